import { inArray, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../../kernel/actor.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { command } from '../../../../platform/command.ts';
import { assertMay } from '../../../../platform/permission.ts';
import { assignRequest } from '../../commands/assign-request.ts';
import { requests } from '../../schema.ts';
import { asCandidate, listLoaded, lockGiving, readPolicies } from '../queries/candidates.ts';
import { lockWaiting } from '../queries/list-waiting.ts';
import { bestNext, usualCapacity, weights } from '../rules.ts';

/** Among how many of the most urgent the best for the member is sought. */
const lookedAt = 100;

/**
 * "Next request, please": gives the best that waits in the member's teams, or in none. A supervisor asks for others.
 * @throws Problem 409 `nothing-waits`, `member-absent` or `member-full`.
 */
export const takeNext = command({
  name: 'requests.take-next',
  permission: 'requests:write',
  input: z.strictObject({ memberId: z.uuid().optional() }),
  async run(run, { memberId: asked }) {
    const { actor, context } = run;
    const memberId = asked ?? memberIdOf(actor);
    if (!memberId) throw new Problem(403, 'member-only');
    if (memberId !== actor.id) assertMay(actor, 'team:lead');
    await lockGiving(run);
    const me = (await listLoaded(run)).find((one) => one.id === memberId);
    if (!me) throw notFound('member');
    if (me.absence) throw new Problem(409, 'member-absent');
    const { teamIds } = me;
    const mine = teamIds.length > 0 ? inArray(requests.teamId, teamIds) : undefined;
    const waiting = await lockWaiting(run, mine ? or(mine, isNull(requests.teamId)) : undefined, lookedAt);
    const capacities = new Map((await readPolicies(run)).map((one) => [one.teamId, one.capacity]));
    const fits = waiting.filter(({ teamId, priority }) => {
      const { load, capacity } = asCandidate(me, capacities.get(teamId) ?? usualCapacity);
      return load + weights[priority] <= capacity;
    });
    const next = bestNext(fits, me);
    if (!next) throw new Problem(409, waiting.length > 0 ? 'member-full' : 'nothing-waits');
    const why = { way: 'pull' as const, reasonCodes: [] };
    await assignRequest(context, { requestId: next.id, assigneeId: memberId, why });
    return { requestId: next.id, number: next.number };
  },
});
