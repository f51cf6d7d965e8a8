import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { customerDates } from '../schema.ts';

/** The days that matter to a customer, in the order of the calendar day. */
export const listDates = query({
  name: 'customers.list-dates',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid() }),
  async run({ tx, actor }, given) {
    const { workspaceId, customerId, day, id } = customerDates;
    const rows = await tx
      .select()
      .from(customerDates)
      .where(and(eq(workspaceId, actor.workspaceId), eq(customerId, given.customerId)))
      .orderBy(asc(day), asc(id))
      .limit(100);
    return rows.map((row) => ({
      ...{ id: row.id, kind: row.kind, label: row.label, day: row.day },
      ...{ yearly: row.isYearly, remindDays: row.remindDays },
    }));
  },
});
