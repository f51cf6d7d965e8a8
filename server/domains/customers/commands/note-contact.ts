import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { customers } from '../schema.ts';

/** A later room says how a customer's requests stand, so that lists sort and filter by it. It is no edit of the card. */
export const noteContact = command({
  name: 'customers.note-contact',
  permission: 'customers:write',
  input: z.strictObject({
    customerId: z.uuid(),
    openRequests: z.number().int().min(0),
    requestCount: z.number().int().min(0),
    lastContactAt: z.date().nullable(),
  }),
  async run({ tx, actor }, { customerId, openRequests, requestCount, lastContactAt }) {
    const { workspaceId, id } = customers;
    const isOther = or(
      ne(customers.openRequests, openRequests),
      ne(customers.requestCount, requestCount),
      lastContactAt
        ? sql`${customers.lastContactAt} is distinct from ${lastContactAt.toISOString()}::timestamptz`
        : sql`${customers.lastContactAt} is not null`,
    );
    await tx
      .update(customers)
      .set({ openRequests, requestCount, lastContactAt })
      .where(
        and(eq(workspaceId, actor.workspaceId), eq(id, customerId), isNull(customers.mergedIntoId), isOther),
      );
  },
});
