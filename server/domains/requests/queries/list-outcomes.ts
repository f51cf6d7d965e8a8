import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { requestRatings, requests, solutions } from '../schema.ts';

/** What became of requests: whether they are solved, whether they ever were opened again, and how they were rated, 1 to 5. */
export const listOutcomes = query({
  name: 'requests.list-outcomes',
  permission: 'requests:read',
  input: z.strictObject({ requestIds: z.array(z.uuid()).max(10_000) }),
  async run({ tx, actor }, { requestIds }) {
    if (requestIds.length === 0) return [];
    const { workspaceId } = actor;
    const rating = and(
      eq(requestRatings.workspaceId, requests.workspaceId),
      eq(requestRatings.requestId, requests.id),
    );
    return tx
      .select({
        requestId: requests.id,
        isSolved: sql<boolean>`${requests.solvedAt} is not null`,
        wasReopened: sql<boolean>`exists (select 1 from ${solutions} s where s.workspace_id = ${requests.workspaceId}
          and s.request_id = ${requests.id} and s.reopened_at is not null)`,
        score: requestRatings.score,
        ratedAt: requestRatings.ratedAt,
      })
      .from(requests)
      .leftJoin(requestRatings, rating)
      .where(and(eq(requests.workspaceId, workspaceId), inArray(requests.id, requestIds)));
  },
});
