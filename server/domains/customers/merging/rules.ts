import { same } from '../rules/same.ts';

/** The parts of a card that two customers may say differently. */
export const cardParts = [
  'name',
  'preferredName',
  'honorific',
  'language',
  'organisationId',
  'isInternal',
] as const;
export type CardPart = (typeof cardParts)[number];

export type MergeCard = {
  name: string;
  preferredName: string | null;
  honorific: string | null;
  language: string | null;
  organisationId: string | null;
  isInternal: boolean;
  nameIsGuess: boolean;
  languageIsGuess: boolean;
  organisationIsGuess: boolean;
  tags: string[];
  fields: Record<string, string | number | boolean>;
  blockedAt: Date | null;
  blockedBy: string | null;
};

export type Choices = { [P in CardPart]?: 'kept' | 'merged' } & {
  fields?: Record<string, 'kept' | 'merged'>;
};

/**
 * One card out of two. Of each part the chosen one stands; without a choice the kept one's, or the other's where the
 * kept one says nothing. Tags come together, and who was blocked stays so.
 */
export function joinCards(kept: MergeCard, merged: MergeCard, choices: Choices): MergeCard {
  const takes = (part: CardPart) => choices[part] === 'merged' || (!choices[part] && isEmpty(kept[part]));
  const from = (part: CardPart) => (takes(part) && !isEmpty(merged[part]) ? merged : kept);
  const keys = new Set([...Object.keys(kept.fields), ...Object.keys(merged.fields)]);
  const blocked = kept.blockedAt ? kept : merged;
  return {
    name: from('name').name,
    nameIsGuess: from('name').nameIsGuess,
    preferredName: from('preferredName').preferredName,
    honorific: from('honorific').honorific,
    language: from('language').language,
    languageIsGuess: from('language').languageIsGuess,
    organisationId: from('organisationId').organisationId,
    organisationIsGuess: from('organisationId').organisationIsGuess,
    isInternal: choices.isInternal === 'merged' ? merged.isInternal : kept.isInternal,
    tags: together(kept.tags, merged.tags),
    fields: Object.fromEntries(
      [...keys].flatMap((key) => {
        const first = choices.fields?.[key] === 'merged' ? merged : kept;
        const second = first === kept ? merged : kept;
        const value = first.fields[key] ?? second.fields[key];
        return value === undefined ? [] : [[key, value]];
      }),
    ),
    blockedAt: blocked.blockedAt,
    blockedBy: blocked.blockedBy,
  };
}

/**
 * The kept card after the merge is taken back: what the merge wrote goes back to what stood before, what somebody
 * changed since stays.
 */
export function partCards(present: MergeCard, before: MergeCard, after: MergeCard): MergeCard {
  const parts = Object.keys(before) as (keyof MergeCard)[];
  const back = parts.filter((part) => same(present[part], after[part]));
  return { ...present, ...Object.fromEntries(back.map((part) => [part, before[part]])) };
}

function together(kept: readonly string[], merged: readonly string[]): string[] {
  const known = new Set(kept.map((tag) => tag.toLowerCase()));
  return [...kept, ...merged.filter((tag) => !known.has(tag.toLowerCase()))];
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === undefined;
}
