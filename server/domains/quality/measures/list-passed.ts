import { and, eq, gte, isNotNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { requestCards } from '../../requests/index.ts';
import { visibleToLeaders } from '../results/visible.ts';
import { qualityUnits } from '../reviews/schema.ts';

const most = 20_000;

/**
 * Which of the requests of a provider's people that were drawn by chance passed their review, by when the work was done. What was
 * drawn for a risk says nothing of the usual work and is left out; what a person has not been shown yet is too.
 */
export const listPassed = query({
  name: 'quality.list-passed',
  permission: 'quality:measure',
  input: z.strictObject({ providerId: z.uuid(), from: z.date(), to: z.date() }),
  async run(run, { providerId, from, to }) {
    const u = qualityUnits;
    const rows = await run.tx
      .select({
        ...{ requestId: u.requestId, at: u.workedAt, failed: u.failed },
        requestNumber: requestCards.number,
      })
      .from(u)
      .innerJoin(
        requestCards,
        and(eq(requestCards.workspaceId, u.workspaceId), eq(requestCards.id, u.requestId)),
      )
      .where(
        and(
          await visibleToLeaders(run),
          eq(u.providerId, providerId),
          eq(u.because, 'random'),
          isNotNull(u.failed),
          gte(u.workedAt, from),
          lt(u.workedAt, to),
        ),
      )
      .orderBy(u.workedAt, u.id)
      .limit(most);
    return rows.map(({ failed, ...row }) => ({ ...row, isGood: failed === false }));
  },
});
