import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { conditionOf, customerFilters } from '../queries/list-filters.ts';
import { customers } from '../schema.ts';
import { customerSegments } from './schema.ts';

/** Of these segments those that stand, each with who of these customers is in it. */
export const listInSegments = query({
  name: 'customers.list-in-segments',
  permission: 'customers:read',
  input: z.strictObject({
    customerIds: z.array(z.uuid()).max(1000),
    segmentIds: z.array(z.string().max(100)).max(50),
  }),
  async run(run, { customerIds, segmentIds }): Promise<{ id: string; members: ReadonlySet<string> }[]> {
    const { workspaceId, id, filters } = customerSegments;
    const asked = segmentIds.filter((one) => z.uuid().safeParse(one).success);
    if (asked.length === 0) return [];
    const mine = and(eq(workspaceId, run.actor.workspaceId), inArray(id, asked));
    const found: { id: string; members: ReadonlySet<string> }[] = [];
    for (const segment of await run.tx.select({ id, filters }).from(customerSegments).where(mine)) {
      const among = inArray(customers.id, customerIds);
      const fits = conditionOf(run, customerFilters.parse(segment.filters));
      const rows = customerIds.length
        ? await run.tx.select({ id: customers.id }).from(customers).where(and(fits, among))
        : [];
      found.push({ id: segment.id, members: new Set(rows.map((row) => row.id)) });
    }
    return found;
  },
});
