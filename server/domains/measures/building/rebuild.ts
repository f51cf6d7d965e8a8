import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { findWorkspace } from '../../access/index.ts';
import { requests } from '../../requests/schema.ts';
import { buildMonthAndDays } from '../cells/build-cells.ts';
import { writeFactsAlone, writeFactsOf } from '../facts/write-facts.ts';
import type { FactKind } from '../rules/registry.ts';
import { measureMarks, measureStates, type RebuildPhase } from '../schema.ts';
import { kindsAlone } from '../sources/facts.ts';
import { monthsOfFacts, noteMonth } from './months.ts';

/** The queue of the builds; one of a workspace at a time. */
export const buildQueue = 'measures.build';
/** A build that did no piece for so many milliseconds is taken up again. */
const stuckAfter = 5 * 60_000;
/** So many requests are read in one transaction: to plan the statement takes as long as to read some hundreds. */
const atOnce = 2_000;

/**
 * Has all facts and sums of the workspace built anew by a job. Figures go on being told meanwhile.
 * @throws Problem 409 `measures-rebuilding` while that is under way.
 */
export const askRebuild = command({
  name: 'measures.ask-rebuild',
  permission: 'measures:rebuild',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, now, announce } = run;
    const { workspaceId } = actor;
    const { zone } = await findWorkspace(workspaceId);
    const [state] = await tx.select().from(measureStates).where(isOurs(run)).for('update');
    if (state && state.phase !== 'done') throw new Problem(409, 'measures-rebuilding');
    const begun = { zone, phase: 'requests' as const, doneUpTo: null, askedAt: now, movedAt: now };
    // Sums by the days of another zone are told no more.
    const builtAt = state?.zone === zone ? state.builtAt : null;
    await tx
      .insert(measureStates)
      .values({ workspaceId, ...begun })
      .onConflictDoUpdate({ target: measureStates.workspaceId, set: { ...begun, builtAt } });
    announce('measures.rebuild-asked', { type: 'workspace', id: workspaceId }, {});
    await insertJobs(tx, buildQueue, [buildJob(workspaceId)]);
  },
});

export const buildJob = (workspaceId: string) => ({
  data: { workspaceId },
  singletonKey: workspaceId,
  expireInSeconds: 6 * 3600,
});

/**
 * Begins anew where facts and sums may be of another time than the rows: after a restore. The clock sees to the rest, for no
 * queue is there yet.
 */
export const beginAgain = command({
  name: 'measures.begin-again',
  permission: 'measures:rebuild',
  input: z.strictObject({}),
  async run(run) {
    const begun = { phase: 'requests' as const, doneUpTo: null, askedAt: run.now, movedAt: null };
    await run.tx.update(measureStates).set(begun).where(isOurs(run));
  },
});

/** Whether a build stands still: its job was lost, or there never was one. */
export const isStuck = query({
  name: 'measures.is-stuck',
  permission: 'insights:read',
  input: z.strictObject({}),
  async run(run): Promise<boolean> {
    const [state] = await run.tx.select().from(measureStates).where(isOurs(run));
    if (!state || state.phase === 'done') return false;
    return state.movedAt === null || run.now.getTime() - state.movedAt.getTime() > stuckAfter;
  },
});

/**
 * Does the next piece of a build; what was done stays done, so that whoever takes it over goes on from there.
 * @returns whether there is more to do.
 */
export const buildPiece = command({
  name: 'measures.build-piece',
  permission: 'measures:rebuild',
  input: z.strictObject({}),
  async run(run): Promise<boolean> {
    const [state] = await run.tx.select().from(measureStates).where(isOurs(run)).for('update');
    if (!state || state.phase === 'done') return false;
    const next = await pieces[state.phase](run, state.doneUpTo, state.zone);
    const builtAt = next.phase === 'done' ? { builtAt: run.now } : {};
    await run.tx
      .update(measureStates)
      .set({ ...next, ...builtAt, movedAt: run.now })
      .where(isOurs(run));
    return next.phase !== 'done';
  },
});

/** How far facts and sums are; null before they were ever asked for. */
export const findState = query({
  name: 'measures.find-state',
  permission: 'insights:read',
  input: z.strictObject({}),
  async run(run) {
    const [state] = await run.tx.select().from(measureStates).where(isOurs(run));
    if (!state) return null;
    const { workspaceId: _, doneUpTo: _done, movedAt: _moved, ...told } = state;
    const mine = eq(measureMarks.workspaceId, run.actor.workspaceId);
    return { ...told, waiting: await run.tx.$count(measureMarks, mine) };
  },
});

type Next = { phase: RebuildPhase; doneUpTo: string | null };
type Piece = (run: Run, after: string | null, zone: string) => Promise<Next>;

const pieces: Record<Exclude<RebuildPhase, 'done'>, Piece> = {
  async requests(run, after) {
    const { workspaceId, id } = requests;
    const rest = after ? gt(id, after) : undefined;
    const rows = await run.tx
      .select({ id })
      .from(requests)
      .where(and(eq(workspaceId, run.actor.workspaceId), rest))
      .orderBy(asc(id))
      .limit(atOnce);
    if (rows.length > 0)
      await writeFactsOf(
        run,
        rows.map((row) => row.id),
      );
    const last = rows.at(-1);
    if (last && rows.length === atOnce) return { phase: 'requests', doneUpTo: last.id };
    await forgetGone(run);
    return { phase: 'things', doneUpTo: null };
  },
  async things(run, after) {
    const kind = kindsAlone[after ? kindsAlone.indexOf(after as FactKind) + 1 : 0];
    if (!kind) return { phase: 'months', doneUpTo: null };
    await writeFactsAlone(run, kind);
    return { phase: 'things', doneUpTo: kind };
  },
  async months(run, after, zone) {
    const all = await monthsOfFacts(run, zone);
    const month = all.find(({ from }) => after === null || from > after);
    if (after === null) await forgetOutside(run, all[0]?.from ?? 'infinity', all.at(-1)?.to ?? '-infinity');
    if (!month) return { phase: 'done', doneUpTo: null };
    await buildMonthAndDays(run, { ...month, zone });
    await noteMonth(run, month, zone);
    return { phase: 'months', doneUpTo: month.from };
  },
};

/** Facts of requests that are there no more. */
async function forgetGone({ tx, actor }: Run): Promise<void> {
  await tx.execute(sql`delete from measure_facts f where f.workspace_id = ${actor.workspaceId}::uuid
    and f.request_id is not null and f.kind <> 'call' and not exists (
      select from requests r where r.workspace_id = f.workspace_id and r.id = f.request_id)`);
}

/** Sums from before the first month and after the last, and which months there are: they are noted anew one by one. */
async function forgetOutside({ tx, actor }: Run, first: string, last: string): Promise<void> {
  await tx.execute(sql`delete from measure_cells where workspace_id = ${actor.workspaceId}::uuid
    and (at < ${first}::timestamp or at >= ${last}::timestamp + interval '1 day')`);
  await tx.execute(sql`delete from measure_months where workspace_id = ${actor.workspaceId}::uuid`);
}

const isOurs = ({ actor }: Run) => eq(measureStates.workspaceId, actor.workspaceId);
