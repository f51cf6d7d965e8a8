import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { goalReviews, goals } from '../schema.ts';
import { assertMayChange, loadGoal, oneGoal, subjectOf } from './goal-row.ts';
import { assertMember, planReviews, reviewDays } from './write-goal.ts';

export const goalChanges = z.strictObject({
  ownerId: z.uuid().optional(),
  why: z.string().trim().max(2_000).optional(),
  /** The days of the reviews that are still to come; the last day of the goal is one of them. */
  reviewsOn: reviewDays.optional(),
});

/**
 * Gives a goal to somebody else, says why anew, or moves its reviews. Its target and its days stay as they were written: who
 * wants others writes another goal. @throws Problem 404 `goal-not-found`, 403 `goal-of-others`, 409 `goal-ended`.
 */
export const changeGoal = command({
  name: 'goals.change-goal',
  permission: 'goals:own',
  input: z.strictObject({ goalId: z.uuid(), changes: goalChanges }),
  async run(run, { goalId, changes }): Promise<void> {
    const { tx, actor, announce } = run;
    const goal = await loadGoal(run, goalId);
    assertMayChange(actor, goal);
    const { ownerId, why, reviewsOn } = changes;
    // A goal of a person stays with that person.
    const owner = goal.memberId ? undefined : ownerId;
    if (owner && owner !== goal.ownerId) await assertMember(run, owner);
    const set = { ...(owner ? { ownerId: owner } : {}), ...(why === undefined ? {} : { why }) };
    if (Object.keys(set).length > 0) await tx.update(goals).set(set).where(oneGoal(actor, goalId));
    if (reviewsOn) await movedReviews(run, goalId, [...reviewsOn, goal.endsOn]);
    announce('goal.changed', subjectOf(goalId), { goalId, fields: Object.keys(changes) });
  },
});

async function movedReviews(run: Run, goalId: string, days: readonly string[]): Promise<void> {
  const { tx, actor } = run;
  const r = goalReviews;
  const open = and(eq(r.workspaceId, actor.workspaceId), eq(r.goalId, goalId), isNull(r.reviewedAt));
  await tx.delete(r).where(open);
  await planReviews(run, goalId, days);
}

/** Takes a goal out of what runs. */
export async function endRow(
  run: Run,
  goalId: string,
  outcome: 'reached' | 'missed' | 'left',
): Promise<void> {
  const { tx, actor, now, announce } = run;
  await tx.update(goals).set({ endedAt: now, outcome }).where(oneGoal(actor, goalId));
  const r = goalReviews;
  await tx
    .delete(r)
    .where(and(eq(r.workspaceId, actor.workspaceId), eq(r.goalId, goalId), isNull(r.reviewedAt)));
  announce('goal.ended', subjectOf(goalId), { goalId, outcome });
}
