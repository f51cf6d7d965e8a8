import { and, eq, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dayIn } from '../../../kernel/date-formats.ts';
import { command, type Run } from '../../../platform/command.ts';
import { buildDays, buildMonth } from '../cells/build-cells.ts';
import { memberDaysOf } from '../facts/member-days.ts';
import { writeFacts } from '../facts/write-facts.ts';
import { factKinds } from '../rules/registry.ts';
import { type Difference, measureMarks, measureMonths, measureStates } from '../schema.ts';
import { monthsOfFacts, noteMonth } from './months.ts';

/** Every night the last days are looked at, and one week of the two years before, another each night. */
const recentDays = 8;
const weeksBack = 104;

/** What a night found on its days, and how many of them had sums that were not those of their facts. */
export type Checked = { differences: Difference[]; sums: number };

/**
 * Holds facts and sums of some days against the rows, mends what is not so, and tells it. What was told lately and is not
 * looked after yet is no difference: it is looked after first.
 */
export const checkMeasures = command({
  name: 'measures.check',
  permission: 'measures:rebuild',
  input: z.strictObject({}),
  async run(run): Promise<Checked> {
    const isOurs = eq(measureStates.workspaceId, run.actor.workspaceId);
    const [state] = await run.tx.select().from(measureStates).where(isOurs).for('update');
    if (state?.phase !== 'done') return { differences: [], sums: 0 };
    const found: Checked = { differences: [], sums: 0 };
    for (const stretch of stretchesOf(dayIn(state.zone, run.now))) {
      const { differences, sums } = await checkStretch(run, stretch, state.zone);
      found.differences.push(...differences);
      found.sums += sums;
    }
    await forgetMembers(run);
    await run.tx
      .update(measureStates)
      .set({ checkedAt: run.now, differences: found.differences.slice(0, 500) })
      .where(isOurs);
    tell(run, found);
    return found;
  },
});

/** Sums up the months that are over and changed since, one at a time. @returns whether there is more to do. */
export const closeMonth = command({
  name: 'measures.close-month',
  permission: 'measures:rebuild',
  input: z.strictObject({}),
  async run(run): Promise<boolean> {
    const { workspaceId } = run.actor;
    const [state] = await run.tx
      .select()
      .from(measureStates)
      .where(eq(measureStates.workspaceId, workspaceId));
    if (state?.phase !== 'done') return false;
    const { zone } = state;
    const known = await run.tx.select().from(measureMonths).where(eq(measureMonths.workspaceId, workspaceId));
    const closed = new Set(known.map(({ month }) => month));
    const today = dayIn(zone, run.now);
    const next = (await monthsOfFacts(run, zone)).find(({ from, to }) => to < today && !closed.has(from));
    if (!next || (await isMarked(run, next))) return false;
    await buildMonth(run, { ...next, zone });
    await noteMonth(run, next, zone);
    return true;
  },
});

type Stretch = { from: string; to: string };

/** The last days, and the week whose turn it is. */
export function stretchesOf(today: string): Stretch[] {
  const day = Temporal.PlainDate.from(today);
  const before = (days: number) => day.subtract({ days }).toString();
  const turn = 1 + (Math.floor(Date.parse(today) / 86_400_000) % weeksBack);
  return [
    { from: before(recentDays - 1), to: today },
    { from: before(recentDays + turn * 7 - 1), to: before(recentDays + turn * 7 - 7) },
  ];
}

async function checkStretch(run: Run, { from, to }: Stretch, zone: string): Promise<Checked> {
  const at = (day: string, days = 0) =>
    new Date(Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(zone).epochMilliseconds);
  const part = { kinds: factKinds, requestIds: null, since: at(from), until: at(to, 1) };
  const differences = await writeFacts(run, part);
  const before = await digestOf(run, { from, to });
  await buildDays(run, { from, to, zone });
  const after = await digestOf(run, { from, to });
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (day) => before.get(day) !== after.get(day),
  );
  const ofFacts = new Set(differences.map(({ day }) => day));
  return { differences, sums: changed.filter((day) => !ofFacts.has(day)).length };
}

const digestRow = z.object({ day: z.string(), digest: z.string() });

async function digestOf({ tx, actor }: Run, { from, to }: Stretch): Promise<Map<string, string>> {
  const rows = await tx.execute(sql`
    select to_char(at, 'YYYY-MM-DD') as day, md5(string_agg(
      concat_ws(' ', measure, dimension, key, n, good, sum::numeric(20, 3), encode(sketch, 'hex')), ','
      order by measure, dimension, key)) as digest
    from measure_cells where workspace_id = ${actor.workspaceId}::uuid and step = 'day'
      and at >= ${from}::timestamp and at < ${to}::timestamp + interval '1 day' group by 1`);
  return new Map(rows.map((row) => digestRow.parse(row)).map(({ day, digest }) => [day, digest]));
}

/** After so many days facts and sums say no more whose they were. */
async function forgetMembers(run: Run): Promise<void> {
  const { tx, actor, now } = run;
  const oldest = new Date(now.getTime() - (await memberDaysOf(run)) * 86_400_000).toISOString();
  await tx.execute(sql`update measure_facts set member_id = null where workspace_id = ${actor.workspaceId}::uuid
    and member_id is not null and at < ${oldest}::timestamptz`);
  await tx.execute(sql`delete from measure_cells where workspace_id = ${actor.workspaceId}::uuid
    and dimension = 'member' and key <> '' and at < ${oldest}::timestamptz at time zone 'UTC' - interval '31 days'`);
}

async function isMarked({ tx, actor }: Run, { from, to }: Stretch): Promise<boolean> {
  const { workspaceId, day } = measureMarks;
  const [row] = await tx
    .select({ day })
    .from(measureMarks)
    .where(and(eq(workspaceId, actor.workspaceId), sql`${day} between ${from}::date and ${to}::date`))
    .limit(1);
  return row !== undefined;
}

function tell({ actor, announce }: Run, { differences, sums }: Checked): void {
  if (differences.length === 0 && sums === 0) return;
  const days = new Set(differences.map(({ day }) => day)).size;
  const facts = differences.length;
  console.error(
    JSON.stringify({ alarm: 'measures-differed', workspace: actor.workspaceId, days, facts, sums }),
  );
  announce('measures.differed', { type: 'workspace', id: actor.workspaceId }, { days, facts, sums });
}
