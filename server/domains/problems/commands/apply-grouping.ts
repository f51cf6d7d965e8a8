import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import type { Learned, LearnedGroup } from '../rules/learn-groups.ts';
import { matchGroups } from '../rules/match-groups.ts';
import { groupPlacements, groupSpaces, requestGroups } from '../schema.ts';
import { type Place, writePlaces } from './place-requests.ts';

type Free = { requestId: string; groupId: string | null };
const atOnce = 500;

/**
 * What was learned becomes the groups of the workspace. Each goes on under the id of the one with which it shares most
 * requests; what a person did meanwhile stands: their groups keep their members.
 */
export const applyGrouping = command({
  name: 'problems.apply-grouping',
  permission: 'problems:write',
  input: z.strictObject({
    learned: z.custom<Learned>(),
    keptIds: z.array(z.uuid()),
    free: z.array(z.custom<Free>()),
  }),
  async run(run, { learned, keptIds, free }) {
    const pinned = await pinnedNow(run);
    const ids = await keepIds(run, learned, free, pinned);
    for (const [at, id] of keptIds.entries()) await describe(run, id, learned.kept[at]);
    const places = free.flatMap(({ requestId, groupId }, row): Place[] => {
      if (groupId && pinned.has(groupId)) return [];
      const found = ids[learned.groups[row] ?? -1] ?? null;
      return [{ requestId, groupId: found, likeness: learned.likes[row] ?? 0 }];
    });
    for (let at = 0; at < places.length; at += atOnce) await writePlaces(run, places.slice(at, at + atOnce));
    await dropOthers(run, new Set([...ids, ...pinned]));
    await writeSpace(run, learned, free.length);
  },
});

/** Groups that a person keeps by now, also since the texts were read. */
async function pinnedNow({ tx, actor }: Run): Promise<Set<string>> {
  const kept = and(eq(requestGroups.workspaceId, actor.workspaceId), isNotNull(requestGroups.pinnedAt));
  const rows = await tx.select({ id: requestGroups.id }).from(requestGroups).where(kept).for('update');
  return new Set(rows.map((row) => row.id));
}

/** The id of each new group by its number: a known one, or a new row. */
async function keepIds(run: Run, learned: Learned, free: Free[], pinned: ReadonlySet<string>) {
  const { tx, actor, now } = run;
  const known = await listIds(run);
  const before = free.map(({ groupId }) =>
    groupId && known.has(groupId) && !pinned.has(groupId) ? groupId : null,
  );
  const matched = matchGroups(before, learned.groups);
  const ids: string[] = [];
  for (const [number, group] of learned.found.entries()) {
    const same = matched.get(number);
    const id = same ?? newId();
    ids.push(id);
    if (same) await describe(run, same, group);
    else
      await tx.insert(requestGroups).values({ workspaceId: actor.workspaceId, id, ...group, createdAt: now });
  }
  return ids;
}

async function listIds({ tx, actor }: Run): Promise<Set<string>> {
  const here = eq(requestGroups.workspaceId, actor.workspaceId);
  const rows = await tx.select({ id: requestGroups.id }).from(requestGroups).where(here);
  return new Set(rows.map((row) => row.id));
}

async function describe({ tx, actor }: Run, id: string, group: LearnedGroup | undefined): Promise<void> {
  if (!group) return;
  const mine = and(eq(requestGroups.workspaceId, actor.workspaceId), eq(requestGroups.id, id));
  await tx.update(requestGroups).set(group).where(mine);
}

/** Groups that nothing goes on as: whatever is left in them waits for its place. */
async function dropOthers({ tx, actor }: Run, standing: ReadonlySet<string>): Promise<void> {
  const { workspaceId, id, pinnedAt, mergedIntoId } = requestGroups;
  const unkept = and(eq(workspaceId, actor.workspaceId), isNull(pinnedAt), isNull(mergedIntoId));
  const rows = await tx.select({ id }).from(requestGroups).where(unkept);
  const gone = rows.map((row) => row.id).filter((one) => !standing.has(one));
  if (gone.length === 0) return;
  await tx
    .update(groupPlacements)
    .set({ groupId: null, likeness: 0, placedBy: null })
    .where(and(eq(groupPlacements.workspaceId, actor.workspaceId), inArray(groupPlacements.groupId, gone)));
  await tx.delete(requestGroups).where(and(eq(workspaceId, actor.workspaceId), inArray(id, gone)));
}

async function writeSpace({ tx, actor, now }: Run, learned: Learned, requests: number): Promise<void> {
  const { space, newBelow } = learned;
  const row = { workspaceId: actor.workspaceId, space, newBelow, requests, fittedAt: now };
  await tx
    .insert(groupSpaces)
    .values(row)
    .onConflictDoUpdate({
      target: groupSpaces.workspaceId,
      set: {
        space: sql`excluded.space`,
        newBelow: sql`excluded.new_below`,
        requests: sql`excluded.requests`,
        fittedAt: sql`excluded.fitted_at`,
      },
    });
}
