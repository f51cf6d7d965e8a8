import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { setAccessCard, writeSystemLine } from '../../conversations/index.ts';
import { byHand, lineOf, noteAssignment } from '../assignment/commands/note-assignment.ts';
import { ways } from '../assignment/rules.ts';
import { followSides } from '../sides/side-row.ts';
import { assertReaches, findPlace } from './place.ts';
import { about, lockRequest, subjectOf, writeRequest } from './request-row.ts';

const why = z.strictObject({
  way: z.enum(ways),
  reasonCodes: z.array(z.string()).default([]),
  absentName: z.string().optional(),
});

/** Gives a request to a member, a team, or nobody. What is left out stays as it is. */
export const assignRequest = command({
  name: 'requests.assign-request',
  permission: 'requests:write',
  input: z.strictObject({
    requestId: z.uuid(),
    assigneeId: z.uuid().nullable().optional(),
    teamId: z.uuid().nullable().optional(),
    version: z.number().int().optional(),
    /** By hand unless the program does it: said on the timeline, and kept. */
    why: why.default(byHand),
  }),
  async run(run, { requestId, version, why: reason, ...given }) {
    const { announce, context } = run;
    const request = await lockRequest(run, requestId, version);
    const assigneeId = given.assigneeId === undefined ? request.assigneeId : given.assigneeId;
    const teamId = given.teamId === undefined ? request.teamId : given.teamId;
    if (assigneeId === request.assigneeId && teamId === request.teamId) return;
    const isNew = { assignee: assigneeId !== request.assigneeId, team: teamId !== request.teamId };
    const { member, team } = await findPlace(run, {
      assigneeId: isNew.assignee ? assigneeId : null,
      teamId: isNew.team ? teamId : null,
    });
    if (assigneeId && isNew.assignee) await assertReaches(run, assigneeId, { ...request, teamId });
    await writeRequest(run, request, { assigneeId, teamId });
    await setAccessCard(context, { conversationId: request.conversationId, assigneeId, teamId });
    await followSides(run, requestId, { assigneeId, teamId });
    const names = { member: isNew.assignee ? (member?.name ?? null) : null, team: team?.name ?? null };
    const line = lineOf(isNew, names, reason);
    const change = { requestId, memberId: assigneeId, beforeMemberId: request.assigneeId, teamId };
    await noteAssignment(run, change, reason);
    await writeSystemLine(context, { conversationId: request.conversationId, ...line });
    announce('request.assigned', subjectOf(request), {
      ...about(request),
      assigneeId,
      teamId,
      beforeAssigneeId: request.assigneeId,
      beforeTeamId: request.teamId,
    });
  },
});
