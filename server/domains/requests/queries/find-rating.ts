import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { requestRatings } from '../schema.ts';
import { findRequest } from './list-requests.ts';

/** What a customer said of a request: one to five, and words if there were any. */
export type Rating = { score: number; words: string; ratedAt: Date };

/** How the customer found it, null for not said yet. @throws Problem 404 `request-not-found`. */
export const findRating = query({
  name: 'requests.find-rating',
  permission: 'requests:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }) {
    const { id } = await findRequest(run.context, { request });
    return ratingOf(run, id);
  },
});

/** The same for whoever has looked already whether the request may be seen. */
export async function ratingOf({ tx, actor }: Run, requestId: string): Promise<Rating | null> {
  const { score, words, ratedAt } = requestRatings;
  const [row] = await tx
    .select({ score, words, ratedAt })
    .from(requestRatings)
    .where(and(eq(requestRatings.workspaceId, actor.workspaceId), eq(requestRatings.requestId, requestId)));
  return row ?? null;
}
