import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Context, Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { can } from '../../../platform/policy.ts';
import { findReader } from '../../customers/index.ts';
import { listMembers, listTeams } from '../../team/index.ts';
import type { RequestRow } from './request-row.ts';

/** Whose a request may become: a member who is let in, a team that exists, or nobody. */
export type Place = { assigneeId: string | null; teamId: string | null };

/**
 * The member and the team of a place, null for nobody.
 * @throws Problem 404 `member-not-found`, also for a disabled one, or `team-not-found`; 409 `takes-no-requests` for
 * whoever reads and notes only.
 */
export async function findPlace({ context }: Run, { assigneeId, teamId }: Place) {
  const member = assigneeId
    ? (await listMembers(context, {})).find((one) => one.id === assigneeId && !one.disabled)
    : null;
  if (member === undefined) throw notFound('member');
  const team = teamId ? (await listTeams(context, {})).find((one) => one.id === teamId) : null;
  if (team === undefined) throw notFound('team');
  if (member) await assertTakesRequests(context, member.id);
  return { member, team };
}

async function assertTakesRequests(context: Context, memberId: string): Promise<void> {
  const actor = await findReader(context, { memberId });
  if (!actor) throw notFound('member');
  if (!may(actor, 'requests:write')) throw new Problem(409, 'takes-no-requests');
}

/**
 * Whoever gets a request must reach it: being given one lets a colleague in, but never a provider's people.
 * @throws Problem 409 `out-of-reach`.
 */
export async function assertReaches({ context }: Run, memberId: string, request: RequestRow): Promise<void> {
  const actor = await findReader(context, { memberId });
  if (actor && !can(actor, 'requests:write', { ...request, assigneeId: memberId }))
    throw new Problem(409, 'out-of-reach');
}

/**
 * Where a new request lies: a provider's people open theirs with their first team and brand where none is named, so
 * that they never write what they may not see.
 * @throws Problem 404 `team-not-found` for a provider without a team.
 */
export function placeInScope({ actor }: Run, { teamId }: { teamId: string | null }) {
  if (actor.type !== 'member' || !actor.scope) return { teamId, brandId: null };
  const own = teamId ?? actor.scope.teamIds[0];
  if (own === undefined) throw notFound('team');
  return { teamId: own, brandId: actor.scope.brandIds?.[0] ?? null };
}
