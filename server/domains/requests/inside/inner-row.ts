import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { system } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { requests } from '../schema.ts';
import { innerRequests } from './schema.ts';

export type InnerRow = typeof innerRequests.$inferSelect;

/** The program itself at work in the same transaction: whoever answers inside need not see the outer request. */
export function asProgram(run: Run): Run {
  const actor = system(run.actor.workspaceId);
  return { ...run, actor, context: { ...run.context, actor } };
}

/** What this request was asked for, if it was asked inside. */
export async function findInner({ tx, actor }: Run, requestId: string): Promise<InnerRow | undefined> {
  const { workspaceId, requestId: id } = innerRequests;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(id, requestId));
  const [row] = await tx.select().from(innerRequests).where(mine);
  return row;
}

/** @throws Problem 409 `inner-stays` for a request that was asked inside: its answers belong to one outer request. */
export async function assertNotInner(run: Run, requestIds: string[]): Promise<void> {
  for (const id of requestIds) if (await findInner(run, id)) throw new Problem(409, 'inner-stays');
}

/** Which of these were asked inside. */
export async function innerAmong({ tx, actor }: Run, ids: readonly string[]): Promise<Set<string>> {
  const { workspaceId, requestId } = innerRequests;
  const mine = and(eq(workspaceId, actor.workspaceId), inArray(requestId, [...ids]));
  const rows = await tx.select({ id: requestId }).from(innerRequests).where(mine);
  return new Set(rows.map(({ id }) => id));
}

/** Whether somebody inside owes this request an answer: its next step is ours, whoever spoke last outside. */
export async function isWaitedFor({ tx, actor }: Run, outerId: string): Promise<boolean> {
  const open = and(
    eq(innerRequests.workspaceId, actor.workspaceId),
    eq(innerRequests.outerId, outerId),
    isNotNull(innerRequests.waitsSince),
    eq(requests.status, 'open'),
    eq(requests.folder, 'work'),
  );
  const inner = and(
    eq(requests.workspaceId, innerRequests.workspaceId),
    eq(requests.id, innerRequests.requestId),
  );
  const rows = await tx
    .select({ id: requests.id })
    .from(innerRequests)
    .innerJoin(requests, inner)
    .where(open)
    .limit(1);
  return rows.length > 0;
}

/** A question stands open: it waits since its first words that nobody has answered. */
export async function beginWaiting({ tx, actor, now }: Run, requestId: string): Promise<void> {
  const answered = and(
    eq(innerRequests.workspaceId, actor.workspaceId),
    eq(innerRequests.requestId, requestId),
    isNull(innerRequests.waitsSince),
  );
  await tx.update(innerRequests).set({ waitsSince: now }).where(answered);
}

export async function endWaiting({ tx, actor }: Run, requestId: string): Promise<void> {
  const mine = and(eq(innerRequests.workspaceId, actor.workspaceId), eq(innerRequests.requestId, requestId));
  await tx.update(innerRequests).set({ waitsSince: null }).where(mine);
}

/** What was asked for one request goes on for another; all of it, or only these. @returns the inner requests. */
export async function moveInner(
  { tx, actor }: Run,
  from: { id: string },
  into: { id: string },
  only?: readonly string[],
): Promise<string[]> {
  if (only?.length === 0) return [];
  const { workspaceId, outerId, requestId } = innerRequests;
  const theirs = and(
    eq(workspaceId, actor.workspaceId),
    eq(outerId, from.id),
    only ? inArray(requestId, [...only]) : undefined,
  );
  const moved = await tx
    .update(innerRequests)
    .set({ outerId: into.id })
    .where(theirs)
    .returning({ id: requestId });
  return moved.map(({ id }) => id);
}

/** A question that was closed long ago is asked on in another request: that one hangs on the same outer request. */
export async function goOnWaiting(run: Run, beforeId: string, requestId: string): Promise<void> {
  const before = await findInner(run, beforeId);
  if (!before) return;
  const asked = { askedAt: run.now, waitsSince: run.now };
  await run.tx.insert(innerRequests).values({ ...before, ...asked, requestId });
}
