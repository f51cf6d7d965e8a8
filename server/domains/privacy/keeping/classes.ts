import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { describedTables, takenOut } from '../../../platform/data.ts';
import { removeContents, removeFiles } from '../../files/index.ts';
import { limitMemberDays, usualMemberDays } from '../../measures/index.ts';
import { eraseCustomer } from '../erasing/erase-customer.ts';
import { emptyRows } from '../person/empty-rows.ts';
import { findPerson } from '../person/find-person.ts';
import type { DataClass } from './rules.ts';
import { retentionRules } from './schema.ts';

/** How a class of data is found when its days are over, and how it goes. */
export type Keeping = {
  /** Rows of `workspace_id`, `key` (text) and `customer_id` (or null) that are older than the moment. */
  due(before: Date): SQL;
  remove(run: Run, keys: string[]): Promise<void>;
  /** How many go in one transaction. */
  together: number;
};

const list = (keys: readonly string[]) => `{${keys.join(',')}}`;
const when = (before: Date) => sql`${before.toISOString()}::timestamptz`;
/** What holds a mail back is whose conversation it belongs to. */
const ofConversation = sql`left join conversations c on c.workspace_id = t.workspace_id and c.id = t.conversation_id`;

export const keepings: Record<DataClass, Keeping> = {
  'closed-requests': {
    together: 20,
    due: (before) => sql`
      select workspace_id, id::text as key, customer_id from requests
      where status in ('solved', 'closed') and coalesce(closed_at, solved_at, updated_at) < ${when(before)}
        and subject <> ${takenOut}`,
    remove: async (run, keys) => void (await emptyRows(run, await findPerson(run, { request: keys }))),
  },
  'quiet-customers': {
    together: 1,
    due: (before) => sql`
      select workspace_id, id::text as key, id as customer_id from customers
      where merged_into_id is null and erased_at is null and not is_internal and open_requests = 0
        and coalesce(last_contact_at, created_at) < ${when(before)}`,
    async remove(run, keys) {
      for (const customerId of keys) await eraseCustomer(run.context, { customerId, cause: 'retention' });
    },
  },
  attachments: {
    together: 100,
    due: (before) => sql`
      select f.workspace_id, f.id::text as key, c.customer_id from files f
      join messages m on m.workspace_id = f.workspace_id and m.id = f.owner_id
      join conversations c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
      where f.created_at < ${when(before)}`,
    remove: async (run, keys) => void (await emptyRows(run, { file: keys })),
  },
  'raw-mail': {
    together: 100,
    due: (before) => sql`
      select t.workspace_id, 'in ' || t.id as key, c.customer_id from incoming_mails t ${ofConversation}
      where t.received_at < ${when(before)} and t.file_key <> '' and t.fate <> 'stored'
      union all
      select t.workspace_id, 'out ' || t.id, c.customer_id from outgoing_mails t ${ofConversation}
      where t.created_at < ${when(before)} and t.file_key is not null and t.state <> 'waiting'`,
    async remove(run, keys) {
      await dropContents(
        run,
        'incoming_mails',
        keysOf(keys, 'in '),
        sql`update incoming_mails set file_key = ''`,
      );
      await dropContents(
        run,
        'outgoing_mails',
        keysOf(keys, 'out '),
        sql`update outgoing_mails set file_key = null`,
      );
    },
  },
  'mail-log': {
    together: 100,
    due: (before) => sql`
      select t.workspace_id, 'in ' || t.id as key, c.customer_id from incoming_mails t ${ofConversation}
      where t.received_at < ${when(before)} and t.fate <> 'stored'
      union all
      select t.workspace_id, 'out ' || t.id, c.customer_id from outgoing_mails t ${ofConversation}
      where t.created_at < ${when(before)} and t.state <> 'waiting'`,
    async remove(run, keys) {
      await dropContents(run, 'incoming_mails', keysOf(keys, 'in '), sql`delete from incoming_mails`);
      await dropContents(run, 'outgoing_mails', keysOf(keys, 'out '), sql`delete from outgoing_mails`);
    },
  },
  'customer-imports': {
    together: 20,
    due: (before) => sql`
      select workspace_id, id::text as key, null::uuid as customer_id from customer_imports
      where created_at < ${when(before)} and state not in ('checking', 'running', 'undoing')`,
    async remove({ tx, actor, context }, keys) {
      const gone = await tx.execute(sql`
        delete from customer_imports where workspace_id = ${actor.workspaceId} and id = any(${list(keys)}::uuid[])
        returning file_id`);
      await removeFiles(context, { fileIds: gone.map((row) => String(row.file_id)) });
    },
  },
  'customer-links': {
    together: 500,
    due: (before) => sql`
      select workspace_id, hash as key, customer_id from conversation_links where created_at < ${when(before)}`,
    async remove({ tx, actor }, keys) {
      await tx.execute(sql`
        delete from conversation_links where workspace_id = ${actor.workspaceId} and hash = any(${list(keys)}::text[])`);
    },
  },
  // What was measured stays; of whom it was is forgotten.
  'personal-measures': {
    together: 500,
    due: (before) => sql`
      select workspace_id, kind || ' ' || id as key, null::uuid as customer_id from measure_facts
      where member_id is not null and at < ${when(before)}`,
    async remove({ tx, actor }, keys) {
      await tx.execute(sql`
        update measure_facts set member_id = null
        where workspace_id = ${actor.workspaceId} and kind || ' ' || id = any(${list(keys.map(quoted))}::text[])`);
    },
  },
};

const quoted = (key: string) => `"${key}"`;

/** Facts say whose they are for as long as the company keeps that. */
limitMemberDays(async ({ tx, actor }) => {
  const { workspaceId, dataClass, days } = retentionRules;
  const its = and(eq(workspaceId, actor.workspaceId), eq(dataClass, 'personal-measures'));
  const [row] = await tx.select({ days }).from(retentionRules).where(its);
  return row?.days ?? usualMemberDays;
});

function keysOf(keys: readonly string[], way: string): string[] {
  return keys.flatMap((key) => (key.startsWith(way) ? key.slice(way.length) : []));
}

/** The keys of contents are read first: the rows are about to forget them. */
async function dropContents(run: Run, table: string, ids: string[], deed: SQL): Promise<void> {
  if (ids.length === 0) return;
  const mine = sql`workspace_id = ${run.actor.workspaceId} and id = any(${list(ids)}::uuid[])`;
  const content = sql.identifier(describedTables().get(table)?.content ?? 'file_key');
  const rows = await run.tx.execute(
    sql`select ${content} as key from ${sql.identifier(table)} where ${mine} for update`,
  );
  await run.tx.execute(sql`${deed} where ${mine}`);
  await removeContents(run.context, { keys: rows.flatMap((row) => (row.key ? String(row.key) : [])) });
}
