import { and, asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { dayIn } from '../../../kernel/date-formats.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertMayChange, loadGoal, subjectOf } from '../goals/goal-row.ts';
import { endRow } from '../goals/keep-goal.ts';
import { readStates } from '../goals/read-figures.ts';
import { goalReviews } from '../schema.ts';

/** What a review concludes: it goes on, it is reached, it was not reached in its time, or it is given up. */
export const conclusions = ['goes-on', 'reached', 'missed', 'left'] as const;

export const reviewInput = {
  words: z.string().trim().min(1).max(4_000),
  conclusion: z.enum(conclusions).default('goes-on'),
};

/**
 * Looks at a goal: what is said about it, with its figures as they are. The review that is due next is this one. Reached it is
 * only where its level meets the target, and missed only once its days are over.
 * @throws Problem 404, 403 `goal-of-others`, 409 `goal-ended`, `goal-not-reached`, `goal-not-over`.
 */
export const reviewGoal = command({
  name: 'goals.review-goal',
  permission: 'goals:own',
  input: z.strictObject({ goalId: z.uuid(), ...reviewInput }),
  async run(run, { goalId, words, conclusion }): Promise<{ reviewId: string }> {
    const { actor, announce } = run;
    const goal = await loadGoal(run, goalId);
    assertMayChange(actor, goal);
    const [state] = await readStates(run, [goal]);
    const level = state?.level ?? null;
    const isMet =
      level && (goal.direction === 'up' ? level.value >= goal.target : level.value <= goal.target);
    if (conclusion === 'reached' && !isMet) throw new Problem(409, 'goal-not-reached');
    if (conclusion === 'missed' && dayIn(goal.zone, run.now) <= goal.endsOn)
      throw new Problem(409, 'goal-not-over');
    const seen = { level: level?.value ?? null, low: level?.low ?? null, high: level?.high ?? null };
    const verdict = state?.verdict.says ?? 'too-little';
    const reviewId = await writeReview(run, goalId, { words, verdict, ...seen });
    announce('goal.reviewed', subjectOf(goalId), { goalId, reviewId });
    if (conclusion !== 'goes-on') await endRow(run, goalId, conclusion);
    return { reviewId };
  },
});

type Seen = Pick<typeof goalReviews.$inferInsert, 'words' | 'verdict' | 'level' | 'low' | 'high'>;

/** Into the review that is planned next, where its day is near; else as one of today. */
async function writeReview({ tx, actor, now }: Run, goalId: string, seen: Seen): Promise<string> {
  const { workspaceId } = actor;
  const r = goalReviews;
  const open = and(eq(r.workspaceId, workspaceId), eq(r.goalId, goalId), isNull(r.reviewedAt));
  const [next] = await tx
    .select({ id: r.id, dueOn: r.dueOn })
    .from(r)
    .where(open)
    .orderBy(asc(r.dueOn))
    .limit(1);
  const done = { ...seen, reviewedAt: now, reviewedBy: memberIdOf(actor) };
  const near = new Date(now.getTime() + nearDays * 86_400_000).toISOString().slice(0, 10);
  if (next && next.dueOn <= near) {
    await tx
      .update(r)
      .set(done)
      .where(and(eq(r.workspaceId, workspaceId), eq(r.id, next.id)));
    return next.id;
  }
  const id = newId();
  const dueOn = now.toISOString().slice(0, 10);
  await tx.insert(r).values({ workspaceId, id, goalId, dueOn, ...done });
  return id;
}

/** A review so many days before its day counts as that one. */
const nearDays = 3;
