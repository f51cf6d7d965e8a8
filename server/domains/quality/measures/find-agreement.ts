import { and, eq, gte, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { ratedIn } from '../calibrating/find-session.ts';
import { qualitySessions } from '../calibrating/schema.ts';
import { readContents } from '../cards/find-card.ts';
import { qualityUnits } from '../reviews/schema.ts';
import { reviewsOf, scoresOf } from '../reviews/unit-row.ts';
import { measureAgreement } from './agreement.ts';

/** More are not compared: the newest. */
const most = 1_000;

/**
 * How far reviewers saw alike in a time, over all that was reviewed twice and all sessions that were shown, by one card in any of
 * its versions. Bands of Krippendorff: from .800 reliable, from .667 tentative.
 */
export const findAgreement = query({
  name: 'quality.find-agreement',
  permission: 'quality:measure',
  input: z.strictObject({ from: z.date(), to: z.date(), cardId: z.uuid() }),
  async run(run, { from, to, cardId }) {
    const units = await comparedUnits(run, { from, to, cardId });
    const reviews = (await reviewsOf(run, units)).filter((one) => one.submittedAt && !one.isOfAppeal);
    const scores = await scoresOf(
      run,
      reviews.map(({ id }) => id),
    );
    const found = await measureAgreement(await criteriaOfCard(run, cardId), ratedIn({ reviews, scores }));
    const names = await namesOfPeople(
      run,
      found.pairs.flatMap(({ reviewerIds }) => reviewerIds),
    );
    const pairs = found.pairs.map(({ reviewerIds, ...pair }) => ({
      ...pair,
      names: reviewerIds.map((id) => names.get(id) ?? ''),
    }));
    return { units: units.length, criteria: found.criteria, pairs };
  },
});

async function comparedUnits(
  { tx, actor }: Run,
  { from, to, cardId }: { from: Date; to: Date; cardId: string },
): Promise<string[]> {
  const { id, workspaceId, sessionId, wanted, toldAt, createdAt } = qualityUnits;
  const ofSession = and(eq(qualitySessions.workspaceId, workspaceId), eq(qualitySessions.id, sessionId));
  const rows = await tx
    .select({ id })
    .from(qualityUnits)
    .leftJoin(qualitySessions, ofSession)
    .where(
      and(
        eq(workspaceId, actor.workspaceId),
        eq(qualityUnits.cardId, cardId),
        gte(createdAt, from),
        lt(createdAt, to),
        gte(wanted, 2),
        or(and(sql`${sessionId} is null`, isNotNull(toldAt)), isNotNull(qualitySessions.revealedAt)),
      ),
    )
    .orderBy(sql`${createdAt} desc`)
    .limit(most);
  return rows.map((row) => row.id);
}

async function criteriaOfCard(run: Run, cardId: string) {
  const found = new Map<string, { key: string; scale: 'yes-no' | 'three' | 'five' }>();
  for (const [name, { criteria }] of await readContents(run))
    if (name.startsWith(`${cardId}/`)) for (const { key, scale } of criteria) found.set(key, { key, scale });
  return [...found.values()];
}

async function namesOfPeople({ tx, actor }: Run, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { workspaceId, id, name } = memberCards;
  const rows = await tx
    .select({ id, name })
    .from(memberCards)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(id, [...new Set(ids)])));
  return new Map(rows.map((row) => [row.id, row.name]));
}
