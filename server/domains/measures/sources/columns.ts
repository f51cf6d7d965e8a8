import { type SQL, sql } from 'drizzle-orm';
import type { FactKind } from '../rules/registry.ts';

/** Which things are looked at: all of a workspace, those of some requests, or those that happened in a time. */
export type Scope = {
  workspaceId: string;
  /** The zone of the workspace: whole days are dated by it. */
  zone: string;
  /** The currency of the workspace, and how many digits others have to be moved to stand in its minor units. */
  currency: string;
  shifts: Readonly<Record<string, number>>;
  now: Date;
  /** So many days facts say whose they are. */
  memberDays: number;
  requestIds: readonly string[] | null;
};

/** Reads the facts of a kind from the rows themselves: what is true. */
export type Source = (scope: Scope) => SQL;

/** The columns of a fact but the workspace, in the order in which every source gives them. */
export const factColumns = [
  ...[
    'kind',
    'id',
    'request_id',
    'at',
    'value',
    'ours',
    'theirs',
    'answers',
    'is_good',
    'is_first',
    'is_moved',
  ],
  ...['team_id', 'provider_id', 'member_id', 'channel', 'brand_id', 'topic_id', 'group_id', 'labels'],
  ...['priority', 'language', 'organisation_id'],
] as const;

type Given = Partial<Record<Exclude<(typeof factColumns)[number], 'kind' | 'id' | 'at'>, SQL>>;

const nothing: Record<keyof Given, SQL> = {
  request_id: sql`null::uuid`,
  value: sql`null::float8`,
  ours: sql`null::float8`,
  theirs: sql`null::float8`,
  answers: sql`null::integer`,
  is_good: sql`null::boolean`,
  is_first: sql`null::boolean`,
  is_moved: sql`null::boolean`,
  team_id: sql`null::uuid`,
  provider_id: sql`null::uuid`,
  member_id: sql`null::uuid`,
  channel: sql`null::text`,
  brand_id: sql`null::uuid`,
  topic_id: sql`null::uuid`,
  group_id: sql`null::uuid`,
  labels: sql`'{}'::text[]`,
  priority: sql`null::text`,
  language: sql`null::text`,
  organisation_id: sql`null::uuid`,
};

/** The list of columns of one source; what it does not know is null. */
export function columnsOf(kind: FactKind, id: SQL, at: SQL, given: Given): SQL {
  const all: Record<string, SQL> = { ...nothing, ...given };
  const rest = factColumns.slice(2).map((name) => (name === 'at' ? at : (all[name] ?? sql`null`)));
  const named = [sql`${kind}::text`, id, ...rest].map(
    (value, index) => sql`${value} as ${sql.identifier(factColumns[index] ?? '')}`,
  );
  return sql.join(named, sql`, `);
}

/** Of whose team, provider, brand … a fact is that hangs on a request: as the request stands now. */
export const ofRequest: Given = {
  request_id: sql`r.id`,
  team_id: sql`r.team_id`,
  provider_id: sql`m.provider_id`,
  member_id: sql`r.assignee_id`,
  channel: sql`r.channel`,
  brand_id: sql`r.brand_id`,
  topic_id: sql`r.topic_id`,
  group_id: sql`g.group_id`,
  labels: sql`r.labels`,
  priority: sql`r.priority`,
  language: sql`r.language`,
  organisation_id: sql`c.organisation_id`,
};

/** The requests at work in the scope as `r`, with their member `m`, group `g` and customer `c`; spam, trash and what was merged are not there. */
export function requestsIn({ workspaceId, requestIds }: Scope): SQL {
  return sql`requests r
    left join members m on m.workspace_id = r.workspace_id and m.id = r.assignee_id
    left join group_placements g on g.workspace_id = r.workspace_id and g.request_id = r.id
    left join customers c on c.workspace_id = r.workspace_id and c.id = r.customer_id
    where r.workspace_id = ${workspaceId}::uuid and r.folder = 'work' ${among(sql`r.id`, requestIds)}`;
}

/** The same, for rows that hang on a request: `from x join requests r … where …`. */
export function hangingOn(table: SQL, scope: Scope, where: SQL = sql`true`): SQL {
  return sql`${table} x
    join requests r on r.workspace_id = x.workspace_id and r.id = x.request_id and r.folder = 'work'
    left join members m on m.workspace_id = r.workspace_id and m.id = r.assignee_id
    left join group_placements g on g.workspace_id = r.workspace_id and g.request_id = r.id
    left join customers c on c.workspace_id = r.workspace_id and c.id = r.customer_id
    where x.workspace_id = ${scope.workspaceId}::uuid and ${where} ${among(sql`x.request_id`, scope.requestIds)}`;
}

function among(column: SQL, ids: readonly string[] | null): SQL {
  return ids === null ? sql`` : sql`and ${column} = any(${idsOf(ids)})`;
}

/** Ids as one parameter. */
export const idsOf = (ids: readonly string[]): SQL => sql`${`{${ids.join(',')}}`}::uuid[]`;

/** Seconds from one moment to another; 0 where the second was before the first. */
export const secondsFrom = (from: SQL, to: SQL): SQL =>
  sql`greatest(0, extract(epoch from ${to} - ${from}))::float8`;
