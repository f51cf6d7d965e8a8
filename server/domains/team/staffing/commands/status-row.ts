import { and, eq, inArray, isNull } from 'drizzle-orm';
import { newId } from '../../../../kernel/ids.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import type { Run } from '../../../../platform/command.ts';
import { assertMay } from '../../../../platform/permission.ts';
import { members } from '../../schema.ts';
import type { Status } from '../rules/status.ts';
import { memberStatuses, type StatusSource } from '../schema.ts';

/**
 * The member that is meant: oneself, or with `team:lead` somebody else; locked, so that their story has one end.
 * @throws Problem 404 `member-not-found`, also for a disabled one; 403 for a colleague without the word.
 */
export async function lockMember({ tx, actor }: Run, memberId: string | undefined) {
  const id = memberId ?? (actor.type === 'member' ? actor.id : undefined);
  if (!id) throw new Problem(403, 'member-only');
  if (id !== actor.id) assertMay(actor, 'team:lead');
  const mine = and(
    eq(members.workspaceId, actor.workspaceId),
    eq(members.id, id),
    isNull(members.disabledAt),
  );
  const [member] = await tx.select().from(members).where(mine).for('no key update');
  if (!member) throw notFound('member');
  return member;
}

/** Locks the stories of members whom the clock speaks of, in one order for all; whoever is at it goes first. */
export async function lockStories({ tx, actor }: Run, memberIds: readonly string[]): Promise<void> {
  const mine = and(eq(members.workspaceId, actor.workspaceId), inArray(members.id, [...memberIds]));
  await tx.select({ id: members.id }).from(members).where(mine).orderBy(members.id).for('no key update');
}

/** The present status of a member, null for somebody who was never here. */
export async function presentStatus({ tx, actor }: Run, memberId: string) {
  const [row] = await tx.select().from(memberStatuses).where(presentOf(actor.workspaceId, memberId));
  return row ?? null;
}

/** Ends the present status and begins the next; saying the same again changes nothing. */
export async function writeStatus(
  run: Run,
  memberId: string,
  { status, source }: { status: Status; source: StatusSource },
): Promise<void> {
  const { tx, actor, now, announce } = run;
  const { workspaceId } = actor;
  const before = await presentStatus(run, memberId);
  if (before?.status === status && before.source === source) return;
  await tx.update(memberStatuses).set({ until: now }).where(presentOf(workspaceId, memberId));
  await tx.insert(memberStatuses).values({ workspaceId, id: newId(), memberId, status, source, since: now });
  announce(
    'member.status-changed',
    { type: 'member', id: memberId },
    { memberId, status, before: before?.status ?? null, source },
  );
}

function presentOf(workspaceId: string, memberId: string) {
  return and(
    eq(memberStatuses.workspaceId, workspaceId),
    eq(memberStatuses.memberId, memberId),
    isNull(memberStatuses.until),
  );
}
