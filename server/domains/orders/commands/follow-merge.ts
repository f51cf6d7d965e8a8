import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { findMerge } from '../../customers/index.ts';
import { orders } from '../schema.ts';

/** Brings orders into line with a merge of customers as it stands now: they go over, or back as they came. */
export const followMerge = command({
  name: 'orders.follow-merge',
  permission: 'orders:write',
  input: z.strictObject({ mergeId: z.uuid() }),
  async run(run, { mergeId }) {
    const merge = await findMerge(run.context, { mergeId });
    if (!merge) return;
    if (merge.stands) await moveOver(run, mergeId, merge.mergedId, merge.keptId);
    else await moveBack(run, mergeId, merge.keptId, merge.mergedId);
  },
});

async function moveOver({ tx, actor }: Run, mergeId: string, from: string, to: string): Promise<void> {
  await tx
    .update(orders)
    .set({ customerId: to, carriedBy: sql`array_append(${orders.carriedBy}, ${mergeId}::uuid)` })
    .where(and(eq(orders.workspaceId, actor.workspaceId), eq(orders.customerId, from)));
}

async function moveBack({ tx, actor }: Run, mergeId: string, from: string, to: string): Promise<void> {
  const came = sql`${orders.carriedBy}[cardinality(${orders.carriedBy})] = ${mergeId}::uuid`;
  await tx
    .update(orders)
    .set({ customerId: to, carriedBy: sql`trim_array(${orders.carriedBy}, 1)` })
    .where(and(eq(orders.workspaceId, actor.workspaceId), eq(orders.customerId, from), came));
}
