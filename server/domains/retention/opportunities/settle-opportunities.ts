import { and, eq, gt, inArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { purchasesOf } from '../../orders/index.ts';
import { opportunities } from '../schema.ts';
import { resultDays, resultOf } from './rules.ts';

const dayMs = 86_400_000;
const mostAtOnce = 1_000;

/**
 * Looks what became of opportunities: of some customers where such are named, of all that are open or may still change
 * otherwise. An order that was cancelled meanwhile is no result any more.
 */
export const settleOpportunities = command({
  name: 'retention.settle-opportunities',
  permission: 'retention:write',
  input: z.strictObject({ customerIds: z.array(z.uuid()).max(500).optional() }),
  async run({ tx, actor, now, announce, context }, { customerIds }) {
    const { workspaceId, customerId, referredId, recordedAt, state, id } = opportunities;
    const mayChange = or(eq(state, 'open'), gt(recordedAt, new Date(now.getTime() - 2 * resultDays * dayMs)));
    const theirs = customerIds && or(inArray(customerId, customerIds), inArray(referredId, customerIds));
    const rows = await tx
      .select()
      .from(opportunities)
      .where(and(eq(workspaceId, actor.workspaceId), mayChange, theirs))
      .limit(10_000);
    const buyers = [...new Set(rows.map((row) => row.referredId ?? row.customerId))];
    const bought = [];
    for (let at = 0; at < buyers.length; at += mostAtOnce) {
      const some = { until: now, customerIds: buyers.slice(at, at + mostAtOnce) };
      bought.push(...(await purchasesOf(context, some)).purchases);
    }
    const byBuyer = Map.groupBy(bought, (one) => one.customerId);
    for (const row of rows) {
      // Of whom nobody knows yet that they were sent, no order can be told to be a result.
      const isUnknown = row.kind === 'referral' && row.referredId === null;
      const orders = isUnknown ? [] : (byBuyer.get(row.referredId ?? row.customerId) ?? []);
      const result = resultOf(row.recordedAt, orders, now);
      if (result.state === row.state && result.valueMinor === row.valueMinor) continue;
      const settledAt = result.state === 'open' ? null : now;
      const it = and(eq(workspaceId, actor.workspaceId), eq(id, row.id));
      await tx
        .update(opportunities)
        .set({ ...result, settledAt })
        .where(it);
      if (result.state === row.state) continue;
      const about = { opportunityId: row.id, customerId: row.customerId, state: result.state };
      announce('opportunity.settled', { type: 'request', id: row.requestId }, about);
    }
  },
});
