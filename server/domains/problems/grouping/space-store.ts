import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { placerOf } from '../rules/learn-groups.ts';
import { groupSpaces, requestGroups } from '../schema.ts';

/** Spaces that stay unpacked in this process: those that were asked for last. */
const remembered = 4;
type Placer = ReturnType<typeof placerOf>;
const placers = new Map<string, { fittedAt: number; placer: Placer }>();

/** When requests were last grouped anew, and from what on a text is new; undefined before the first time. */
export async function findSpace({ tx, actor }: Run) {
  const { newBelow, requests, fittedAt } = groupSpaces;
  const mine = eq(groupSpaces.workspaceId, actor.workspaceId);
  const [row] = await tx.select({ newBelow, requests, fittedAt }).from(groupSpaces).where(mine);
  return row;
}

/** The space as packed, for another thread. */
export async function readSpace({ tx, actor }: Run): Promise<Uint8Array | undefined> {
  const mine = eq(groupSpaces.workspaceId, actor.workspaceId);
  const [row] = await tx.select({ space: groupSpaces.space }).from(groupSpaces).where(mine);
  return row?.space;
}

/** The groups that take requests in, with their middles. */
export async function listMiddles({ tx, actor }: Run): Promise<{ id: string; middle: Uint8Array }[]> {
  const { id, middle } = requestGroups;
  const rows = await tx
    .select({ id, middle })
    .from(requestGroups)
    .where(
      and(
        eq(requestGroups.workspaceId, actor.workspaceId),
        isNull(requestGroups.mergedIntoId),
        isNotNull(middle),
      ),
    );
  return rows.flatMap((row) => (row.middle ? [{ id: row.id, middle: row.middle }] : []));
}

/** The group of a text among those that there are, and how like it is; null before requests were first grouped. */
export async function placeText(run: Run, text: string) {
  const space = await findSpace(run);
  if (!space) return null;
  const placer = await placerFor(run, space.fittedAt.getTime());
  const groups = await listMiddles(run);
  const [found] = placer(
    groups.map((group) => group.middle),
    space.newBelow,
    [text],
  );
  return { groupId: groups[found?.place ?? -1]?.id ?? null, likeness: found?.like ?? 0 };
}

async function placerFor(run: Run, fittedAt: number): Promise<Placer> {
  const { workspaceId } = run.actor;
  const known = placers.get(workspaceId);
  placers.delete(workspaceId);
  const placer =
    known?.fittedAt === fittedAt ? known.placer : placerOf((await readSpace(run)) ?? new Uint8Array(12));
  placers.set(workspaceId, { fittedAt, placer });
  for (const oldest of [...placers.keys()].slice(0, Math.max(0, placers.size - remembered)))
    placers.delete(oldest);
  return placer;
}
