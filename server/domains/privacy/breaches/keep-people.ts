import { and, asc, count, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { command, query } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import { lockOpenBreach } from './keep-breach.ts';
import { breachPeople } from './schema.ts';

const instant = z.iso.datetime({ offset: true });

/** Whom a breach concerns: these, or everybody who fits a question. */
export const peopleInput = z.union([
  z.strictObject({ customerIds: z.array(z.uuid()).min(1).max(1000) }),
  z.strictObject({
    /** Whoever wrote or was written to in this time, by this channel. */
    contactFrom: instant,
    contactTo: instant,
    channel: z.string().max(30).optional(),
  }),
]);

/** Adds whom it concerns; who is there already stays once. @throws Problem 404, 409 of the breach. */
export const addPeople = command({
  name: 'privacy.add-breach-people',
  permission: 'privacy:write',
  input: z.strictObject({ breachId: z.uuid(), people: peopleInput }),
  async run(run, { breachId, people }) {
    const { tx, actor, now } = run;
    await lockOpenBreach(run, breachId);
    const { workspaceId } = actor;
    const who =
      'customerIds' in people
        ? sql`select id from customers where workspace_id = ${workspaceId} and id = any(${`{${people.customerIds.join(',')}}`}::uuid[])`
        : sql`select distinct c.customer_id from messages m
            join conversations c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
            where m.workspace_id = ${workspaceId} and m.created_at >= ${people.contactFrom}::timestamptz
              and m.created_at < ${people.contactTo}::timestamptz and c.customer_id is not null
              ${people.channel ? sql`and m.channel = ${people.channel}` : sql``}`;
    const added = await tx.execute(sql`
      insert into breach_people (workspace_id, breach_id, customer_id, added_at)
      select ${workspaceId}::uuid, ${breachId}::uuid, found.*, ${now.toISOString()}::timestamptz from (${who}) found
      on conflict do nothing`);
    return { added: added.count };
  },
});

/** Whom it concerns, a page of cards. */
export const listPeople = query({
  name: 'privacy.list-breach-people',
  permission: 'privacy:read',
  input: z.strictObject({ ...pageInput, breachId: z.uuid() }),
  async run({ tx, actor }, { limit, cursor, breachId }) {
    const { workspaceId, breachId: of, customerId } = breachPeople;
    const [after] = readCursor(cursor, ['id']) ?? [];
    const rows = await tx
      .select({ id: customerCards.id, name: customerCards.name, language: customerCards.language })
      .from(breachPeople)
      .innerJoin(
        customerCards,
        and(eq(customerCards.workspaceId, workspaceId), eq(customerCards.id, customerId)),
      )
      .where(
        and(
          ...[eq(workspaceId, actor.workspaceId), eq(of, breachId)],
          after ? gt(customerId, String(after)) : undefined,
        ),
      )
      .orderBy(asc(customerId))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.id]);
  },
});

/** How many each of these breaches concerns. */
export const countPeople = query({
  name: 'privacy.count-breach-people',
  permission: 'privacy:read',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<Map<string, number>> {
    const rows = await tx
      .select({ breachId: breachPeople.breachId, people: count() })
      .from(breachPeople)
      .where(eq(breachPeople.workspaceId, actor.workspaceId))
      .groupBy(breachPeople.breachId);
    return new Map(rows.map((row) => [row.breachId, row.people]));
  },
});
