import { and, eq } from 'drizzle-orm';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { maySee } from '../../conversations/index.ts';
import { requestCards, setDue } from '../../requests/index.ts';
import { type Deed, type PromiseState, promiseSteps, promises } from '../schema.ts';

export type PromiseRow = typeof promises.$inferSelect;

/** The request that a promise is made on, if the actor may see it. @throws Problem 404 `request-not-found`. */
export async function findCard(run: Run, requestId: string) {
  const card = await visibleCard(run, requestId);
  if (!card) throw notFound('request');
  return card;
}

async function visibleCard({ tx, actor }: Run, requestId: string) {
  const mine = and(eq(requestCards.workspaceId, actor.workspaceId), eq(requestCards.id, requestId));
  const [row] = await tx.select().from(requestCards).where(mine);
  return row && maySee(actor, row) ? row : null;
}

/** The promise, locked for a change, if the actor may see its request. @throws Problem 404 `promise-not-found`. */
export async function lockPromise(run: Run, promiseId: string): Promise<PromiseRow> {
  const { tx, actor } = run;
  const mine = and(eq(promises.workspaceId, actor.workspaceId), eq(promises.id, promiseId));
  await tx.select({ id: promises.id }).from(promises).where(mine).for('update');
  return seePromise(run, promiseId);
}

/** The promise, if the actor may see its request. @throws Problem 404 `promise-not-found`. */
export async function seePromise(run: Run, promiseId: string): Promise<PromiseRow> {
  const { tx, actor } = run;
  const mine = and(eq(promises.workspaceId, actor.workspaceId), eq(promises.id, promiseId));
  const [row] = await tx.select().from(promises).where(mine);
  if (!row || !(await visibleCard(run, row.requestId))) throw notFound('promise');
  return row;
}

/** @throws Problem 409 `promise-settled` for what is no longer open. */
export function assertOpen({ state }: PromiseRow): void {
  if (state !== 'open') throw new Problem(409, 'promise-settled');
}

/** Settles a promise, or opens it again, and writes that into its story and into what its request is due. */
export async function settle(run: Run, row: PromiseRow, state: PromiseState): Promise<void> {
  const { context, now } = run;
  const isOpen = state === 'open';
  await write(run, row, { state, settledAt: isOpen ? null : now });
  await addStep(run, row.id, isOpen ? 'reopened' : state);
  const source = `promise:${row.id}`;
  await setDue(context, { requestId: row.requestId, source, at: isOpen ? row.dueAt : null });
}

export async function write({ tx }: Run, row: PromiseRow, changes: Partial<PromiseRow>): Promise<void> {
  const mine = and(eq(promises.workspaceId, row.workspaceId), eq(promises.id, row.id));
  await tx.update(promises).set(changes).where(mine);
}

export async function addStep({ tx, actor, now }: Run, promiseId: string, deed: Deed): Promise<void> {
  const doneBy = memberIdOf(actor);
  const { workspaceId } = actor;
  await tx.insert(promiseSteps).values({ workspaceId, id: newId(), promiseId, deed, doneBy, doneAt: now });
}

/** What every event of a promise carries. */
export function about(row: PromiseRow) {
  const { id: promiseId, requestId, ownerId, dueAt } = row;
  return { promiseId, requestId, ownerId, dueAt: dueAt.toISOString() };
}

export function subjectOf(row: { id: string }) {
  return { type: 'promise', id: row.id };
}
