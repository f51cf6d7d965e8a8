import postgres from 'postgres';

/**
 * Fills the one workspace of a database with requests over two years in their order, straight into the tables: seven of ten answered
 * within hours, nine of ten solved, one of twelve opened again, with clocks, ratings and how each stood.
 * @returns the id of the workspace.
 */
export async function fillMeasured(socketFolder: string, count: number): Promise<string> {
  const sql = postgres({
    ...{ path: `${socketFolder}/.s.PGSQL.5432`, database: 'sapa', username: 'sapa', max: 1 },
    onnotice: () => undefined,
  });
  const [workspace] = await sql<{ id: string }[]>`select id from workspaces limit 1`;
  if (!workspace) throw new Error('There is no workspace to fill');
  // References were looked at when the rows were thought of.
  await sql`set session_replication_role = replica`;
  await sql`select setseed(0.4)`;
  for (const statement of statements)
    await sql.unsafe(statement, [workspace.id, count].slice(0, statement.includes('$2') ? 2 : 1));
  await sql`analyze`;
  await sql.end();
  return workspace.id;
}

const statements = [
  `insert into teams (workspace_id, id, name, created_at)
    select $1::uuid, uuidv7(), 'Team ' || n, now() from generate_series(1, 10) n`,
  `insert into customers (workspace_id, id, name, created_at, updated_at)
    select $1::uuid, uuidv7(), 'Customer ' || n, now(), now() from generate_series(1, $2::int / 5) n`,
  `create temp table drawn as
    with t as (select array_agg(id) as ids from teams where workspace_id = $1::uuid and name like 'Team %'),
      c as (select array_agg(id) as ids from customers where workspace_id = $1::uuid)
    select n, uuidv7() as id, uuidv7() as conversation_id, now() - interval '730 days' * (1 - (n - random()) / $2::int) as opened,
      t.ids[1 + floor(random() * 10)::int] as team_id, c.ids[1 + floor(random() * array_length(c.ids, 1))::int] as customer_id,
      case when random() < 0.7 then exp(random() * 6 + 5) end as answer_seconds,
      case when random() < 0.9 then exp(random() * 7 + 6) end as solving_seconds, random() as luck
    from generate_series(1, $2::int) n, t, c`,
  `insert into conversations (workspace_id, id, channel, subject, customer_id, created_at, last_message_at)
    select $1::uuid, conversation_id, 'email', 'A question', customer_id, opened, opened from drawn`,
  `insert into requests (workspace_id, id, number, conversation_id, subject, status, priority, channel, language, customer_id,
      team_id, labels, created_at, updated_at, last_message_at, first_answered_at, solved_at)
    select $1::uuid, id, n, conversation_id, 'A question', case when solving_seconds is null then 'open' else 'solved' end,
      (array['low', 'normal', 'normal', 'high', 'urgent'])[1 + n % 5], (array['email', 'chat', 'whatsapp', 'form'])[1 + n % 4],
      (array['id', 'th', 'en'])[1 + n % 3], customer_id, team_id,
      case when n % 3 = 0 then array['refund'] else array[]::text[] end, opened, opened, opened,
      opened + make_interval(secs => answer_seconds), opened + make_interval(secs => solving_seconds) from drawn`,
  `insert into solutions (workspace_id, id, request_id, solved_at)
    select $1::uuid, uuidv7(), id, opened + make_interval(secs => solving_seconds) from drawn
    where solving_seconds is not null`,
  `insert into solutions (workspace_id, id, request_id, solved_at, reopened_at)
    select $1::uuid, uuidv7(), id, opened + make_interval(secs => solving_seconds / 3),
      opened + make_interval(secs => solving_seconds / 2) from drawn
    where solving_seconds is not null and n % 12 = 0`,
  `insert into past_standings (workspace_id, id, request_id, until, status, priority, team_id)
    select $1::uuid, uuidv7(), id, opened + make_interval(secs => solving_seconds * part), status, 'normal', team_id
    from drawn, (values (0.4, 'open'), (1.0, 'waiting')) stood(part, status) where solving_seconds is not null`,
  `insert into clocks (workspace_id, id, request_id, kind, state, policy_id, policy_version, target_seconds, elapsed_seconds,
      started_at, ended_at, due_at, measured_at)
    select $1::uuid, uuidv7(), id, kind, case when luck < 0.8 then 'met' else 'breached' end, uuidv7(), 1,
      3600, 3000, opened, opened + make_interval(secs => solving_seconds), opened + interval '1 hour', opened
    from drawn, (values ('first-reply'), ('solving')) of_kind(kind) where solving_seconds is not null`,
  `insert into request_ratings (workspace_id, request_id, score, words, rated_at)
    select $1::uuid, id, 1 + floor(luck * 25)::int, '', opened + make_interval(secs => solving_seconds) from drawn
    where luck < 0.2 and solving_seconds is not null`,
];
