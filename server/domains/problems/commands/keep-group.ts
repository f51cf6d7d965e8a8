import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { problemGroups } from '../records/schema.ts';
import { lockGroup, pinOf, subjectOf, writeGroup } from './group-row.ts';

const permission = 'problems:write';

/** Calls a group by another name; without one it is told by its words again. A named group is pinned. */
export const renameGroup = command({
  name: 'problems.rename-group',
  permission,
  input: z.strictObject({ groupId: z.uuid(), name: z.string().trim().max(120).nullable() }),
  async run(run, { groupId, name }) {
    const row = await lockGroup(run, groupId);
    const next = name || null;
    if (row.name === next) return;
    await writeGroup(run, row, { name: next, ...(next && !row.pinnedAt ? pinOf(run) : {}) });
    run.announce('group.renamed', subjectOf(groupId), { groupId });
  },
});

/** What the group holds stays together, however requests are grouped from now on. Twice changes nothing. */
export const pinGroup = command({
  name: 'problems.pin-group',
  permission,
  input: z.strictObject({ groupId: z.uuid() }),
  async run(run, { groupId }) {
    const row = await lockGroup(run, groupId);
    if (row.pinnedAt) return;
    await writeGroup(run, row, pinOf(run));
    run.announce('group.pinned', subjectOf(groupId), { groupId });
  },
});

/** The group may be grouped anew again. @throws Problem 409 `group-has-problem` while a problem stands on it. */
export const unpinGroup = command({
  name: 'problems.unpin-group',
  permission,
  input: z.strictObject({ groupId: z.uuid() }),
  async run(run, { groupId }) {
    const row = await lockGroup(run, groupId);
    if (!row.pinnedAt) return;
    if (await hasProblem(run, groupId)) throw new Problem(409, 'group-has-problem');
    await writeGroup(run, row, { pinnedAt: null, pinnedBy: null });
    run.announce('group.unpinned', subjectOf(groupId), { groupId });
  },
});

async function hasProblem({ tx, actor }: Run, groupId: string): Promise<boolean> {
  const mine = and(eq(problemGroups.workspaceId, actor.workspaceId), eq(problemGroups.groupId, groupId));
  const [row] = await tx.select({ id: problemGroups.problemId }).from(problemGroups).where(mine).limit(1);
  return row !== undefined;
}
