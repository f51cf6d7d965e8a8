import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { setAccessCard, writeSystemLine } from '../../conversations/index.ts';
import { followSides } from '../sides/side-row.ts';
import { findPlace } from './place.ts';
import { about, lockRequest, subjectOf, writeRequest } from './request-row.ts';

/** Gives a request to a member, a team, or nobody. What is left out stays as it is. */
export const assignRequest = command({
  name: 'requests.assign-request',
  permission: 'requests:write',
  input: z.strictObject({
    requestId: z.uuid(),
    assigneeId: z.uuid().nullable().optional(),
    teamId: z.uuid().nullable().optional(),
    version: z.number().int().optional(),
  }),
  async run(run, { requestId, version, ...given }) {
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
    await writeRequest(run, request, { assigneeId, teamId });
    await setAccessCard(context, { conversationId: request.conversationId, assigneeId, teamId });
    await followSides(run, requestId, { assigneeId, teamId });
    const code = isNew.assignee
      ? assigneeId
        ? 'request.assigned'
        : 'request.unassigned'
      : teamId
        ? 'request.given-to-team'
        : 'request.taken-from-team';
    const params = { name: (isNew.assignee ? member?.name : team?.name) ?? '' };
    await writeSystemLine(context, { conversationId: request.conversationId, code, params });
    announce('request.assigned', subjectOf(request), {
      ...about(request),
      assigneeId,
      teamId,
      beforeAssigneeId: request.assigneeId,
      beforeTeamId: request.teamId,
    });
  },
});
