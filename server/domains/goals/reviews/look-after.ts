import { and, eq, isNotNull, isNull, lt, lte } from 'drizzle-orm';
import { z } from 'zod';
import { stepAt } from '../../../kernel/calendar-steps.ts';
import { dayIn } from '../../../kernel/date-formats.ts';
import { command, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { oneGoal, selectGoals, subjectOf } from '../goals/goal-row.ts';
import { readStates } from '../goals/read-figures.ts';
import { goalOpenings, goalReviews, goals } from '../schema.ts';

/** So long after its end a goal of one person is kept, and who looked at their goals. */
export const personalDays = 365;
/** Figures of a period come in for some hours after its end; a change is looked for on the first days of the next one. */
const settledDays = 3;

/**
 * Once an hour: reminds of reviews that are due, tells of changes that are more than chance, once each, and lets goals of
 * people go a year after their end. What was done an hour ago is not done again.
 */
export const lookAfterGoals = command({
  name: 'goals.look-after',
  permission: 'goals:write',
  input: z.strictObject({}),
  async run(run) {
    const { zone } = await findWorkspace(run.actor.workspaceId);
    const today = dayIn(zone, run.now);
    const forgotten = await forgetPersonal(run);
    return { reminded: await remind(run, today), told: await tellChanges(run, today), forgotten };
  },
});

async function remind({ tx, actor, now, announce }: Run, today: string): Promise<number> {
  const r = goalReviews;
  const of = and(eq(goals.workspaceId, r.workspaceId), eq(goals.id, r.goalId), isNull(goals.endedAt));
  const due = await tx
    .select({ id: r.id, goalId: r.goalId, dueOn: r.dueOn, memberId: goals.ownerId })
    .from(r)
    .innerJoin(goals, of)
    .where(
      and(
        eq(r.workspaceId, actor.workspaceId),
        isNull(r.reviewedAt),
        isNull(r.remindedAt),
        lte(r.dueOn, today),
      ),
    );
  for (const { id, ...about } of due) {
    await tx
      .update(r)
      .set({ remindedAt: now })
      .where(and(eq(r.workspaceId, actor.workspaceId), eq(r.id, id)));
    announce('goal.review-due', subjectOf(about.goalId), about);
  }
  return due.length;
}

async function tellChanges(run: Run, today: string): Promise<number> {
  const { tx, actor, announce } = run;
  const running = await selectGoals(run, and(isNull(goals.endedAt), lte(goals.startsOn, today)));
  const fresh = running.filter(({ period }) => daysInto(stepAt(today, period), today) < settledDays);
  const states = await readStates(run, fresh);
  let told = 0;
  for (const [i, goal] of fresh.entries()) {
    const { says, since, isBetter } = states[i]?.verdict ?? {};
    if (says !== 'change' || !since || isBetter === null || isBetter === undefined) continue;
    if (goal.toldOf !== null && goal.toldOf >= since) continue;
    await tx.update(goals).set({ toldOf: since }).where(oneGoal(actor, goal.id));
    const about = { goalId: goal.id, memberId: goal.ownerId, since, isBetter };
    announce('goal.signalled', subjectOf(goal.id), about);
    told += 1;
  }
  return told;
}

const daysInto = (start: string, today: string) => (Date.parse(today) - Date.parse(start)) / 86_400_000;

async function forgetPersonal({ tx, actor, now }: Run): Promise<number> {
  const before = new Date(now.getTime() - personalDays * 86_400_000);
  const { workspaceId } = actor;
  const over = and(eq(goals.workspaceId, workspaceId), isNotNull(goals.memberId), lt(goals.endedAt, before));
  const gone = await tx.delete(goals).where(over).returning({ id: goals.id });
  const o = goalOpenings;
  await tx.delete(o).where(and(eq(o.workspaceId, workspaceId), lt(o.openedAt, before)));
  return gone.length;
}
