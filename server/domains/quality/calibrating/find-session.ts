import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import { findCard } from '../cards/find-card.ts';
import { measureAgreement, type Rated } from '../measures/agreement.ts';
import { qualityUnits } from '../reviews/schema.ts';
import { type ReviewRow, reviewsOf, type ScoreRow, scoresOf } from '../reviews/unit-row.ts';
import { qualityAgreed, qualitySessions, qualitySessionWords } from './schema.ts';

/** Calibration sessions, the newest first, with how far each is. */
export const listSessions = query({
  name: 'quality.list-sessions',
  permission: 'quality:review',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor } = run;
    const sessions = await tx
      .select()
      .from(qualitySessions)
      .where(eq(qualitySessions.workspaceId, actor.workspaceId))
      .orderBy(desc(qualitySessions.createdAt))
      .limit(50);
    if (sessions.length === 0) return [];
    const units = await unitsOf(
      run,
      sessions.map(({ id }) => id),
    );
    const reviews = await reviewsOf(
      run,
      units.map(({ id }) => id),
    );
    const reviewsIn = (id: string) => {
      const own = new Set(units.flatMap((unit) => (unit.sessionId === id ? [unit.id] : [])));
      return reviews.filter(({ unitId }) => own.has(unitId));
    };
    const seen = sessions.filter(({ id }) => takesPart(actor, reviewsIn(id)));
    return seen.map(({ id, title, createdAt, revealedAt }) => {
      const own = units.filter((unit) => unit.sessionId === id);
      const theirs = reviewsIn(id);
      const given = theirs.filter((one) => one.submittedAt).length;
      return {
        ...{ id, title, createdAt, revealedAt, units: own.length, reviews: theirs.length, given },
        reviewers: new Set(theirs.map((one) => one.reviewerId)).size,
        mine: theirs.filter((one) => one.reviewerId === actor.id && !one.submittedAt).length,
      };
    });
  },
});

/**
 * A session in full. Before it is shown there stands who has given how much, and nobody's points; afterwards all of them, what was
 * said and agreed, and how far the reviewers see alike. @throws Problem 404 `calibration-not-found`.
 */
export const findSession = query({
  name: 'quality.find-session',
  permission: 'quality:review',
  input: z.strictObject({ sessionId: z.uuid() }),
  async run(run, { sessionId }) {
    const { tx, actor, context } = run;
    const mine = and(eq(qualitySessions.workspaceId, actor.workspaceId), eq(qualitySessions.id, sessionId));
    const [session] = await tx.select().from(qualitySessions).where(mine);
    if (!session) throw notFound('calibration');
    const units = await unitsOf(run, [sessionId]);
    const reviews = await reviewsOf(
      run,
      units.map(({ id }) => id),
    );
    if (!takesPart(actor, reviews)) throw notFound('calibration');
    const isShown = session.revealedAt !== null;
    const given = reviews.filter((one) => one.submittedAt);
    const scores = isShown
      ? await scoresOf(
          run,
          given.map(({ id }) => id),
        )
      : [];
    const card = await findCard(context, { cardId: session.cardId, version: session.cardVersion });
    const { id, title, createdAt, revealedAt } = session;
    const shown = { reviews: given, scores };
    return {
      ...{ id, title, createdAt, revealedAt },
      card: { id: card.id, version: card.version, content: card.content },
      reviewers: await reviewersOf(run, reviews),
      units: units.map((unit) => ({
        ...{ id: unit.id, request: unit.request },
        mine: ownOf(reviews, unit.id, actor.id),
        points: isShown ? pointsIn(unit.id, shown) : [],
      })),
      agreed: isShown ? await agreedOf(run, sessionId) : [],
      words: isShown ? await wordsOf(run, sessionId) : [],
      agreement: isShown ? await measureAgreement(card.content.criteria, ratedIn(shown)) : null,
    };
  },
});

