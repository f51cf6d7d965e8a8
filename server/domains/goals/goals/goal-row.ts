import { and, eq, inArray, isNull, notInArray, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../../../kernel/actor.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { memberCards, providerCards, teamCards } from '../../team/index.ts';
import { goals } from '../schema.ts';

export type Goal = typeof goals.$inferSelect;
/** A goal with the names of whom it is for, and of who looks after it. */
export type NamedGoal = Goal & {
  teamName: string | null;
  providerName: string | null;
  memberName: string | null;
  ownerName: string;
};

/**
 * Which goals somebody sees: those of the company, of teams that they see, and of providers where they lead; a provider's
 * people those of their teams and their provider. A person's goals are theirs alone.
 */
export function reachOf(actor: Actor): SQL | undefined {
  const mine = and(eq(goals.workspaceId, actor.workspaceId), ofSelf(actor));
  const shared = and(eq(goals.workspaceId, actor.workspaceId), isNull(goals.memberId), ofGroups(actor));
  return or(mine, shared);
}

const ofSelf = (actor: Actor) =>
  eq(goals.memberId, actor.type === 'member' ? actor.id : '00000000-0000-0000-0000-000000000000');

function ofGroups(actor: Actor): SQL | undefined {
  if (actor.type !== 'member') return undefined;
  if (actor.scope) {
    const { teamIds, providerId } = actor.scope;
    const teams = teamIds.length > 0 ? inArray(goals.teamId, [...teamIds]) : undefined;
    const provider = providerId ? eq(goals.providerId, providerId) : undefined;
    return or(teams, provider) ?? isNull(goals.id);
  }
  const { hiddenTeamIds } = actor;
  const teams = hiddenTeamIds.length > 0 ? notInArray(goals.teamId, hiddenTeamIds) : undefined;
  const leads = may(actor, 'goals:write') ? undefined : isNull(goals.providerId);
  return and(teams && or(isNull(goals.teamId), teams), leads);
}

const owners = alias(memberCards, 'goal_owners');

/** Goals with their names, in the order of their last days, at most so many of them. */
export async function selectGoals(
  { tx, actor }: Run,
  which: SQL | undefined,
  limit?: number,
): Promise<NamedGoal[]> {
  const found = tx
    .select({
      goal: goals,
      teamName: teamCards.name,
      providerName: providerCards.name,
      memberName: memberCards.name,
      ownerName: owners.name,
    })
    .from(goals)
    .leftJoin(teamCards, and(eq(teamCards.workspaceId, goals.workspaceId), eq(teamCards.id, goals.teamId)))
    .leftJoin(
      providerCards,
      and(eq(providerCards.workspaceId, goals.workspaceId), eq(providerCards.id, goals.providerId)),
    )
    .leftJoin(
      memberCards,
      and(eq(memberCards.workspaceId, goals.workspaceId), eq(memberCards.id, goals.memberId)),
    )
    .leftJoin(owners, and(eq(owners.workspaceId, goals.workspaceId), eq(owners.id, goals.ownerId)))
    .where(and(eq(goals.workspaceId, actor.workspaceId), which))
    .orderBy(goals.endsOn, goals.measure, goals.id);
  const rows = await (limit === undefined ? found : found.limit(limit));
  return rows.map(({ goal, ownerName, ...names }) => ({ ...goal, ...names, ownerName: ownerName ?? '' }));
}

/** One goal that the reader sees. @throws Problem 404 `goal-not-found`. */
export async function loadGoal(run: Run, goalId: string): Promise<NamedGoal> {
  const [found] = await selectGoals(run, and(eq(goals.id, goalId), reachOf(run.actor)), 1);
  if (!found) throw notFound('goal');
  return found;
}

/** Whether somebody may change a goal: its owner; of a goal that is nobody's own also whoever leads. */
export function mayChange(actor: Actor, goal: Pick<Goal, 'ownerId' | 'memberId'>): boolean {
  if (actor.type === 'member' && actor.id === goal.ownerId) return may(actor, 'goals:own');
  return goal.memberId === null && may(actor, 'goals:write');
}

/** @throws Problem 403 `goal-of-others`, 409 `goal-ended`. */
export function assertMayChange(actor: Actor, goal: Goal): void {
  if (!mayChange(actor, goal)) throw new Problem(403, 'goal-of-others');
  if (goal.endedAt) throw new Problem(409, 'goal-ended');
}

/** One row of goals, for changing it. */
export const oneGoal = (actor: Actor, goalId: string) =>
  and(eq(goals.workspaceId, actor.workspaceId), eq(goals.id, goalId));

export const subjectOf = (id: string) => ({ type: 'goal', id });
