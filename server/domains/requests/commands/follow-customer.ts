import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { listCustomersOfConversations } from '../../conversations/index.ts';
import { noteContact } from '../../customers/index.ts';
import { requests } from '../schema.ts';
import { about, subjectOf } from './request-row.ts';

/** Tells the room of customers how somebody's requests stand: how many are open, how many there are, the last words. */
export const countForCustomer = command({
  name: 'requests.count-for-customer',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    const mine = and(eq(requests.workspaceId, run.actor.workspaceId), eq(requests.id, requestId));
    const [row] = await run.tx.select({ customerId: requests.customerId }).from(requests).where(mine);
    if (row) await tellCounts(run, row.customerId);
  },
});

/** Customers became one, or were parted: their requests follow their conversations, and those that moved are told. */
export const followCustomers = command({
  name: 'requests.follow-customers',
  permission: 'requests:write',
  input: z.strictObject({ customerIds: z.array(z.uuid()).max(10) }),
  async run(run, { customerIds }) {
    const { tx, actor, announce } = run;
    const { workspaceId, customerId } = requests;
    const whose = and(eq(workspaceId, actor.workspaceId), inArray(customerId, customerIds));
    const rows = await tx.select().from(requests).where(whose).orderBy(requests.id).for('update');
    const conversationIds = rows.map((row) => row.conversationId);
    const owners = await listCustomersOfConversations(run.context, { conversationIds });
    for (const row of rows) {
      const owner = owners.get(row.conversationId);
      if (!owner || owner === row.customerId) continue;
      const mine = and(eq(workspaceId, actor.workspaceId), eq(requests.id, row.id));
      await tx.update(requests).set({ customerId: owner }).where(mine);
      announce('request.changed', subjectOf(row), { ...about(row), fields: ['customerId'] });
    }
    for (const id of customerIds) await tellCounts(run, id);
  },
});

async function tellCounts({ tx, actor, context }: Run, customerId: string): Promise<void> {
  const work = and(
    eq(requests.workspaceId, actor.workspaceId),
    eq(requests.customerId, customerId),
    eq(requests.folder, 'work'),
  );
  const [row] = await tx
    .select({
      open: sql<number>`(count(*) filter (where status in ('open', 'waiting')))::int`,
      all: sql<number>`count(*)::int`,
      last: sql<string | null>`max(${requests.lastMessageAt})`,
    })
    .from(requests)
    .where(work);
  const lastContactAt = row?.last ? new Date(row.last) : null;
  const counts = { openRequests: row?.open ?? 0, requestCount: row?.all ?? 0, lastContactAt };
  await noteContact(context, { customerId, ...counts });
}
