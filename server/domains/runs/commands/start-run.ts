import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { findFollowed, firstOf, stepOf } from '../../procedures/index.ts';
import { findRequest } from '../../requests/index.ts';
import { runs } from '../schema.ts';
import { answerOffer } from './offer-procedures.ts';
import { about, enter, itself, letGo, limitsOf, lockRun, type RunRow, stand, subjectOf } from './run-row.ts';

/**
 * Begins to follow a procedure on a request, offered or not, in the version that is published now.
 * @throws Problem 404 `request-not-found`, `procedure-not-found`, 409 `request-finished`, `run-exists`.
 */
export const startRun = command({
  name: 'runs.start-run',
  permission: 'runs:write',
  input: z.strictObject({ request: z.string().max(40), procedureId: z.uuid() }),
  async run(run, { request, procedureId }) {
    const { tx, actor, now, context, announce } = run;
    const { id: requestId, status } = await findRequest(context, { request });
    if (status === 'solved' || status === 'closed') throw new Problem(409, 'request-finished');
    const { version, content } = await findFollowed(context, { procedureId });
    const row: RunRow = {
      ...{ workspaceId: actor.workspaceId, id: newId(), requestId, procedureId, version, state: 'running' },
      ...{ currentKey: firstOf(content), reachedAt: now, dueAt: null, lateToldAt: null, waitsUntil: null },
      carriedBy: [],
      ...{ startedBy: memberIdOf(actor), startedAt: now, endedAt: null, leftBecause: null },
    };
    const added = await tx.insert(runs).values(row).onConflictDoNothing().returning({ id: runs.id });
    if (added.length === 0) throw new Problem(409, 'run-exists');
    await answerOffer(run, { requestId, procedureId, outcome: 'accepted' });
    announce('run.started', subjectOf(row), { ...about(row), version });
    await enter(run, { row, content, done: new Set() }, row.currentKey ?? '');
    return { id: row.id };
  },
});

/** Leaves a run before its end and says why; what was done stays to be seen. Nothing is held by it any more. */
export const leaveRun = command({
  name: 'runs.leave-run',
  permission: 'runs:write',
  input: z.strictObject({ runId: z.uuid(), because: z.string().trim().min(1).max(2_000) }),
  async run(run, { runId, because }) {
    const { row } = await lockRun(run, runId);
    await run.tx
      .update(runs)
      .set({ state: 'left', endedAt: run.now, leftBecause: because, dueAt: null, waitsUntil: null })
      .where(itself(run.actor, runId));
    await letGo(run, row);
    run.announce('run.left', subjectOf(row), { ...about(row), stepKey: row.currentKey });
  },
});

/**
 * Follows the newest version from now on; what was done stays done by the keys of its steps.
 * @throws Problem 409 `run-newest`, `run-cannot-move` when the step that is to be taken is not in it any more.
 */
export const moveRun = command({
  name: 'runs.move-run',
  permission: 'runs:write',
  input: z.strictObject({ runId: z.uuid() }),
  async run(run, { runId }) {
    const { row, done } = await lockRun(run, runId);
    const { version, content } = await findFollowed(run.context, { procedureId: row.procedureId });
    if (version === row.version) throw new Problem(409, 'run-newest');
    const key = row.currentKey ?? '';
    const step = stepOf(content, key);
    if (!step) throw new Problem(409, 'run-cannot-move');
    const limits = limitsOf(step, row.reachedAt);
    await run.tx
      .update(runs)
      .set({ version, ...limits })
      .where(and(itself(run.actor, runId), eq(runs.version, row.version)));
    await stand(run, { row: { ...row, version, ...limits }, content, done });
    run.announce('run.moved', subjectOf(row), { ...about(row), version, before: row.version });
    return { version };
  },
});
