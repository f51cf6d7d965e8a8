import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { findRequest, requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import { qualitySessions } from '../calibrating/schema.ts';
import { findCard } from '../cards/find-card.ts';
import { qualityReviews, qualityUnits } from './schema.ts';
import { isUnit, type ReviewRow, reviewsOf, type ScoreRow, scoresOf, type UnitRow } from './unit-row.ts';

const ofUnit = and(
  eq(qualityUnits.workspaceId, qualityReviews.workspaceId),
  eq(qualityUnits.id, qualityReviews.unitId),
);
const ofRequest = and(
  eq(requestCards.workspaceId, qualityUnits.workspaceId),
  eq(requestCards.id, qualityUnits.requestId),
);
const ofMember = and(
  eq(memberCards.workspaceId, qualityUnits.workspaceId),
  eq(memberCards.id, qualityUnits.memberId),
);

/** What lies before me, the longest first; with `given` what I gave lately. */
export const listQueue = query({
  name: 'quality.list-queue',
  permission: 'quality:review',
  input: z.strictObject({ given: z.boolean().default(false), limit: z.int().min(1).max(200).default(50) }),
  async run({ tx, actor }, { given, limit }) {
    const mine = and(
      eq(qualityReviews.workspaceId, actor.workspaceId),
      eq(qualityReviews.reviewerId, actor.id ?? ''),
      isNull(qualityReviews.replacedAt),
      given ? isNotNull(qualityReviews.submittedAt) : isNull(qualityReviews.submittedAt),
      visibleTo(actor, requestCards),
    );
    if (actor.type !== 'member') return { items: [], waiting: 0 };
    const rows = await tx
      .select({
        ...{
          id: qualityReviews.id,
          askedAt: qualityReviews.askedAt,
          submittedAt: qualityReviews.submittedAt,
        },
        because: qualityUnits.because,
        sessionId: qualityUnits.sessionId,
        request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
        channel: requestCards.channel,
        member: { id: memberCards.id, name: memberCards.name },
        isHidden: sql<boolean>`${qualityUnits.isBlind} and ${qualityUnits.toldAt} is null`,
        words: sql<boolean>`exists (select 1 from quality_scores s where s.workspace_id = ${qualityReviews.workspaceId} and s.review_id = ${qualityReviews.id})`,
      })
      .from(qualityReviews)
      .innerJoin(qualityUnits, ofUnit)
      .innerJoin(requestCards, ofRequest)
      .innerJoin(memberCards, ofMember)
      .where(mine)
      .orderBy(given ? desc(qualityReviews.submittedAt) : asc(qualityReviews.askedAt), asc(qualityReviews.id))
      .limit(limit);
    const items = rows.map(({ words, isHidden, member, ...row }) => ({
      ...row,
      member: isHidden ? null : member,
      isBegun: words,
    }));
    const [sum] = await tx
      .select({ waiting: count() })
      .from(qualityReviews)
      .innerJoin(qualityUnits, ofUnit)
      .innerJoin(requestCards, ofRequest)
      .where(mine);
    return { items, waiting: given ? 0 : (sum?.waiting ?? 0) };
  },
});

/**
 * One of my reviews with its card and request. What others gave stands in it once all of the unit is in; before that nobody
 * sees any but their own. @throws Problem 404 `review-not-found`, `request-not-found`.
 */
export const findReview = query({
  name: 'quality.find-review',
  permission: 'quality:review',
  input: z.strictObject({ reviewId: z.uuid() }),
  async run(run, { reviewId }) {
    const { tx, actor, context } = run;
    const mine = and(
      eq(qualityReviews.workspaceId, actor.workspaceId),
      eq(qualityReviews.id, reviewId),
      eq(qualityReviews.reviewerId, actor.id ?? actor.workspaceId),
    );
    const [review] = await tx.select().from(qualityReviews).where(mine);
    if (!review) throw notFound('review');
    const [unit] = await tx.select().from(qualityUnits).where(isUnit(run, review.unitId));
    if (!unit) throw notFound('review');
    const { id, number, subject, language, channel } = await findRequest(context, {
      request: unit.requestId,
    });
    const card = await findCard(context, { cardId: unit.cardId, version: unit.cardVersion });
    const all = await reviewsInSight(run, unit, review.id);
    return {
      ...{ id: review.id, unitId: unit.id, submittedAt: review.submittedAt, words: review.words },
      ...{ because: unit.because, sessionId: unit.sessionId, wanted: unit.wanted, workedAt: unit.workedAt },
      request: { id, number, subject, language, channel },
      // Whoever reviews blind learns whose work it is once all reviews are in.
      member: unit.isBlind && !all.isOpen ? null : await personOf(run, unit.memberId),
      card: { id: card.id, version: card.version, content: card.content },
      isOpen: all.isOpen,
      scores: (await scoresOf(run, [review.id])).map(scoreView),
      others: all.others,
    };
  },
});

async function reviewsInSight(run: Run, unit: UnitRow, ownId: string) {
  const isOpen = await isInSight(run, unit);
  if (!isOpen) return { isOpen, others: [] };
  const views = await reviewViews(run, unit.id);
  return { isOpen, others: views.filter((one) => one.id !== ownId) };
}

/** Whether all reviews of a unit may be seen by its reviewers: all are in, or the session has shown them. */
async function isInSight({ tx, actor }: Run, unit: UnitRow): Promise<boolean> {
  if (!unit.sessionId) return unit.toldAt !== null;
  const { workspaceId, id, revealedAt } = qualitySessions;
  const [session] = await tx
    .select({ revealedAt })
    .from(qualitySessions)
    .where(and(eq(workspaceId, actor.workspaceId), eq(id, unit.sessionId)));
  return session?.revealedAt != null;
}

/** The given reviews of a unit with their points and who gave them. */
export async function reviewViews(run: Run, unitId: string) {
  const reviews = (await reviewsOf(run, [unitId])).filter((one) => one.submittedAt);
  const scores = await scoresOf(
    run,
    reviews.map(({ id }) => id),
  );
  return Promise.all(reviews.map((review) => viewOf(run, review, scores)));
}

async function viewOf(run: Run, review: ReviewRow, scores: readonly ScoreRow[]) {
  const { id, words, score, failed, submittedAt, isOfAppeal, reviewerId } = review;
  return {
    ...{ id, words, score, failed, submittedAt, isOfAppeal },
    reviewer: await personOf(run, reviewerId),
    scores: scores.filter((one) => one.reviewId === id).map(scoreView),
  };
}

export const scoreView = ({ criterionKey, points, words, messageId, quote }: ScoreRow) => ({
  ...{ key: criterionKey, points, words, messageId, quote },
});

export async function personOf({ tx, actor }: Run, memberId: string) {
  const { workspaceId, id, name } = memberCards;
  const [row] = await tx
    .select({ id, name })
    .from(memberCards)
    .where(and(eq(workspaceId, actor.workspaceId), eq(id, memberId)));
  return row ?? { id: memberId, name: '' };
}
