import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { listMessages } from '../../conversations/index.ts';
import { findRequest } from '../../requests/index.ts';
import { faultsOf } from '../rules/card/card.ts';
import { qualityReviews } from './schema.ts';
import {
  criteriaOf,
  type GivenScore,
  lockUnit,
  pointsOf,
  reviewsOf,
  settleUnit,
  subjectOf,
  type UnitRow,
  writeScores,
} from './unit-row.ts';

export const scoreInput = z.strictObject({
  key: z.string().max(40),
  points: z.int().min(0).max(10).nullable(),
  words: z.string().trim().max(5_000).default(''),
  messageId: z.uuid().nullable().default(null),
  quote: z.string().trim().max(5_000).default(''),
});
const scores = z.array(scoreInput).max(40);
export const reviewInput = z.strictObject({
  scores,
  words: z.string().trim().max(10_000).default(''),
});

/** Keeps a review as far as it goes. @throws Problem 404 `review-not-found`, 409 `review-given`, 400 `scores-invalid`. */
export const keepReview = command({
  name: 'quality.keep-review',
  permission: 'quality:review',
  input: reviewInput.extend({ reviewId: z.uuid() }),
  async run(run, given) {
    await write(run, given, false);
  },
});

/**
 * Gives a review: every criterion has points or does not apply, and from then on it stands. The last of the reviews that a
 * request takes makes its result, which the person may read from then on.
 * @throws Problem 404 `review-not-found`, 409 `review-given`, 400 `scores-invalid`.
 */
export const giveReview = command({
  name: 'quality.give-review',
  permission: 'quality:review',
  input: reviewInput.extend({ reviewId: z.uuid() }),
  async run(run, given) {
    const { unit, reviewerId } = await write(run, given, true);
    const { reviewId } = given;
    await run.tx.update(qualityReviews).set({ submittedAt: run.now }).where(isReview(run, reviewId));
    run.announce('review.given', subjectOf(unit.id), { unitId: unit.id, reviewId, reviewerId });
    if (unit.sessionId) return { isWhole: false };
    const given_ = (await reviewsOf(run, [unit.id])).filter((one) => one.submittedAt);
    if (given_.length < unit.wanted) return { isWhole: false };
    await settleUnit(run, unit, { toldAt: run.now });
    run.announce('review.told', subjectOf(unit.id), { unitId: unit.id, memberId: unit.memberId });
    return { isWhole: true };
  },
});

type Given = z.output<typeof reviewInput> & { reviewId: string };

async function write(run: Run, { reviewId, scores, words }: Given, isWhole: boolean) {
  const review = await lockOwnReview(run, reviewId);
  if (review.submittedAt || review.replacedAt) throw new Problem(409, 'review-given');
  const unit = await lockUnit(run, review.unitId);
  const criteria = await criteriaOf(run, unit);
  const faults = Object.entries(faultsOf(criteria, pointsOf(scores)));
  const wrong = faults.filter(([, fault]) => isWhole || fault !== 'missing');
  if (wrong.length > 0 || new Set(scores.map(({ key }) => key)).size < scores.length)
    throw new Problem(400, 'scores-invalid', { fields: Object.fromEntries(wrong) });
  await assertQuoted(run, unit, scores);
  await writeScores(run, review, { criteria, scores, words });
  return { unit, reviewerId: review.reviewerId };
}

/** A quote is of a message of this request. @throws Problem 404 `message-not-found`. */
export async function assertQuoted(run: Run, unit: UnitRow, scores: readonly GivenScore[]): Promise<void> {
  const quoted = scores.flatMap(({ messageId }) => messageId ?? []);
  if (quoted.length === 0) return;
  const { conversationId } = await findRequest(run.context, { request: unit.requestId });
  const { items } = await listMessages(run.context, { conversationId });
  const known = new Set(items.map(({ id }) => id));
  if (quoted.some((id) => !known.has(id))) throw notFound('message');
}

async function lockOwnReview(run: Run, reviewId: string) {
  const [row] = await run.tx.select().from(qualityReviews).where(isReview(run, reviewId)).for('update');
  if (!row || row.reviewerId !== run.actor.id) throw notFound('review');
  return row;
}

const isReview = ({ actor }: Run, reviewId: string) =>
  and(eq(qualityReviews.workspaceId, actor.workspaceId), eq(qualityReviews.id, reviewId));