/** A provider's people see the sessions that they review in, and no others. */
export function takesPart(actor: Actor, reviews: readonly Pick<ReviewRow, 'reviewerId'>[]): boolean {
  if (actor.type !== 'member' || !actor.scope) return true;
  return reviews.some(({ reviewerId }) => reviewerId === actor.id);
}

type Shown = { reviews: readonly ReviewRow[]; scores: readonly ScoreRow[] };

function ownOf(reviews: readonly ReviewRow[], unitId: string, memberId: string | null) {
  const own = reviews.find((one) => one.unitId === unitId && one.reviewerId === memberId);
  return own ? { reviewId: own.id, isGiven: own.submittedAt !== null } : null;
}

function pointsIn(unitId: string, { reviews, scores }: Shown) {
  return reviews
    .filter((one) => one.unitId === unitId)
    .flatMap((review) =>
      scores
        .filter((score) => score.reviewId === review.id)
        .map(({ criterionKey: key, points, words, quote }) => ({
          ...{ reviewerId: review.reviewerId, key, points, words, quote },
        })),
    );
}

/** Points with who gave them for what, as measures of agreement read them. */
export function ratedIn({ reviews, scores }: Shown): Rated[] {
  const byId = new Map(reviews.map((review) => [review.id, review]));
  return scores.flatMap(({ reviewId, criterionKey, points }) => {
    const review = byId.get(reviewId);
    return review
      ? [{ unitId: review.unitId, reviewerId: review.reviewerId, key: criterionKey, points }]
      : [];
  });
}

async function unitsOf({ tx, actor }: Run, sessionIds: readonly string[]) {
  return tx
    .select({
      ...{ id: qualityUnits.id, sessionId: qualityUnits.sessionId },
      request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
    })
    .from(qualityUnits)
    .innerJoin(
      requestCards,
      and(
        eq(requestCards.workspaceId, qualityUnits.workspaceId),
        eq(requestCards.id, qualityUnits.requestId),
      ),
    )
    .where(
      and(
        eq(qualityUnits.workspaceId, actor.workspaceId),
        inArray(qualityUnits.sessionId, [...sessionIds]),
        visibleTo(actor, requestCards),
      ),
    )
    .orderBy(asc(requestCards.number));
}

async function reviewersOf({ tx, actor }: Run, reviews: readonly ReviewRow[]) {
  const ids = [...new Set(reviews.map((one) => one.reviewerId))];
  if (ids.length === 0) return [];
  const { workspaceId, id, name } = memberCards;
  const people = await tx
    .select({ id, name })
    .from(memberCards)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(id, ids)))
    .orderBy(asc(name));
  return people.map((person) => {
    const own = reviews.filter((one) => one.reviewerId === person.id);
    return { ...person, asked: own.length, given: own.filter((one) => one.submittedAt).length };
  });
}

async function agreedOf({ tx, actor }: Run, sessionId: string) {
  const { unitId, criterionKey: key, points } = qualityAgreed;
  const mine = and(eq(qualityAgreed.workspaceId, actor.workspaceId), eq(qualityAgreed.sessionId, sessionId));
  return tx.select({ unitId, key, points }).from(qualityAgreed).where(mine);
}

async function wordsOf({ tx, actor }: Run, sessionId: string) {
  const { id, unitId, words, saidAt } = qualitySessionWords;
  return tx
    .select({ id, unitId, words, saidAt, name: memberCards.name })
    .from(qualitySessionWords)
    .leftJoin(
      memberCards,
      and(
        eq(memberCards.workspaceId, qualitySessionWords.workspaceId),
        eq(memberCards.id, qualitySessionWords.saidBy),
      ),
    )
    .where(
      and(
        eq(qualitySessionWords.workspaceId, actor.workspaceId),
        eq(qualitySessionWords.sessionId, sessionId),
      ),
    )
    .orderBy(asc(saidAt), asc(id));
}
