import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { findSpace } from '../grouping/space-store.ts';
import { groupActs, requestGroups } from '../schema.ts';
import { moveRequests, subjectOf } from './group-row.ts';

/**
 * Takes a merge or a split back: what moved goes back, unless it was moved on meanwhile. Undoing twice changes nothing.
 * @throws Problem 404 `group-act-not-found`.
 */
export const undoGroupAct = command({
  name: 'problems.undo-group-act',
  permission: 'problems:write',
  input: z.strictObject({ actId: z.uuid() }),
  async run(run, { actId }) {
    const { tx, actor, now } = run;
    const mine = and(eq(groupActs.workspaceId, actor.workspaceId), eq(groupActs.id, actId));
    const [act] = await tx.select().from(groupActs).where(mine).for('update');
    if (!act) throw notFound('group-act');
    if (act.undoneAt) return;
    const { deed, fromId, toId, requestIds } = act;
    if (deed === 'merged') await standAgain(run, fromId, act.doneAt);
    await moveRequests(run, { from: toId, to: fromId, only: requestIds });
    if (deed === 'split') await goInto(run, toId, fromId);
    await tx.update(groupActs).set({ undoneAt: now }).where(mine);
    const groupId = deed === 'merged' ? toId : fromId;
    run.announce('group.undone', subjectOf(groupId), { groupId, actId, deed });
  },
});

/** Where its middle was is known as long as requests have not been grouped anew. */
async function standAgain(run: Run, groupId: string, since: Date): Promise<void> {
  const { tx, actor, now } = run;
  const space = await findSpace(run);
  const isOld = space !== undefined && space.fittedAt > since;
  const mine = and(eq(requestGroups.workspaceId, actor.workspaceId), eq(requestGroups.id, groupId));
  await tx
    .update(requestGroups)
    .set({ mergedIntoId: null, pinnedAt: now, ...(isOld ? { middle: null } : {}) })
    .where(mine);
}

/** What was split off is part of the group again, with whatever else came into it. */
async function goInto(run: Run, fromId: string, intoId: string): Promise<void> {
  const { tx, actor } = run;
  await moveRequests(run, { from: fromId, to: intoId });
  const { workspaceId, id, mergedIntoId } = requestGroups;
  await tx
    .update(requestGroups)
    .set({ mergedIntoId: intoId })
    .where(and(eq(workspaceId, actor.workspaceId), eq(id, fromId), isNull(mergedIntoId)));
}
