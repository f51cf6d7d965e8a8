import { and, eq } from 'drizzle-orm';
import { type Actor, memberIdOf, system } from '../../../kernel/actor.ts';
import { dayIn } from '../../../kernel/date-formats.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Context, Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import type { IdeaState } from '../rules/states.ts';
import { dayAfter } from '../rules/watch.ts';
import { ideaSteps, ideas } from '../schema.ts';

export type IdeaRow = typeof ideas.$inferSelect;

/** An idea, held until the verb is over. @throws Problem 404 `idea-not-found`. */
export async function lockIdea({ tx, actor }: Run, ideaId: string): Promise<IdeaRow> {
  const [row] = await tx.select().from(ideas).where(itself(actor, ideaId)).for('update');
  if (!row) throw notFound('idea');
  return row;
}

/** An idea to look at. @throws Problem 404 `idea-not-found`. */
export async function readIdea({ tx, actor }: Run, ideaId: string): Promise<IdeaRow> {
  const [row] = await tx.select().from(ideas).where(itself(actor, ideaId));
  if (!row) throw notFound('idea');
  return row;
}

export async function writeIdea({ tx, now }: Run, row: IdeaRow, changes: Partial<IdeaRow>): Promise<void> {
  const mine = and(eq(ideas.workspaceId, row.workspaceId), eq(ideas.id, row.id));
  await tx
    .update(ideas)
    .set({ ...changes, updatedAt: now })
    .where(mine);
}

/** Keeps that it stands in a state from now on. */
export async function addStep({ tx, actor, now }: Run, ideaId: string, state: IdeaState): Promise<void> {
  const step = { workspaceId: actor.workspaceId, id: newId(), ideaId, state, by: memberIdOf(actor) };
  await tx.insert(ideaSteps).values({ ...step, at: now });
}

export function subjectOf(ideaId: string) {
  return { type: 'idea', id: ideaId };
}

/** The program's own eyes within the same transaction: a customer knows no member. */
export function asProgram({ context }: Run): Context {
  return { ...context, actor: system(context.actor.workspaceId) };
}

/** The day where the company is. */
export async function todayOf({ actor, now }: Run): Promise<string> {
  return dayIn((await findWorkspace(actor.workspaceId)).zone, now);
}

/** The day by which is answered what is said today. */
export async function dueAfter(run: Run, days: number): Promise<string> {
  return dayAfter(await todayOf(run), days);
}

function itself(actor: Actor, ideaId: string) {
  return and(eq(ideas.workspaceId, actor.workspaceId), eq(ideas.id, ideaId));
}
