import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { listTaken } from '../courses/course-row.ts';
import { daysAfter, daysBetween, isReminded, renewalDays } from '../rules/dates.ts';
import { askMember, subjectOf } from './assign.ts';
import { todayIn } from './own-row.ts';
import { certificates, trainingAssignments } from './schema.ts';

/**
 * Once an hour: reminds of what is due, once a day; asks for the renewal of certificates that end within thirty days; and tells
 * which are over. What was done a minute ago is not done again.
 */
export const watchTraining = command({
  name: 'training.watch-training',
  permission: 'training:lead',
  input: z.strictObject({}),
  async run(run) {
    const today = await todayIn(run);
    return {
      reminded: await remind(run, today),
      renewed: await askRenewals(run, today),
      ended: await endOver(run),
    };
  },
});

async function remind(run: Run, today: string): Promise<number> {
  const { tx, actor, announce } = run;
  const t = trainingAssignments;
  const by = and(
    eq(memberCards.workspaceId, t.workspaceId),
    eq(memberCards.id, t.memberId),
    isNull(memberCards.disabledAt),
  );
  const rows = await tx
    .select({ id: t.id, memberId: t.memberId, courseId: t.courseId, dueOn: t.dueOn })
    .from(t)
    .innerJoin(memberCards, by)
    .where(
      and(
        eq(t.workspaceId, actor.workspaceId),
        isNull(t.doneAt),
        isNull(t.withdrawnAt),
        lte(t.dueOn, daysAfter(today, 7)),
        sql`${t.remindedOn} is distinct from ${today}::date`,
        // On the day on which they are asked they know it.
        lte(t.assignedAt, new Date(run.now.getTime() - 12 * 3_600_000)),
      ),
    );
  let reminded = 0;
  for (const { id: assignmentId, memberId, courseId, dueOn } of rows) {
    const days = daysBetween(today, dueOn);
    if (!isReminded(days)) continue;
    const it = and(eq(t.workspaceId, actor.workspaceId), eq(t.id, assignmentId));
    await tx.update(t).set({ remindedOn: today }).where(it);
    announce('training.due', subjectOf(assignmentId), { assignmentId, memberId, courseId, days });
    reminded += 1;
  }
  return reminded;
}

/** A certificate that ends soon and has no later one beside it is to be renewed by the day on which it ends, asked once. */
async function askRenewals(run: Run, today: string): Promise<number> {
  const c = certificates;
  const soon = new Date(run.now.getTime() + renewalDays * 86_400_000);
  const a = trainingAssignments;
  const rows = await run.tx
    .select({ id: c.id, memberId: c.memberId, courseId: c.courseId, expiresAt: c.expiresAt })
    .from(c)
    .innerJoin(
      memberCards,
      and(
        eq(memberCards.workspaceId, c.workspaceId),
        eq(memberCards.id, c.memberId),
        isNull(memberCards.disabledAt),
      ),
    )
    .where(
      and(
        eq(c.workspaceId, run.actor.workspaceId),
        isNull(c.endedAt),
        isNotNull(c.expiresAt),
        lte(c.expiresAt, soon),
        isNewest,
        sql`not exists (select from ${a} b where b.workspace_id = ${c.workspaceId} and b.subject_id = ${c.id})`,
      ),
    );
  const taken = await listTaken(run, [...new Set(rows.map(({ courseId }) => courseId))]);
  let asked = 0;
  for (const { id, memberId, courseId, expiresAt } of rows) {
    const course = taken.find((one) => one.id === courseId);
    const ends = expiresAt?.toISOString().slice(0, 10) ?? today;
    if (!course) continue;
    const because = { reason: 'renewal' as const, trait: null, subjectId: id };
    const dueOn = ends < today ? today : ends;
    const minutes = course.content.minutes;
    if ((await askMember(run, { memberId, courseId, dueOn, minutes, because })).isNew) asked += 1;
  }
  return asked;
}

async function endOver(run: Run): Promise<number> {
  const { tx, actor, now, announce } = run;
  const c = certificates;
  const over = and(
    eq(c.workspaceId, actor.workspaceId),
    isNull(c.endedAt),
    isNotNull(c.expiresAt),
    lte(c.expiresAt, now),
  );
  const due = await tx.select({ id: c.id }).from(c).where(over).orderBy(asc(c.expiresAt)).limit(1_000);
  for (const { id: certificateId } of due) {
    const it = and(eq(c.workspaceId, actor.workspaceId), eq(c.id, certificateId));
    const [row] = await tx.update(c).set({ endedAt: now }).where(it).returning();
    if (!row) continue;
    const { memberId, courseId } = row;
    announce('certificate.ended', { type: 'course', id: courseId }, { certificateId, memberId, courseId });
  }
  return due.length;
}

const isNewest = sql`not exists (select from ${certificates} n where n.workspace_id = ${certificates.workspaceId}
  and n.member_id = ${certificates.memberId} and n.course_id = ${certificates.courseId}
  and n.passed_at > ${certificates.passedAt})`;
