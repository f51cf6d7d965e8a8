import { and, eq, inArray, isNull } from 'drizzle-orm';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { findCard } from '../cards/find-card.ts';
import { type Criterion, joinResults, type Points, resultOf } from '../rules/card/card.ts';
import type { Reason } from '../rules/sampling/draw.ts';
import { qualityReviews, qualityScores, qualityUnits } from './schema.ts';

export type UnitRow = typeof qualityUnits.$inferSelect;
export type ReviewRow = typeof qualityReviews.$inferSelect;
export type ScoreRow = typeof qualityScores.$inferSelect;

export type NewUnit = {
  requestId: string;
  memberId: string;
  teamId: string | null;
  providerId: string | null;
  channel: string;
  because: Reason;
  drawId?: string;
  sessionId?: string;
  cardId: string;
  cardVersion: number;
  workedAt: Date;
  isBlind?: boolean;
  reviewers: readonly string[];
};

/** Puts a request before its reviewers. @returns the ids of unit and reviews. */
export async function addUnit(run: Run, { reviewers, drawId, sessionId, ...given }: NewUnit) {
  const { workspaceId } = run.actor;
  const unitId = newId();
  const row = { ...given, workspaceId, id: unitId, wanted: reviewers.length, createdAt: run.now };
  await run.tx.insert(qualityUnits).values({ ...row, drawId: drawId ?? null, sessionId: sessionId ?? null });
  const reviewIds = await askReviewers(run, unitId, reviewers);
  return { unitId, reviewIds };
}

/** Asks people to review a unit. @returns the ids of their reviews. */
export async function askReviewers(
  run: Run,
  unitId: string,
  reviewers: readonly string[],
): Promise<string[]> {
  const { workspaceId } = run.actor;
  const rows = reviewers.map((reviewerId) => ({
    ...{ workspaceId, id: newId(), unitId, reviewerId, askedAt: run.now },
  }));
  if (rows.length > 0) await run.tx.insert(qualityReviews).values(rows);
  for (const { id, reviewerId } of rows)
    run.announce('review.asked', subjectOf(unitId), { unitId, reviewId: id, memberId: reviewerId });
  return rows.map(({ id }) => id);
}

export const subjectOf = (unitId: string) => ({ type: 'review', id: unitId });

/** A unit, locked for a change. @throws Problem 404 `review-not-found`. */
export async function lockUnit(run: Run, unitId: string): Promise<UnitRow> {
  const [row] = await run.tx.select().from(qualityUnits).where(isUnit(run, unitId)).for('update');
  if (!row) throw notFound('review');
  return row;
}

export const isUnit = ({ actor }: Run, unitId: string) =>
  and(eq(qualityUnits.workspaceId, actor.workspaceId), eq(qualityUnits.id, unitId));

/** The criteria of the card with which a unit began. */
export async function criteriaOf(
  run: Run,
  unit: Pick<UnitRow, 'cardId' | 'cardVersion'>,
): Promise<Criterion[]> {
  const { content } = await findCard(run.context, { cardId: unit.cardId, version: unit.cardVersion });
  return content.criteria;
}

/** The reviews of units that stand, in the order they were asked for. */
export async function reviewsOf({ tx, actor }: Run, unitIds: readonly string[]): Promise<ReviewRow[]> {
  if (unitIds.length === 0) return [];
  return tx
    .select()
    .from(qualityReviews)
    .where(
      and(
        eq(qualityReviews.workspaceId, actor.workspaceId),
        inArray(qualityReviews.unitId, [...unitIds]),
        isNull(qualityReviews.replacedAt),
      ),
    )
    .orderBy(qualityReviews.askedAt, qualityReviews.id);
}

export async function scoresOf({ tx, actor }: Run, reviewIds: readonly string[]): Promise<ScoreRow[]> {
  if (reviewIds.length === 0) return [];
  const theirs = and(
    eq(qualityScores.workspaceId, actor.workspaceId),
    inArray(qualityScores.reviewId, [...reviewIds]),
  );
  return tx.select().from(qualityScores).where(theirs);
}

/** What the given reviews of a unit come to, written down. */
export async function settleUnit(run: Run, unit: UnitRow, told: Partial<UnitRow>): Promise<void> {
  const reviews = (await reviewsOf(run, [unit.id])).filter((one) => one.submittedAt);
  const results = reviews.map(({ score, failed }) => ({ score, failed: failed ?? false }));
  await run.tx
    .update(qualityUnits)
    .set({ ...joinResults(results), ...told })
    .where(isUnit(run, unit.id));
}

/** Writes the points of a review in place of what stood there, with their result. */
export async function writeScores(
  run: Run,
  review: Pick<ReviewRow, 'id'>,
  {
    criteria,
    scores,
    words,
  }: { criteria: readonly Criterion[]; scores: readonly GivenScore[]; words: string },
): Promise<void> {
  const { workspaceId } = run.actor;
  const mine = and(eq(qualityScores.workspaceId, workspaceId), eq(qualityScores.reviewId, review.id));
  await run.tx.delete(qualityScores).where(mine);
  const rows = scores.map(({ key, ...score }) => ({
    ...{ ...score, workspaceId, reviewId: review.id, criterionKey: key },
  }));
  if (rows.length > 0) await run.tx.insert(qualityScores).values(rows);
  const result = resultOf(criteria, pointsOf(scores));
  await run.tx
    .update(qualityReviews)
    .set({ ...result, words })
    .where(and(eq(qualityReviews.workspaceId, workspaceId), eq(qualityReviews.id, review.id)));
}

export type GivenScore = {
  key: string;
  points: number | null;
  words: string;
  messageId: string | null;
  quote: string;
};

export const pointsOf = (scores: readonly Pick<GivenScore, 'key' | 'points'>[]): Points =>
  new Map(scores.map(({ key, points }) => [key, points]));
