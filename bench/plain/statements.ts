import type postgres from 'postgres';

type Sql = postgres.TransactionSql;

/** The inbox by hand: the newest fifty that are open or waiting, with the names that a list shows. */
export const plainList = (sql: Sql, workspaceId: string, order: 'created_at' | 'updated_at') => sql`
  select r.id, r.number, r.conversation_id, r.subject, r.status, r.priority, r.channel, r.language, r.labels,
    r.fields, r.folder, r.folder_expires_at, r.preview, r.customer_spoke_last, r.brand_id, r.created_at,
    r.updated_at, r.last_message_at, r.first_answered_at, r.solved_at, r.next_due_at, r.snoozed_until,
    r.follows_id, r.perhaps_id, r.version, c.id as customer_id, c.name, c.preferred_name, c.honorific,
    c.language as spoken, a.value as email, r.assignee_id, m.name as assignee, r.team_id, t.name as team
  from requests r
  join customers c on c.workspace_id = r.workspace_id and c.id = r.customer_id
  left join lateral (
    select value from customer_addresses a
    where a.workspace_id = r.workspace_id and a.customer_id = r.customer_id and a.kind = 'email'
    order by created_at limit 1) a on true
  left join members m on m.workspace_id = r.workspace_id and m.id = r.assignee_id
  left join teams t on t.workspace_id = r.workspace_id and t.id = r.team_id
  where r.workspace_id = ${workspaceId} and r.folder = 'work' and r.status in ('open', 'waiting')
  order by ${order === 'created_at' ? sql`r.created_at` : sql`r.updated_at`} desc, r.id desc limit 51`;

/** One request by hand, by its number. */
export const plainRequest = (sql: Sql, workspaceId: string, number: number) => sql`
  select r.*, c.name, c.preferred_name, c.honorific, c.language as spoken, m.name as assignee, t.name as team,
    (select value from customer_addresses a where a.workspace_id = r.workspace_id
      and a.customer_id = r.customer_id and a.kind = 'email' order by created_at limit 1) as email
  from requests r
  join customers c on c.workspace_id = r.workspace_id and c.id = r.customer_id
  left join members m on m.workspace_id = r.workspace_id and m.id = r.assignee_id
  left join teams t on t.workspace_id = r.workspace_id and t.id = r.team_id
  where r.workspace_id = ${workspaceId} and r.number = ${number}`;

/** Its messages by hand: words with the names of their authors, and the files. */
export async function plainMessages(sql: Sql, workspaceId: string, number: number) {
  const said = await sql<{ id: string }[]>`
    select s.*, coalesce(c.name, m.name) as author
    from requests r
    join messages s on s.workspace_id = r.workspace_id and s.conversation_id = r.conversation_id
    left join customers c on c.workspace_id = s.workspace_id and c.id = s.author_id
    left join members m on m.workspace_id = s.workspace_id and m.id = s.author_id
    where r.workspace_id = ${workspaceId} and r.number = ${number}
    order by s.created_at, s.id limit 201`;
  const ids = said.map((one) => one.id);
  const files = await sql`
    select p.message_id, p.content_id, p.is_inline, f.* from message_files p
    join files f on f.workspace_id = p.workspace_id and f.id = p.file_id
    where p.workspace_id = ${workspaceId} and p.message_id = any(${ids}) order by p.position`;
  return { said, files };
}

/** A search by hand: what has the words, best first, with the subjects that a page shows. */
export const plainSearch = (sql: Sql, workspaceId: string, words: string) => sql`
  select found.*, r.number, r.subject from (
    select e.type, e.id, e.conversation_id, e.title, e.body, ts_rank(e.words, ${words}::tsquery) as rank
    from search_entries e
    where e.workspace_id = ${workspaceId} and e.words @@ ${words}::tsquery
    order by rank desc limit 51) found
  left join requests r on r.workspace_id = ${workspaceId} and r.conversation_id = found.conversation_id
  order by rank desc`;

/** A reply by hand: the message, the clocks of conversation and request, what happened, and the mail to send. */
export async function plainReply(
  sql: Sql,
  given: {
    workspaceId: string;
    id: string;
    conversationId: string;
    body: string;
    newId: () => string;
  },
): Promise<void> {
  const { workspaceId, conversationId, body } = given;
  const message = given.newId();
  const mail = given.newId();
  await sql`
    insert into messages (workspace_id, id, conversation_id, kind, text, author_type, channel, delivery_state, created_at)
    values (${workspaceId}, ${message}, ${conversationId}, 'reply', ${body}, 'system', 'email', 'queued', now())`;
  await sql`
    update conversations set last_message_at = now() where workspace_id = ${workspaceId} and id = ${conversationId}`;
  await sql`
    update requests set status = 'waiting', preview = ${body}, customer_spoke_last = false, last_message_at = now(),
      updated_at = now(), version = version + 1 where workspace_id = ${workspaceId} and id = ${given.id}`;
  await sql`
    insert into events (workspace_id, id, name, subject_type, subject_id, actor_type, payload, at)
    values (${workspaceId}, ${given.newId()}, 'bench.written', 'conversation', ${conversationId}, 'system', '{}', now())`;
  await sql`
    insert into outgoing_mails (workspace_id, id, kind, mailbox_id, conversation_id, stored_message_id, message_id,
      sender, recipients, state, send_at, created_at)
    select ${workspaceId}, ${mail}, 'reply', b.id, ${conversationId}, ${message}, ${`<${mail}@localhost>`}, b.address,
      '{}', 'not-sent', now(), now() from mailboxes b where b.workspace_id = ${workspaceId} limit 1`;
}
