import { and, asc, eq } from 'drizzle-orm';
import { system } from '../../../kernel/actor.ts';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { type Content, findVersion, holdingOf, type Step, stepOf, theEnd } from '../../procedures/index.ts';
import { findRequest, holdSolving, setDue } from '../../requests/index.ts';
import { listTeams } from '../../team/index.ts';
import { mayTake, type Taker } from '../rules/take.ts';
import { runEvidence, runSteps, runs } from '../schema.ts';

export type RunRow = typeof runs.$inferSelect;

/** The run with what it follows and what was done, held until the verb is over. */
export type Followed = { row: RunRow; content: Content; done: Set<string> };

/**
 * A run that goes on, on a request that the actor may see.
 * @throws Problem 404 `run-not-found`, `request-not-found`, 409 `run-over`.
 */
export async function lockRun(run: Run, runId: string): Promise<Followed> {
  const { tx, actor, context } = run;
  const [row] = await tx.select().from(runs).where(itself(actor, runId)).for('update');
  if (!row) throw notFound('run');
  await findRequest(context, { request: row.requestId });
  if (row.state !== 'running') throw new Problem(409, 'run-over');
  return { row, content: await contentOf(run, row), done: await doneIn(run, row) };
}

/** What a run follows. */
export async function contentOf({ context }: Run, { procedureId, version }: RunRow): Promise<Content> {
  return (await findVersion(context, { procedureId, version })).content;
}

/** The keys of the steps that were done. */
export async function doneIn({ tx }: Run, row: RunRow): Promise<Set<string>> {
  const mine = and(eq(runSteps.workspaceId, row.workspaceId), eq(runSteps.runId, row.id));
  const steps = await tx.select({ key: runSteps.stepKey }).from(runSteps).where(mine);
  return new Set(steps.map(({ key }) => key));
}

/** Proof that lies beside a step, oldest first. */
export function evidenceBeside({ tx }: Run, row: RunRow, stepKey: string) {
  const mine = and(eq(runEvidence.workspaceId, row.workspaceId), eq(runEvidence.runId, row.id));
  return tx
    .select()
    .from(runEvidence)
    .where(and(mine, eq(runEvidence.stepKey, stepKey)))
    .orderBy(asc(runEvidence.addedAt), asc(runEvidence.id));
}

/**
 * Goes on to a step, or to the end: its limit becomes a time at which the request is due, and solving is held as long as
 * a step that holds it can still come. Whoever else is to take it is told by the event.
 */
export async function enter(run: Run, { row, content, done }: Followed, key: string): Promise<RunRow> {
  const { tx, now, context, announce } = run;
  const step = key === theEnd ? null : stepOf(content, key);
  const next = {
    ...{ currentKey: step?.key ?? null, reachedAt: now, lateToldAt: null },
    ...(step ? limitsOf(step, now) : { dueAt: null, waitsUntil: null }),
    ...(step ? {} : { state: 'finished' as const, endedAt: now }),
  };
  await tx.update(runs).set(next).where(itself(run.actor, row.id));
  // What a program does around a step is no work of whoever took it.
  const around = { ...context, actor: system(row.workspaceId) };
  await stand({ ...run, context: around }, { row: { ...row, ...next }, content, done });
  if (!step) announce('run.finished', subjectOf(row), about(row));
  else await tellTakers(run, row, step.key, content);
  return { ...row, ...next };
}

/** Until when a step has to be done, and until when it waits by itself, when it is reached then. */
export function limitsOf(step: Step, reachedAt: Date): Pick<RunRow, 'dueAt' | 'waitsUntil'> {
  const after = (milliseconds: number) => new Date(reachedAt.getTime() + milliseconds);
  const hours = step.kind === 'wait' && step.until === 'hours' ? step.hours : null;
  return {
    dueAt: step.minutes === null ? null : after(step.minutes * 60_000),
    waitsUntil: hours === null ? null : after(hours * 3_600_000),
  };
}

/** The request is due when the step of the run is, and may be solved once no step that holds it can still come. */
export async function stand({ context }: Run, { row, content, done }: Followed): Promise<void> {
  const { requestId, currentKey, dueAt } = row;
  const source = `run:${row.id}`;
  await setDue(context, { requestId, source, at: dueAt });
  await holdSolving(context, { requestId, source, isHeld: holdingOf(content, currentKey, done).length > 0 });
}

/** The run has nothing to say about the request any more. */
export async function letGo(
  { context }: Run,
  { id, requestId }: Pick<RunRow, 'id' | 'requestId'>,
): Promise<void> {
  const source = `run:${id}`;
  await setDue(context, { requestId, source, at: null });
  await holdSolving(context, { requestId, source, isHeld: false });
}

/** A step for a team is told to the people of the team: else nobody there would know of it. */
async function tellTakers(run: Run, row: RunRow, stepKey: string, content: Content): Promise<void> {
  const memberIds = await takersOf(run, stepOf(content, stepKey)?.owner ?? { is: 'anyone' });
  if (memberIds.length > 0)
    run.announce('run.step-waits', subjectOf(row), { ...about(row), stepKey, memberIds });
}

type Owner = Content['steps'][number]['owner'];

/** Who is told of a step: the people of its team, without whoever has just come to it. */
export async function takersOf({ context, actor }: Run, owner: Owner): Promise<string[]> {
  if (owner.is !== 'team') return [];
  const around = { ...context, actor: system(actor.workspaceId) };
  const team = (await listTeams(around, {})).find((one) => one.id === owner.teamId);
  return (team?.memberIds ?? []).filter((id) => id !== actor.id);
}

/** @throws Problem 403 `step-of-others`. */
export async function assertTaker(run: Run, owner: Owner, assigneeId: string | null): Promise<void> {
  if (!mayTake(owner, run.actor, await takerOf(run, assigneeId))) throw new Problem(403, 'step-of-others');
}

/** What the rules ask about whoever acts. */
export async function takerOf({ context, actor }: Run, assigneeId: string | null): Promise<Taker> {
  const around = { ...context, actor: system(actor.workspaceId) };
  const teams = await listTeams(around, {});
  return {
    teamIds: teams.filter(({ memberIds }) => memberIds.some((id) => id === actor.id)).map(({ id }) => id),
    providerId: actor.type === 'member' ? (actor.scope?.providerId ?? null) : null,
    isAssignee: assigneeId !== null && assigneeId === actor.id,
  };
}

/** The language of the house, in which its own people are written to. */
export async function languageOf({ workspaceId }: { workspaceId: string }): Promise<Language> {
  const { language } = await findWorkspace(workspaceId);
  return isLanguage(language) ? language : 'en';
}

export function about({ id: runId, requestId, procedureId }: RunRow) {
  return { runId, requestId, procedureId };
}

export function subjectOf({ requestId }: RunRow) {
  return { type: 'request', id: requestId };
}

export function itself({ workspaceId }: { workspaceId: string }, runId: string) {
  return and(eq(runs.workspaceId, workspaceId), eq(runs.id, runId));
}
