import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../../kernel/actor.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { lockGroup, pinOf, writeGroup } from '../../commands/group-row.ts';
import { problemGroups } from '../schema.ts';
import { lockProblem, subjectOf } from './problem-row.ts';

const input = z.strictObject({ problemId: z.uuid(), groupId: z.uuid() });

/** Whatever is in the group, and comes into it, is affected. Twice changes nothing. @throws Problem 404 `group-not-found`. */
export const linkGroup = command({
  name: 'problems.link-group',
  permission: 'problems:work',
  input,
  async run(run, { problemId, groupId }) {
    await lockProblem(run, problemId);
    await linkGroupTo(run, problemId, groupId);
  },
});

/** The group is not part of the problem any more; it stays kept together. */
export const unlinkGroup = command({
  name: 'problems.unlink-group',
  permission: 'problems:work',
  input,
  async run(run, { problemId, groupId }) {
    await lockProblem(run, problemId);
    const { workspaceId } = run.actor;
    const mine = and(
      eq(problemGroups.workspaceId, workspaceId),
      eq(problemGroups.problemId, problemId),
      eq(problemGroups.groupId, groupId),
    );
    const gone = await run.tx.delete(problemGroups).where(mine).returning({ id: problemGroups.groupId });
    if (gone.length === 0) return;
    run.announce('problem.unlinked', subjectOf(problemId), { problemId, groupId, requestId: null });
  },
});

/** A group that a problem stands on is kept together, so that its id stays. */
export async function linkGroupTo(run: Run, problemId: string, groupId: string): Promise<void> {
  const { tx, actor, now } = run;
  const group = await lockGroup(run, groupId);
  if (!group.pinnedAt) await writeGroup(run, group, pinOf(run));
  const row = { workspaceId: actor.workspaceId, problemId, groupId };
  const added = await tx
    .insert(problemGroups)
    .values({ ...row, linkedBy: memberIdOf(actor), linkedAt: now })
    .onConflictDoNothing()
    .returning({ id: problemGroups.groupId });
  if (added.length === 0) return;
  run.announce('problem.linked', subjectOf(problemId), { problemId, groupId, requestId: null });
}
