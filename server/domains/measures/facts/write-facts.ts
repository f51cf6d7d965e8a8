import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import type { Run } from '../../../platform/command.ts';
import { insertRows } from '../../../platform/database/insert-rows.ts';
import { type FactKind, factKinds } from '../rules/registry.ts';
import { type Difference, measureMarks } from '../schema.ts';
import { factColumns, idsOf, type Scope } from '../sources/columns.ts';
import { kindsByRequest, scopeOf, truth } from '../sources/facts.ts';
import { givenBusiness, isTimed, measureBusiness } from './write-business.ts';

/** Some of the facts: of these kinds, of these requests where such are named, and from a moment on or between two. */
export type Part = {
  kinds: readonly FactKind[];
  requestIds: readonly string[] | null;
  since: Date | null;
  until?: Date;
};

/**
 * Makes the facts of a part what the rows say now, whatever they were, and marks every day on which that changed something.
 * @returns what was not so before.
 */
export async function writeFacts(run: Run, part: Part): Promise<Difference[]> {
  const scope = await scopeOf(run, part.requestIds);
  const found = await findDifferences(run, scope, part);
  if (found.length === 0) return [];
  await replaceFacts(run, scope, part);
  await markDays(run, [...new Set(found.map(({ day }) => day))]);
  return found;
}

/** The facts of these requests, for a build that sums up every day afterwards anyway. */
export async function writeFactsOf(run: Run, requestIds: readonly string[]): Promise<void> {
  const part = { kinds: kindsByRequest, requestIds, since: null };
  await replaceFacts(run, await scopeOf(run, requestIds), part);
}

async function markDays({ tx, actor: { workspaceId } }: Run, days: readonly string[]): Promise<void> {
  await insertRows(
    tx,
    measureMarks,
    days.map((day) => ({ workspaceId, id: newId(), day })),
  );
}

const columns = sql.join(
  factColumns.map((name) => sql.identifier(name)),
  sql`, `,
);

/** All facts of one kind that hangs on no request, for the same. */
export async function writeFactsAlone(run: Run, kind: FactKind): Promise<void> {
  await replaceFacts(run, await scopeOf(run), { kinds: [kind], requestIds: null, since: null });
}

async function replaceFacts(run: Run, scope: Scope, part: Part): Promise<void> {
  await run.tx.execute(sql`delete from measure_facts f where ${isIn(scope, part)}`);
  const kinds = part.kinds.filter(isTimed);
  const timed = sql`(${wanted(scope, { ...part, kinds })})`;
  const measured = kinds.length > 0 ? await measureBusiness(run, timed) : [];
  await run.tx.execute(sql`
    insert into measure_facts (workspace_id, business, ${columns})
    select ${scope.workspaceId}::uuid, given.business, t.* from (${wanted(scope, part)}) t
    left join ${givenBusiness(measured)} on given.kind = t.kind and given.id = t.id`);
}

const differenceRow = z.object({
  day: z.string(),
  kind: z.enum(factKinds),
  found: z.coerce.number(),
  true: z.coerce.number(),
});

/** Days and kinds of which the facts are not what the rows say, with how many there are and how many there should be. */
async function findDifferences({ tx }: Run, scope: Scope, part: Part): Promise<Difference[]> {
  const day = sql`to_char(at at time zone ${scope.zone}, 'YYYY-MM-DD')`;
  const rows = await tx.execute(sql`
    with fresh as materialized (${wanted(scope, part)}),
      stale as materialized (select ${columns} from measure_facts f where ${isIn(scope, part)}),
      changed as (select distinct ${day} as day, kind
        from ((table fresh except table stale) union all (table stale except table fresh)) changed)
    select day, kind, (select count(*) from stale where ${day} = changed.day and stale.kind = changed.kind) as found,
      (select count(*) from fresh where ${day} = changed.day and fresh.kind = changed.kind) as true
    from changed order by day, kind`);
  return rows.map((row) => differenceRow.parse(row));
}

/** What the rows say, without the member where it was long ago. */
function wanted(scope: Scope, { kinds, since, until }: Part): SQL {
  const oldest = new Date(scope.now.getTime() - scope.memberDays * 86_400_000).toISOString();
  const given = factColumns.map((name) =>
    name === 'member_id'
      ? sql`case when at >= ${oldest}::timestamptz then member_id end as member_id`
      : sql.identifier(name),
  );
  return sql`select ${sql.join(given, sql`, `)} from (${truth(scope, kinds)}) told
    where true ${between(sql`at`, since, until)}`;
}

function isIn({ workspaceId }: Scope, { kinds, requestIds, since, until }: Part): SQL {
  const named = sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  );
  return sql`f.workspace_id = ${workspaceId}::uuid and f.kind in (${named})
    ${requestIds ? sql`and f.request_id = any(${idsOf(requestIds)})` : sql``}
    ${between(sql`f.at`, since, until)}`;
}

function between(at: SQL, since: Date | null, until: Date | undefined): SQL {
  const after = since ? sql`and ${at} >= ${since.toISOString()}::timestamptz` : sql``;
  return until ? sql`${after} and ${at} < ${until.toISOString()}::timestamptz` : after;
}
