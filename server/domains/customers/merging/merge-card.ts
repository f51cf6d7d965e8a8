import type { CustomerRow } from '../commands/customer-row.ts';
import type { MergeCard } from './rules.ts';
import type { Card } from './schema.ts';

/** The part of a row that a merge may change. */
export function cardOf(row: CustomerRow): MergeCard {
  const { name, preferredName, honorific, language, organisationId, isInternal, tags, fields } = row;
  const { nameIsGuess, languageIsGuess, organisationIsGuess, blockedAt, blockedBy } = row;
  return {
    ...{ name, preferredName, honorific, language, organisationId, isInternal, tags, fields },
    ...{ nameIsGuess, languageIsGuess, organisationIsGuess, blockedAt, blockedBy },
  };
}

/** A card as the story of a merge keeps it, and back: JSON knows no instants. */
export function keepCard(card: MergeCard): Card {
  return { ...card, blockedAt: card.blockedAt?.toISOString() ?? null };
}

export function readCard(kept: Card): MergeCard {
  const { blockedAt, ...card } = kept as Omit<MergeCard, 'blockedAt'> & { blockedAt: string | null };
  return { ...card, blockedAt: blockedAt ? new Date(blockedAt) : null };
}
