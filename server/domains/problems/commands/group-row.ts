import { and, eq, inArray, isNull } from 'drizzle-orm';
import { memberIdOf } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { groupPlacements, requestGroups } from '../schema.ts';

export type GroupRow = typeof requestGroups.$inferSelect;

/** A group that stands by itself, held until the verb is over. @throws Problem 404 `group-not-found`. */
export async function lockGroup({ tx, actor }: Run, groupId: string): Promise<GroupRow> {
  const mine = and(
    eq(requestGroups.workspaceId, actor.workspaceId),
    eq(requestGroups.id, groupId),
    isNull(requestGroups.mergedIntoId),
  );
  const [row] = await tx.select().from(requestGroups).where(mine).for('update');
  if (!row) throw notFound('group');
  return row;
}

/** Two groups, held in one order whoever asks first. */
export async function lockBoth(run: Run, first: string, second: string): Promise<[GroupRow, GroupRow]> {
  const rows = new Map<string, GroupRow>();
  for (const id of [first, second].sort()) rows.set(id, await lockGroup(run, id));
  return [rows.get(first) as GroupRow, rows.get(second) as GroupRow];
}

export async function writeGroup({ tx }: Run, row: GroupRow, changes: Partial<GroupRow>): Promise<void> {
  const mine = and(eq(requestGroups.workspaceId, row.workspaceId), eq(requestGroups.id, row.id));
  await tx.update(requestGroups).set(changes).where(mine);
}

/** From now on a person has decided about it: what it holds stays together. */
export function pinOf({ actor, now }: Run): Pick<GroupRow, 'pinnedAt' | 'pinnedBy'> {
  return { pinnedAt: now, pinnedBy: memberIdOf(actor) };
}

/** Moves those of the requests that are still in the one group to the other. @returns which were moved. */
export async function moveRequests(
  { tx, actor }: Run,
  { from, to, only }: { from: string; to: string; only?: readonly string[] },
): Promise<string[]> {
  const rows = await tx
    .update(groupPlacements)
    .set({ groupId: to })
    .where(
      and(
        eq(groupPlacements.workspaceId, actor.workspaceId),
        eq(groupPlacements.groupId, from),
        only ? inArray(groupPlacements.requestId, [...only]) : undefined,
      ),
    )
    .returning({ id: groupPlacements.requestId });
  return rows.map((row) => row.id);
}

export function subjectOf(groupId: string) {
  return { type: 'group', id: groupId };
}
