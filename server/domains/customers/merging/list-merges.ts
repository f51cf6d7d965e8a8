import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { customers } from '../schema.ts';
import { customerMerges } from './schema.ts';

/** Who became part of a customer, and may be parted again; newest first. */
export const listMerges = query({
  name: 'customers.list-merges',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid() }),
  async run({ tx, actor }, { customerId }) {
    const { workspaceId, id, keptId, mergedId, mergedAt, undoneAt } = customerMerges;
    const same = and(eq(customers.workspaceId, workspaceId), eq(customers.id, mergedId));
    return tx
      .select({ id, mergedId, mergedAt, name: customers.name })
      .from(customerMerges)
      .innerJoin(customers, same)
      .where(and(eq(workspaceId, actor.workspaceId), eq(keptId, customerId), isNull(undoneAt)))
      .orderBy(desc(mergedAt))
      .limit(50);
  },
});

/** Whether a merge stands, for rooms that move their own rows; null when there is no such merge. */
export const findMerge = query({
  name: 'customers.find-merge',
  permission: 'customers:read',
  input: z.strictObject({ mergeId: z.uuid() }),
  async run({ tx, actor }, { mergeId }) {
    const mine = and(eq(customerMerges.workspaceId, actor.workspaceId), eq(customerMerges.id, mergeId));
    const [story] = await tx.select().from(customerMerges).where(mine);
    if (!story) return null;
    return { keptId: story.keptId, mergedId: story.mergedId, stands: story.undoneAt === null };
  },
});
