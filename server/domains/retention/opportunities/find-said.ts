import type { Run } from '../../../platform/command.ts';
import { listSatisfaction } from '../../feedback/index.ts';
import { findRating } from '../../requests/index.ts';
import { later, ratingAsSaid, type Said } from './rules.ts';

/** What the customer said of a request last, by a rating or a survey; null for nothing yet. @throws Problem 404 `request-not-found`. */
export async function findSaid({ context }: Run, requestId: string): Promise<Said | null> {
  const rating = await findRating(context, { request: requestId });
  const [answer] = await listSatisfaction(context, { requestIds: [requestId] });
  const answered = answer && { score: answer.score, at: answer.at, isSatisfied: answer.feeling === 'high' };
  return later(ratingAsSaid(rating), answered ?? null);
}
