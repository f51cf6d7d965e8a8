import { and, eq, gte, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { readContents } from '../cards/find-card.ts';
import { qualityReviews, qualityScores, qualityUnits } from '../reviews/schema.ts';
import { shareOf, type Words } from '../rules/card/card.ts';

/** What one unit got for one criterion, 0 to 1, the mean of its reviews. */
export type TraitShare = {
  unitId: string;
  memberId: string;
  teamId: string | null;
  providerId: string | null;
  channel: string;
  key: string;
  share: number;
  workedAt: Date;
};
export type Named = { key: string; names: Words };
export type Within = { from?: Date | undefined; to?: Date | undefined; which: SQL | undefined };

/** More are not read: the newest. */
const most = 50_000;

/**
 * The points of usual work as shares of their scales. What was drawn for a risk is left out: it is the worst on purpose, and
 * would judge the usual work by it.
 */
export async function readShares(run: Run, { from, to, which }: Within): Promise<TraitShare[]> {
  const contents = await readContents(run);
  const { id, memberId, teamId, providerId, channel, cardId, cardVersion, workedAt } = qualityUnits;
  const rows = await run.tx
    .select({
      ...{ unitId: id, memberId, teamId, providerId, channel, cardId, cardVersion, workedAt },
      key: qualityScores.criterionKey,
      points: sql<number>`avg(${qualityScores.points})::float8`,
    })
    .from(qualityUnits)
    .innerJoin(
      qualityReviews,
      and(
        eq(qualityReviews.workspaceId, qualityUnits.workspaceId),
        eq(qualityReviews.unitId, id),
        isNotNull(qualityReviews.submittedAt),
        isNull(qualityReviews.replacedAt),
      ),
    )
    .innerJoin(
      qualityScores,
      and(
        eq(qualityScores.workspaceId, qualityReviews.workspaceId),
        eq(qualityScores.reviewId, qualityReviews.id),
      ),
    )
    .where(and(which, isUsual(), isNotNull(qualityScores.points), ...between(from, to)))
    .groupBy(
      id,
      memberId,
      teamId,
      providerId,
      channel,
      cardId,
      cardVersion,
      workedAt,
      qualityScores.criterionKey,
    )
    .orderBy(sql`${workedAt} desc`)
    .limit(most);
  return rows.flatMap(({ cardId, cardVersion, points, ...row }) => {
    const criteria = contents.get(`${cardId}/${cardVersion}`)?.criteria ?? [];
    const criterion = criteria.find(({ key }) => key === row.key);
    return criterion ? [{ ...row, share: shareOf(criterion, points) }] : [];
  });
}

/** Units of usual work with their results. */
export async function readResults(run: Run, { from, to, which }: Within) {
  const { id, memberId, teamId, providerId, channel, workedAt, score, failed } = qualityUnits;
  const rows = await run.tx
    .select({ id, memberId, teamId, providerId, channel, workedAt, score, failed })
    .from(qualityUnits)
    .where(and(which, isUsual(), isNotNull(qualityUnits.toldAt), ...between(from, to)))
    .orderBy(sql`${workedAt} desc`)
    .limit(most);
  return rows.map((row) => ({ ...row, failed: row.failed ?? false }));
}

export const isUsual = () =>
  and(eq(qualityUnits.because, 'random'), isNull(qualityUnits.sessionId), isNull(qualityUnits.struckAt));

function between(from: Date | undefined, to: Date | undefined): (SQL | undefined)[] {
  return [from && gte(qualityUnits.workedAt, from), to && lt(qualityUnits.workedAt, to)];
}

/** What criteria are called, by the newest card that has them. */
export async function namesOf(run: Run): Promise<Named[]> {
  const found = new Map<string, Words>();
  for (const [, { criteria }] of await readContents(run))
    for (const { key, names } of criteria) found.set(key, names);
  return [...found].map(([key, names]) => ({ key, names }));
}
