import { and, eq } from 'drizzle-orm';
import { type Actor, memberIdOf } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import type { Run } from '../../../../platform/command.ts';
import { may } from '../../../../platform/permission.ts';
import type { ProblemState } from '../rules/states.ts';
import { problemSteps, problems } from '../schema.ts';

export type ProblemRow = typeof problems.$inferSelect;

/** Who may work on a problem: whoever decides about groups, its owner, and who made it while it has none. */
export function mayWorkOn(actor: Actor, { ownerId, createdBy }: Pick<ProblemRow, 'ownerId' | 'createdBy'>) {
  if (may(actor, 'problems:write')) return true;
  if (!may(actor, 'problems:work') || actor.type !== 'member') return false;
  return ownerId === null ? createdBy === actor.id : ownerId === actor.id;
}

/**
 * A problem that the actor may work on, held until the verb is over.
 * @throws Problem 404 `problem-not-found`, 403 `problem-of-others`.
 */
export async function lockProblem({ tx, actor }: Run, problemId: string): Promise<ProblemRow> {
  const [row] = await tx.select().from(problems).where(itself(actor, problemId)).for('update');
  if (!row) throw notFound('problem');
  if (!mayWorkOn(actor, row)) throw new Problem(403, 'problem-of-others');
  return row;
}

/** A problem to look at. @throws Problem 404 `problem-not-found`. */
export async function readProblem({ tx, actor }: Run, problemId: string): Promise<ProblemRow> {
  const [row] = await tx.select().from(problems).where(itself(actor, problemId));
  if (!row) throw notFound('problem');
  return row;
}

export async function writeProblem({ tx, now }: Run, row: ProblemRow, changes: Partial<ProblemRow>) {
  const mine = and(eq(problems.workspaceId, row.workspaceId), eq(problems.id, row.id));
  await tx
    .update(problems)
    .set({ ...changes, updatedAt: now })
    .where(mine);
}

/** Keeps that it stands in a state from now on. */
export async function addStep({ tx, actor, now }: Run, problemId: string, state: ProblemState) {
  const step = { workspaceId: actor.workspaceId, id: newId(), problemId, state, by: memberIdOf(actor) };
  await tx.insert(problemSteps).values({ ...step, at: now });
}

export function subjectOf(problemId: string) {
  return { type: 'problem', id: problemId };
}

function itself(actor: Actor, problemId: string) {
  return and(eq(problems.workspaceId, actor.workspaceId), eq(problems.id, problemId));
}
