import { z } from 'zod';
import { memberIdOf } from '../../../../kernel/actor.ts';
import { command } from '../../../../platform/command.ts';
import { findRequest } from '../../../requests/index.ts';
import { problemRequests } from '../schema.ts';
import { lockProblem, subjectOf } from './problem-row.ts';

/**
 * Says of one request that it is affected, or that it is not in spite of its group.
 * @throws Problem 404 `problem-not-found`, `request-not-found`, 403 `problem-of-others`.
 */
export const decideRequest = command({
  name: 'problems.decide-request',
  permission: 'problems:work',
  input: z.strictObject({ problemId: z.uuid(), request: z.string().max(40), isAffected: z.boolean() }),
  async run(run, { problemId, request, isAffected }) {
    const { tx, actor, now } = run;
    await lockProblem(run, problemId);
    const { id: requestId } = await findRequest(run.context, { request });
    const decided = { isAffected, decidedBy: memberIdOf(actor), decidedAt: now };
    await tx
      .insert(problemRequests)
      .values({ workspaceId: actor.workspaceId, problemId, requestId, ...decided })
      .onConflictDoUpdate({
        target: [problemRequests.workspaceId, problemRequests.problemId, problemRequests.requestId],
        set: decided,
      });
    const event = isAffected ? 'problem.linked' : 'problem.unlinked';
    run.announce(event, subjectOf(problemId), { problemId, groupId: null, requestId });
  },
});
