import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { listAffectedCustomers, setLossCosts } from '../../problems/index.ts';
import { readSettings, termsOf } from '../queries/find-settings.ts';
import { newestFit } from '../queries/read-orders.ts';
import { daysOf } from '../queries/today.ts';
import { buyerOf, type Kept } from '../rules/kept.ts';
import { addLosses, lossWithin } from '../rules/loss.ts';
import { retentionFigures } from '../schema.ts';

/**
 * Tells the room of problems what each cost in customers: how much less likely it became, since they first asked, that those
 * affected are still customers, and what they would have left over. It goes together and proves no cause.
 */
export const priceProblems = command({
  name: 'retention.price-problems',
  permission: 'retention:write',
  input: z.strictObject({}),
  async run(run) {
    const model = (await newestFit(run))?.fit?.model;
    if (!model) return setLossCosts(run.context, { losses: [] });
    const terms = termsOf(await readSettings(run));
    const dayOf = await daysOf(run);
    const today = dayOf(run.now);
    const affected = await listAffectedCustomers(run.context, {});
    const known = await figuresOfAll(run, [...new Set(affected.map(({ customerId }) => customerId))]);
    const losses = affected.flatMap(({ problemId, customerId, since }) => {
      const kept = known.get(customerId);
      if (!kept) return [];
      return { problemId, ...lossWithin(model, buyerOf(kept, today), (today - dayOf(since)) / 7, terms) };
    });
    await setLossCosts(run.context, {
      losses: [...Map.groupBy(losses, ({ problemId }) => problemId)].map(([problemId, some]) => {
        const { customers, cost } = addLosses(some, terms.winningCost);
        return { problemId, customers, lossMinor: Math.round(cost) };
      }),
    });
  },
});

const mostAtOnce = 1_000;

async function figuresOfAll({ tx, actor }: Run, ids: string[]): Promise<Map<string, Kept>> {
  const found = new Map<string, Kept>();
  const { workspaceId, customerId } = retentionFigures;
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    const rows = await tx
      .select()
      .from(retentionFigures)
      .where(and(eq(workspaceId, actor.workspaceId), inArray(customerId, ids.slice(at, at + mostAtOnce))));
    for (const row of rows) found.set(row.customerId, row);
  }
  return found;
}
