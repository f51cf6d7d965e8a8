import { and, desc, eq, inArray, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { type Context, command, query, type Run } from '../../../platform/command.ts';
import { eachAlone } from '../../../platform/jobs/each.ts';
import { stepOf } from '../../procedures/index.ts';
import { runQuestions, runs } from '../schema.ts';
import { goOn } from './finish-step.ts';
import {
  about,
  contentOf,
  doneIn,
  itself,
  letGo,
  limitsOf,
  lockRun,
  type RunRow,
  stand,
  subjectOf,
  takersOf,
} from './run-row.ts';

export const running = ({ actor }: Run) =>
  and(eq(runs.workspaceId, actor.workspaceId), eq(runs.state, 'running'));

/** What a step waits for has come: the way goes on. `customer`: they wrote; `team`: nobody inside owes an answer. */
export const endWaits = command({
  name: 'runs.end-waits',
  permission: 'runs:write',
  input: z.strictObject({ requestId: z.uuid(), until: z.enum(['customer', 'team']) }),
  async run(run, { requestId, until }) {
    const rows = await run.tx
      .select({ id: runs.id })
      .from(runs)
      .where(and(running(run), eq(runs.requestId, requestId)));
    for (const { id } of rows) {
      if (until === 'team' && (await owesAnswer(run, id))) continue;
      await endWait(run, id, until);
    }
  },
});

/** A question inside was answered. */
export const noteAnswer = command({
  name: 'runs.note-answer',
  permission: 'runs:write',
  input: z.strictObject({ requestId: z.uuid(), innerId: z.uuid() }),
  async run(run, { requestId, innerId }) {
    const mine = and(eq(runQuestions.workspaceId, run.actor.workspaceId), eq(runQuestions.innerId, innerId));
    await run.tx
      .update(runQuestions)
      .set({ answeredAt: run.now })
      .where(and(mine, isNull(runQuestions.answeredAt)));
    await endWaits(run.context, { requestId, until: 'team' });
  },
});

/** The request is over: what was still followed on it is left, and holds nothing. */
export const leaveRunsOf = command({
  name: 'runs.leave-runs-of',
  permission: 'runs:write',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    const left = await run.tx
      .update(runs)
      .set({ state: 'left', endedAt: run.now, dueAt: null, waitsUntil: null })
      .where(and(running(run), eq(runs.requestId, requestId)))
      .returning();
    for (const row of left) {
      await letGo(run, row);
      run.announce('run.left', subjectOf(row), { ...about(row), stepKey: row.currentKey });
    }
  },
});

/** The request is open again, or its solving was taken back: what was left because it was over goes on where it stood. */
export const resumeRunsOf = command({
  name: 'runs.resume-runs-of',
  permission: 'runs:write',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    const ofRequest = and(eq(runs.workspaceId, run.actor.workspaceId), eq(runs.requestId, requestId));
    const rows = await run.tx.select().from(runs).where(ofRequest).orderBy(desc(runs.startedAt));
    const taken = new Set(rows.filter(({ state }) => state === 'running').map((one) => one.procedureId));
    for (const row of rows) {
      if (row.state !== 'left' || row.leftBecause !== null || taken.has(row.procedureId)) continue;
      taken.add(row.procedureId);
      await goOnAs(run, row, { state: 'running', endedAt: null });
    }
  },
});

/** A run goes on with these changes, with the limits and waits of the step that it has reached. */
export async function goOnAs(run: Run, row: RunRow, changes: Partial<RunRow>): Promise<void> {
  const content = await contentOf(run, row);
  const step = row.currentKey ? stepOf(content, row.currentKey) : null;
  const next = { ...row, ...changes, ...(step ? limitsOf(step, row.reachedAt) : {}) };
  await run.tx.update(runs).set(next).where(itself(run.actor, row.id));
  await stand(run, { row: next, content, done: await doneIn(run, row) });
}

/** The runs in which time has something to say: a wait is over, or a step is late and nobody was told. */
const listTimed = query({
  name: 'runs.list-timed',
  permission: 'runs:read',
  input: z.strictObject({}),
  async run(run) {
    const { tx, now } = run;
    const waits = await tx
      .select({ id: runs.id })
      .from(runs)
      .where(and(running(run), lte(runs.waitsUntil, now)))
      .limit(1_000);
    const late = await tx
      .select({ id: runs.id })
      .from(runs)
      .where(and(running(run), lte(runs.dueAt, now), isNull(runs.lateToldAt)))
      .limit(1_000);
    return { waits: waits.map(({ id }) => id), late: late.map(({ id }) => id) };
  },
});

/** Lets waits end and tells of steps that are late, each run on its own. */
export async function watchRuns(context: Context): Promise<void> {
  const { waits, late } = await listTimed(context, {});
  const alarm = { alarm: 'run-not-watched', about: (runId: string) => ({ runId }) };
  await eachAlone(waits, alarm, (runId) => endHours(context, { runId }));
  await eachAlone(late, alarm, (runId) => tellLate(context, { runId }));
}

const endHours = command({
  name: 'runs.end-hours',
  permission: 'runs:write',
  input: z.strictObject({ runId: z.uuid() }),
  run: (run, { runId }) => endWait(run, runId, 'hours'),
});

const tellLate = command({
  name: 'runs.tell-late',
  permission: 'runs:write',
  input: z.strictObject({ runId: z.uuid() }),
  async run(run, { runId }) {
    const { row, content } = await lockRun(run, runId);
    const step = row.currentKey ? stepOf(content, row.currentKey) : null;
    if (!step || row.lateToldAt) return;
    await run.tx.update(runs).set({ lateToldAt: run.now }).where(itself(run.actor, runId));
    const memberIds = [
      ...new Set([...(await takersOf(run, step.owner)), ...(row.startedBy ? [row.startedBy] : [])]),
    ];
    run.announce('run.step-late', subjectOf(row), { ...about(row), stepKey: step.key, memberIds });
  },
});

async function endWait(run: Run, runId: string, until: 'customer' | 'team' | 'hours'): Promise<void> {
  const followed = await lockRun(run, runId);
  const { row, content } = followed;
  const step = row.currentKey ? stepOf(content, row.currentKey) : null;
  if (step?.kind !== 'wait' || step.until !== until) return;
  if (until === 'hours' && (row.waitsUntil === null || row.waitsUntil > run.now)) return;
  await goOn(run, followed, { step, outcome: null, answer: null, note: '', messageId: null });
}

async function owesAnswer({ tx, actor }: Run, runId: string): Promise<boolean> {
  const mine = and(eq(runQuestions.workspaceId, actor.workspaceId), inArray(runQuestions.runId, [runId]));
  const open = await tx
    .select({ id: runQuestions.innerId })
    .from(runQuestions)
    .where(and(mine, isNull(runQuestions.answeredAt)))
    .limit(1);
  return open.length > 0;
}
