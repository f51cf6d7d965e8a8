import { and, asc, desc, eq } from 'drizzle-orm';
import { type Actor, system } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context, inUnit, type Run } from '../../../platform/command.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { assertMay } from '../../../platform/permission.ts';
import { takeBackMessage } from '../../conversations/index.ts';
import { hideRestricted } from '../../customers/index.ts';
import { actorOfAccount } from '../../team/index.ts';
import { giveBack, giveValues } from '../commands/give-values.ts';
import { mergeRequest } from '../commands/joining/merge-request.ts';
import { partRequest } from '../commands/joining/part-request.ts';
import { performActs } from '../commands/perform-acts.ts';
import { lockAny } from '../commands/request-row.ts';
import { missingIn } from '../fields/check-fields.ts';
import { innerAmong } from '../inside/inner-row.ts';
import { applyMacro, undoMacro } from '../macros/apply-macro.ts';
import { type Act, effectOf, type Kept, replyHold, stillAs } from './rules.ts';
import { bulkActRequests, bulkActs, type Doer } from './schema.ts';
import type { BulkJob } from './start-bulk.ts';

type BulkAct = typeof bulkActs.$inferSelect;
type Line = typeof bulkActRequests.$inferSelect;
type End = Pick<Line, 'state' | 'reason'> & Partial<Pick<Line, 'before' | 'after'>>;

/**
 * Goes on with an act, or with taking it back, request by request, each in a transaction of its own: what is done
 * stays done when the job dies, and one that fails keeps nobody else.
 */
export async function runBulk({ workspaceId, bulkActId }: BulkJob, now: Date): Promise<void> {
  const act = await find(workspaceId, bulkActId);
  if (!act || act.state === 'done' || act.state === 'taken-back') return;
  const doer = await actorOf(workspaceId, act.doer);
  const actor = doer && (await hideRestricted(doer, { now }));
  const isBack = act.state === 'taking-back';
  for (const line of await linesOf(act, isBack ? 'changed' : 'pending')) {
    const end = await attempt({ actor: actor ?? system(workspaceId), now }, actor !== null, (run) =>
      isBack ? takeBackOne(run, act, line) : changeOne(run, act, line),
    );
    await keep(line, end, isBack);
  }
  await finish(act, isBack, now);
}

async function attempt(
  context: Context,
  isStillHere: boolean,
  work: (run: Run) => Promise<End>,
): Promise<End | null> {
  if (!isStillHere) return { state: 'failed', reason: 'member-gone' };
  try {
    assertMay(context.actor, 'requests:write');
    return await inUnit(context, work);
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return { state: 'failed', reason: error.code };
    throw error;
  }
}

async function changeOne(run: Run, { id, act, total }: BulkAct, line: Line): Promise<End> {
  if (!(await isRunning(run, id))) return { state: 'stayed', reason: 'taken-back' };
  if (act.kind === 'merge') await lockBoth(run, line.requestId, act.intoId);
  const request = await lockAny(run, line.requestId);
  const isInner = act.kind === 'merge' && (await innerAmong(run, [request.id])).size > 0;
  const effect = effectOf(act, request, { missing: (await missingIn(run))(request), isInner });
  if (!effect.changes) return { state: 'stayed', reason: effect.reason };
  const after = await doneOn(run, request.id, act, total, effect.after);
  await giveValues(run.context, request.id, effect.after);
  const end = { state: 'changed' as const, reason: null, before: effect.before, after };
  await write(run, line, end);
  return end;
}

/** What is written or done by a macro, or else the values that are given. */
async function doneOn(run: Run, requestId: string, act: Act, total: number, values: Kept): Promise<Kept> {
  if (act.kind === 'reply') return answer(run, requestId, act, total);
  if (act.kind === 'merge') {
    const { intoId, withPeople } = act;
    return { mergeId: (await mergeRequest(run.context, { requestId, intoId, withPeople })).mergeId };
  }
  if (act.kind !== 'macro') return values;
  const asked = { id: act.macroId, requestId, sendAfterSeconds: replyHold(total) };
  return { macroUseId: (await applyMacro(run.context, asked)).useId };
}

/** Whoever takes it back meanwhile waits for the request in hand, and finds the rest untouched. */
async function isRunning({ tx, actor }: Run, id: string): Promise<boolean> {
  const mine = and(eq(bulkActs.workspaceId, actor.workspaceId), eq(bulkActs.id, id));
  const [row] = await tx.select({ state: bulkActs.state }).from(bulkActs).where(mine).for('share');
  return row?.state === 'running';
}

/** In one order, as a merge locks them: two who merge towards each other never wait for each other. */
async function lockBoth(run: Run, ...ids: [string, string]): Promise<void> {
  for (const id of ids.sort()) await lockAny(run, id);
}

