import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { chanceFrom } from '../../../kernel/statistics/chance.ts';
import { command } from '../../../platform/command.ts';
import { findRequest } from '../../requests/index.ts';
import { listMembers } from '../../team/index.ts';
import { cardInUse } from '../cards/find-card.ts';
import { ensureCard } from '../cards/keep-card.ts';
import { seedOf } from '../rules/sampling/draw.ts';
import { chooseFor, readReviewers } from '../sampling/reviewers.ts';
import { addUnit } from './unit-row.ts';

/**
 * Puts a request before a reviewer by hand, outside of any draw. Whoever asks may be the reviewer themselves where they had no
 * part in it. @throws Problem 404 `request-not-found`, 409 `nobody-to-review`, `nobody-answered`, `card-not-in-use`,
 * `review-exists`.
 */
export const askReview = command({
  name: 'quality.ask-review',
  permission: 'quality:write',
  input: z.strictObject({
    request: z.string().max(40),
    cardId: z.uuid().optional(),
    reviewers: z.int().min(1).max(2).default(1),
    reviewerIds: z.array(z.uuid()).max(20).default([]),
  }),
  async run(run, { request, cardId: asked, reviewers: wanted, reviewerIds }) {
    const found = await findRequest(run.context, { request });
    const { id: requestId, conversationId, assigneeId: memberId, teamId, channel } = found;
    if (!memberId) throw new Problem(409, 'nobody-answered');
    const { cardId } = asked ? { cardId: asked } : await ensureCard(run.context, {});
    const cardVersion = await cardInUse(run, cardId);
    if (cardVersion === null) throw new Problem(409, 'card-not-in-use');
    const bench = await readReviewers(run, reviewerIds);
    const next = chanceFrom(seedOf(1, requestId));
    const reviewers = await chooseFor(run, bench, { requestId, conversationId, memberId }, { wanted, next });
    if (reviewers.length === 0) throw new Problem(409, 'nobody-to-review');
    const people = await listMembers(run.context, {});
    const providerId = people.find(({ id }) => id === memberId)?.providerId ?? null;
    const workedAt = found.solvedAt ?? found.lastMessageAt;
    const about = { requestId, memberId, teamId, providerId, channel, because: 'by-hand' as const };
    try {
      return await addUnit(run, { ...about, cardId, cardVersion, workedAt, reviewers });
    } catch (error) {
      throw isTwice(error) ? new Problem(409, 'review-exists') : error;
    }
  },
});

/** The request has been reviewed by this card, or is being. */
function isTwice(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return JSON.stringify(cause, Object.getOwnPropertyNames(cause ?? {})).includes('quality_units_drawn');
}
