import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query } from '../../../platform/command.ts';
import { events } from '../../../platform/events/schema.ts';
import { memberCards } from '../../team/index.ts';

/** What is told of a customer to whoever may read cards: codes and names of fields, never their values. */
const shown = [
  'customer.created',
  'customer.changed',
  'customer.blocked',
  'customer.unblocked',
  'customer.merged',
  'customer.unmerged',
  'customer.date-near',
] as const;

/** What happened to a customer's card, newest first. */
export const listActivity = query({
  name: 'customers.list-activity',
  permission: 'customers:read',
  input: z.strictObject({ ...pageInput, customerId: z.uuid() }),
  async run({ tx, actor }, { limit, cursor, customerId }) {
    const at = readCursor(cursor, ['time', 'id']);
    const author = and(eq(memberCards.workspaceId, events.workspaceId), eq(memberCards.id, events.actorId));
    const rows = await tx
      .select({
        ...{ id: events.id, name: events.name, at: events.at, payload: events.payload },
        ...{ actorType: events.actorType, actorName: memberCards.name },
      })
      .from(events)
      .leftJoin(memberCards, author)
      .where(
        and(
          eq(events.workspaceId, actor.workspaceId),
          eq(events.subjectId, customerId),
          inArray(events.name, [...shown]),
          at
            ? sql`(${events.at}, ${events.id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(events.at), desc(events.id))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.at.toISOString(), row.id]);
  },
});
