import { and, eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { partInThread } from '../grouping/pool.ts';
import { readSpace } from '../grouping/space-store.ts';
import { type GroupedText, listTexts, textsOf } from '../queries/list-texts.ts';
import { ownNames } from '../queries/own-names.ts';
import { groupActs, groupPlacements, requestGroups } from '../schema.ts';
import { type GroupRow, lockGroup, moveRequests, pinOf, subjectOf, writeGroup } from './group-row.ts';

/**
 * Parts requests from a group: they become a group of their own, with `alike` together with those of the newest 500
 * that are more like them than like the rest. @returns the new group, and the act for undoing.
 * @throws Problem 404 `group-not-found`, 409 `group-split-empty` for none of its requests or all of them.
 */
export const splitGroup = command({
  name: 'problems.split-group',
  permission: 'problems:write',
  input: z.strictObject({
    groupId: z.uuid(),
    requestIds: z.array(z.uuid()).min(1).max(200),
    alike: z.boolean().default(false),
    name: z.string().trim().max(120).nullable().default(null),
  }),
  async run(run, { groupId, requestIds, alike, name }) {
    const { tx, actor, now } = run;
    const row = await lockGroup(run, groupId);
    const chosen = await chosenOf(run, groupId, requestIds);
    const others = await othersIn(run, row, chosen);
    const parted = await partInThread({
      ...{ space: (await readSpace(run)) ?? null, alike, own: await ownNames(run) },
      ...{ chosen: chosen.map(saidOf), others: others.map(saidOf) },
    });
    const all = [...chosen, ...parted.more.flatMap((at) => others[at] ?? [])];
    const id = newId();
    const own = { name: name || null, words: parted.words, middle: parted.middle };
    const { workspaceId } = actor;
    await tx.insert(requestGroups).values({ workspaceId, id, ...own, ...pinOf(run), createdAt: now });
    const only = all.map((one) => one.requestId);
    const moved = await moveRequests(run, { from: groupId, to: id, only });
    if (!row.pinnedAt) await writeGroup(run, row, pinOf(run));
    const actId = newId();
    const doneBy = memberIdOf(actor);
    const act = { workspaceId, id: actId, fromId: groupId, toId: id, requestIds: moved };
    await tx.insert(groupActs).values({ ...act, deed: 'split', doneBy, doneAt: now });
    const told = { groupId, newGroupId: id, actId, moved: moved.length };
    run.announce('group.split', subjectOf(groupId), told);
    return { groupId: id, actId };
  },
});

/** Those that were chosen and are in the group; not none, and something must stay. */
async function chosenOf(run: Run, groupId: string, requestIds: string[]): Promise<GroupedText[]> {
  const { tx, actor } = run;
  const inGroup = (await textsOf(run, requestIds)).filter((one) => one.groupId === groupId);
  const [others] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(groupPlacements)
    .where(
      and(
        eq(groupPlacements.workspaceId, actor.workspaceId),
        eq(groupPlacements.groupId, groupId),
        ...inGroup.map((one) => ne(groupPlacements.requestId, one.requestId)),
      ),
    );
  if (inGroup.length === 0 || !others?.count) throw new Problem(409, 'group-split-empty');
  return inGroup;
}

/** The newest of those that were not chosen. */
async function othersIn(run: Run, row: GroupRow, chosen: GroupedText[]): Promise<GroupedText[]> {
  const taken = new Set(chosen.map((one) => one.requestId));
  const members = await listTexts(run.context, { of: { groupId: row.id } });
  return members.filter((one) => !taken.has(one.requestId));
}

const saidOf = ({ text, customerId }: GroupedText) => ({ text, by: customerId });
