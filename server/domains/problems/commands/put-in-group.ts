import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { findRequest } from '../../requests/index.ts';
import { groupPlacements } from '../schema.ts';
import { lockGroup, subjectOf } from './group-row.ts';

/**
 * A person puts a request into a group, or out of every one; there it stays, however requests are grouped. It counts as
 * typical of nothing, so that it is no example.
 * @throws Problem 404 `request-not-found`, `group-not-found`.
 */
export const putInGroup = command({
  name: 'problems.put-in-group',
  permission: 'problems:write',
  input: z.strictObject({ request: z.string().max(40), groupId: z.uuid().nullable() }),
  async run(run, { request, groupId }) {
    const { tx, actor, now } = run;
    const { id: requestId } = await findRequest(run.context, { request });
    if (groupId) await lockGroup(run, groupId);
    const mine = and(
      eq(groupPlacements.workspaceId, actor.workspaceId),
      eq(groupPlacements.requestId, requestId),
    );
    const [before] = await tx.select().from(groupPlacements).where(mine).for('update');
    if (before && before.groupId === groupId && before.placedBy) return;
    const placed = { groupId, likeness: 0, placedBy: actor.id, placedAt: now };
    const row = { workspaceId: actor.workspaceId, requestId, ...placed };
    const target = [groupPlacements.workspaceId, groupPlacements.requestId];
    await tx.insert(groupPlacements).values(row).onConflictDoUpdate({ target, set: placed });
    const beforeGroupId = before?.groupId ?? null;
    run.announce('group.request-placed', subjectOf(groupId ?? beforeGroupId ?? requestId), {
      ...{ groupId, beforeGroupId, requestId },
    });
  },
});
