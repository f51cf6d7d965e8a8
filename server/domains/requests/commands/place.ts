import { notFound } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { listMembers, listTeams } from '../../team/index.ts';

/** Whose a request may become: a member who is let in, a team that exists, or nobody. */
export type Place = { assigneeId: string | null; teamId: string | null };

/**
 * The member and the team of a place, null for nobody.
 * @throws Problem 404 `member-not-found`, also for a disabled one, or `team-not-found`.
 */
export async function findPlace({ context }: Run, { assigneeId, teamId }: Place) {
  const member = assigneeId
    ? (await listMembers(context, {})).find((one) => one.id === assigneeId && !one.disabled)
    : null;
  if (member === undefined) throw notFound('member');
  const team = teamId ? (await listTeams(context, {})).find((one) => one.id === teamId) : null;
  if (team === undefined) throw notFound('team');
  return { member, team };
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
