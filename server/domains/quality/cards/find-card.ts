import { and, asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import type { CardContent } from '../rules/card/card.ts';
import { qualityCards, qualityCardVersions } from './schema.ts';

export type CardView = { id: string; version: number; retired: boolean; content: CardContent };

/** The scorecards in their newest versions, the eldest first. */
export const listCards = query({
  name: 'quality.list-cards',
  permission: 'quality:read',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<CardView[]> {
    const rows = await tx
      .select({ card: qualityCards, content: qualityCardVersions.content })
      .from(qualityCards)
      .innerJoin(qualityCardVersions, ofNewest)
      .where(eq(qualityCards.workspaceId, actor.workspaceId))
      .orderBy(asc(qualityCards.createdAt), asc(qualityCards.id));
    return rows.map(({ card, content }) => ({
      ...{ id: card.id, version: card.version, retired: card.retiredAt !== null, content },
    }));
  },
});

/** A scorecard in one of its versions, the newest unless told. @throws Problem 404 `card-not-found`. */
export const findCard = query({
  name: 'quality.find-card',
  permission: 'quality:read',
  input: z.strictObject({
    cardId: z.uuid(),
    version: z
      .int()
      .min(1)
      .max(2 ** 31 - 1)
      .optional(),
  }),
  async run(run, { cardId, version }): Promise<CardView & { newest: number }> {
    const [row] = await run.tx
      .select({ card: qualityCards, content: qualityCardVersions.content, is: qualityCardVersions.version })
      .from(qualityCards)
      .innerJoin(qualityCardVersions, ofCard)
      .where(
        and(
          eq(qualityCards.workspaceId, run.actor.workspaceId),
          eq(qualityCards.id, cardId),
          eq(qualityCardVersions.version, version ?? qualityCards.version),
        ),
      );
    if (!row) throw notFound('card');
    const { card, content, is } = row;
    return { id: card.id, version: is, newest: card.version, retired: card.retiredAt !== null, content };
  },
});

/** The newest version of a card that is in use; null where there is none. */
export async function cardInUse({ tx, actor }: Run, cardId: string): Promise<number | null> {
  const used = and(
    eq(qualityCards.workspaceId, actor.workspaceId),
    eq(qualityCards.id, cardId),
    isNull(qualityCards.retiredAt),
  );
  const [row] = await tx.select({ version: qualityCards.version }).from(qualityCards).where(used);
  return row?.version ?? null;
}

/** What cards hold in their versions, by `card/version`, the newest last. */
export async function readContents({ tx, actor }: Run): Promise<Map<string, CardContent>> {
  const mine = eq(qualityCardVersions.workspaceId, actor.workspaceId);
  const rows = await tx
    .select()
    .from(qualityCardVersions)
    .where(mine)
    .orderBy(asc(qualityCardVersions.madeAt), asc(qualityCardVersions.version));
  return new Map(rows.map(({ cardId, version, content }) => [`${cardId}/${version}`, content]));
}

const ofCard = and(
  eq(qualityCardVersions.workspaceId, qualityCards.workspaceId),
  eq(qualityCardVersions.cardId, qualityCards.id),
);
const ofNewest = and(ofCard, eq(qualityCardVersions.version, qualityCards.version));
