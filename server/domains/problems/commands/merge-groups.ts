import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { joinMiddles } from '../rules/join-middles.ts';
import { groupActs } from '../schema.ts';
import { lockBoth, moveRequests, pinOf, subjectOf, writeGroup } from './group-row.ts';

/**
 * A group takes another one in: its requests, and what is like them from now on. @returns the act, for undoing.
 * @throws Problem 404 `group-not-found`, 409 `group-into-itself`.
 */
export const mergeGroups = command({
  name: 'problems.merge-groups',
  permission: 'problems:write',
  input: z.strictObject({ groupId: z.uuid(), fromId: z.uuid() }),
  async run(run, { groupId, fromId }) {
    const { tx, actor, now } = run;
    const [into, from] = await lockBoth(run, groupId, fromId);
    if (groupId === fromId) throw new Problem(409, 'group-into-itself');
    const requestIds = await moveRequests(run, { from: fromId, to: groupId });
    await writeGroup(run, from, { mergedIntoId: groupId });
    const middle = joinMiddles(into.middle, from.middle);
    await writeGroup(run, into, { middle, ...(into.pinnedAt ? {} : pinOf(run)) });
    const actId = newId();
    const doneBy = memberIdOf(actor);
    const act = { workspaceId: actor.workspaceId, id: actId, fromId, toId: groupId, requestIds };
    await tx.insert(groupActs).values({ ...act, deed: 'merged', doneBy, doneAt: now });
    const moved = requestIds.length;
    run.announce('group.merged', subjectOf(groupId), { groupId, fromId, actId, moved });
    return { actId };
  },
});
