import { eq, max } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { orderCards } from '../../orders/index.ts';
import { isDue } from '../rules/is-due.ts';
import { newestFit } from './read-orders.ts';

/** Whether the company is to be reckoned anew. */
export const isReckoningDue = query({
  name: 'retention.is-reckoning-due',
  permission: 'retention:read',
  input: z.strictObject({}),
  async run(run) {
    const [row] = await run.tx
      .select({ changedAt: max(orderCards.updatedAt) })
      .from(orderCards)
      .where(eq(orderCards.workspaceId, run.actor.workspaceId));
    const last = await newestFit(run);
    return isDue({ changedAt: row?.changedAt ?? null, fittedAt: last?.fittedAt ?? null, now: run.now });
  },
});