async function takeBackOne(run: Run, { act }: BulkAct, line: Line): Promise<End> {
  if (act.kind === 'merge') return part(run, act.intoId, line);
  const request = await lockAny(run, line.requestId);
  if (act.kind === 'reply') return unsay(run, line);
  if (act.kind === 'macro') return undo(run, line);
  if (!line.before || !line.after || !stillAs(line.after, request))
    return { state: 'not-restored', reason: 'changed-since' };
  await giveBack(run, request, line.before);
  const end = { state: 'restored' as const, reason: null };
  await write(run, line, end);
  return end;
}

/** Writes to one customer, greeted by name in their language; it waits with the others before it leaves. */
async function answer(
  run: Run,
  requestId: string,
  { text }: Extract<Act, { kind: 'reply' }>,
  total: number,
): Promise<Kept> {
  assertMay(run.actor, 'conversations:write');
  const acts = [{ do: 'write-reply' as const, text }];
  return performActs(run.context, { requestId, acts, sendAfterSeconds: replyHold(total) });
}

/** @throws Problem 409 `message-left` for one that is on its way. */
async function unsay(run: Run, line: Line): Promise<End> {
  for (const messageId of line.after?.messageIds ?? []) await takeBackMessage(run.context, { messageId });
  const end = { state: 'restored' as const, reason: null };
  await write(run, line, end);
  return end;
}

/** @throws Problem 409 `request-merged` when the one that stayed was taken in itself since. */
async function part(run: Run, intoId: string, line: Line): Promise<End> {
  const mergeId = line.after?.mergeId;
  if (mergeId) await partRequest(run.context, { requestId: intoId, mergeId });
  const end = { state: 'restored' as const, reason: null };
  await write(run, line, end);
  return end;
}

/** What somebody changed since the macro stays as they left it. */
async function undo(run: Run, line: Line): Promise<End> {
  if (line.after?.macroUseId) await undoMacro(run.context, { useId: line.after.macroUseId });
  const end = { state: 'restored' as const, reason: null };
  await write(run, line, end);
  return end;
}

/** With the change itself, so that a job that runs again never does it twice. */
async function write({ tx }: Run, line: Line, end: End): Promise<void> {
  await tx.update(bulkActRequests).set(end).where(it(line));
}

async function keep(line: Line, end: End | null, isBack: boolean): Promise<void> {
  if (!end || end.state === 'changed' || end.state === 'restored') return;
  const state = isBack && end.state === 'failed' ? ('not-restored' as const) : end.state;
  await inWorkspace(line.workspaceId, (tx) =>
    tx
      .update(bulkActRequests)
      .set({ ...end, state })
      .where(it(line)),
  );
}

function it({ workspaceId, bulkActId, requestId }: Line) {
  return and(
    eq(bulkActRequests.workspaceId, workspaceId),
    eq(bulkActRequests.bulkActId, bulkActId),
    eq(bulkActRequests.requestId, requestId),
  );
}

function find(workspaceId: string, id: string): Promise<BulkAct | undefined> {
  const mine = and(eq(bulkActs.workspaceId, workspaceId), eq(bulkActs.id, id));
  return inWorkspace(workspaceId, async (tx) => (await tx.select().from(bulkActs).where(mine))[0]);
}

function linesOf({ workspaceId, id }: BulkAct, state: 'pending' | 'changed'): Promise<Line[]> {
  const mine = and(
    eq(bulkActRequests.workspaceId, workspaceId),
    eq(bulkActRequests.bulkActId, id),
    eq(bulkActRequests.state, state),
  );
  const { position } = bulkActRequests;
  // Backwards, what is taken back: of several that went into one request, the last one first.
  const order = state === 'pending' ? asc(position) : desc(position);
  return inWorkspace(workspaceId, (tx) => tx.select().from(bulkActRequests).where(mine).orderBy(order));
}

/** Taking back may be asked for while the act still runs: then that comes next. */
async function finish({ workspaceId, id }: BulkAct, isBack: boolean, now: Date): Promise<void> {
  const from = isBack ? ('taking-back' as const) : ('running' as const);
  const done = isBack
    ? { state: 'taken-back' as const, takenBackAt: now }
    : { state: 'done' as const, finishedAt: now };
  const mine = and(eq(bulkActs.workspaceId, workspaceId), eq(bulkActs.id, id), eq(bulkActs.state, from));
  await inWorkspace(workspaceId, (tx) => tx.update(bulkActs).set(done).where(mine));
}

/** The doer as they are now; null when they are no member any more. */
async function actorOf(workspaceId: string, doer: Doer): Promise<Actor | null> {
  if (doer.type === 'member') return actorOfAccount(doer.accountId, workspaceId);
  if (doer.type === 'token') return { ...doer, workspaceId };
  return system(workspaceId);
}
