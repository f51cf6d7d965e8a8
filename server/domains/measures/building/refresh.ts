import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { buildDays } from '../cells/build-cells.ts';
import { writeFacts } from '../facts/write-facts.ts';
import { type FactKind, factKinds } from '../rules/registry.ts';
import { measureMarks, measureMonths, measureStates } from '../schema.ts';
import { kindsByRequest } from '../sources/facts.ts';
import { monthOf } from './months.ts';

export const refreshQueue = 'measures.refresh';
/** So many marks are looked after in one transaction, and so many days summed up. */
const marksAtOnce = 200;
const daysAtOnce = 20;
/** What is told of things of a kind concerns the last days; what is older the night finds. Orders are many. */
const recentDays = (kind: FactKind) => (kind === 'order' ? 3 : 60);

/** Notes that something about a request, or things of a kind, may count otherwise by now. Of a workspace that was not built, nothing. */
export const markChanged = command({
  name: 'measures.mark-changed',
  permission: 'measures:rebuild',
  input: z.strictObject({ requestId: z.uuid().nullable(), kind: z.enum(factKinds).nullable() }),
  async run({ tx, actor: { workspaceId } }, { requestId, kind }) {
    const [state] = await tx
      .select({ phase: measureStates.phase })
      .from(measureStates)
      .where(eq(measureStates.workspaceId, workspaceId));
    if (!state) return;
    const mine = eq(measureMarks.workspaceId, workspaceId);
    const [waiting] = await tx.select({ id: measureMarks.id }).from(measureMarks).where(mine).limit(1);
    await tx.insert(measureMarks).values({ workspaceId, id: newId(), requestId, kind });
    // Whoever marked first has sent for the job; should that have just ended, the clock sends the next within a minute.
    if (!waiting) await insertJobs(tx, refreshQueue, [refreshJob(workspaceId)]);
  },
});

/** A few seconds later, so that what happens together is looked at once. */
export const refreshJob = (workspaceId: string) => ({
  data: { workspaceId },
  singletonKey: workspaceId,
  startAfter: 2,
  expireInSeconds: 900,
});

/**
 * Makes the facts right of which something was told, and sums up the days on which that changed something.
 * @returns whether there is more to do.
 */
export const refreshPiece = command({
  name: 'measures.refresh-piece',
  permission: 'measures:rebuild',
  input: z.strictObject({}),
  async run(run): Promise<boolean> {
    const isOurs = eq(measureStates.workspaceId, run.actor.workspaceId);
    const [state] = await run.tx.select().from(measureStates).where(isOurs).for('update');
    if (state?.phase !== 'done') return false;
    const things = await takeMarks(run, false);
    if (things.length > 0) await renewFacts(run, things);
    const days = things.length > 0 ? [] : await takeMarks(run, true);
    await sumUp(run, [...new Set(days.flatMap(({ day }) => day ?? []))], state.zone);
    await run.tx.update(measureStates).set({ refreshedAt: run.now }).where(isOurs);
    return things.length + days.length > 0;
  },
});

type Mark = typeof measureMarks.$inferSelect;

async function takeMarks({ tx, actor }: Run, ofDays: boolean): Promise<Mark[]> {
  const { workspaceId, id, day } = measureMarks;
  const own = and(eq(workspaceId, actor.workspaceId), ofDays ? isNotNull(day) : sql`day is null`);
  const next = await tx
    .select({ id, day })
    .from(measureMarks)
    .where(own)
    .orderBy(day, id)
    .limit(ofDays ? 5000 : marksAtOnce);
  const first = new Set([...new Set(next.map((one) => one.day))].slice(0, daysAtOnce));
  const ids = next.filter((one) => !ofDays || first.has(one.day)).map((one) => one.id);
  if (ids.length === 0) return [];
  return tx
    .delete(measureMarks)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(id, ids)))
    .returning();
}

async function renewFacts(run: Run, marks: readonly Mark[]): Promise<void> {
  const requestIds = [...new Set(marks.flatMap(({ requestId }) => requestId ?? []))];
  if (requestIds.length > 0) await writeFacts(run, { kinds: kindsByRequest, requestIds, since: null });
  const kinds = [...new Set(marks.flatMap(({ kind }) => kind ?? []))];
  for (const kind of kinds) {
    const since = new Date(run.now.getTime() - recentDays(kind) * 86_400_000);
    await writeFacts(run, { kinds: [kind], requestIds: null, since });
  }
}

async function sumUp(run: Run, days: readonly string[], zone: string): Promise<void> {
  for (const day of days) await buildDays(run, { from: day, to: day, zone });
  const months = [...new Set(days.map((day) => monthOf(day).from))];
  if (months.length === 0) return;
  const { workspaceId, month } = measureMonths;
  await run.tx
    .delete(measureMonths)
    .where(and(eq(workspaceId, run.actor.workspaceId), inArray(month, months)));
}

/** Whether something waits to be looked after. */
export const hasMarks = query({
  name: 'measures.has-marks',
  permission: 'insights:read',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<boolean> {
    const mine = eq(measureMarks.workspaceId, actor.workspaceId);
    const [row] = await tx.select({ id: measureMarks.id }).from(measureMarks).where(mine).limit(1);
    return row !== undefined;
  },
});
