import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { listMembers, memberCards } from '../../team/index.ts';
import { listTaken } from '../courses/course-row.ts';
import { todayIn } from '../learning/own-row.ts';
import { certificates, trainingAssignments } from '../learning/schema.ts';
import { renewalDays } from '../rules/dates.ts';

const states = ['open', 'late', 'done'] as const;

/** Who is asked what, the soonest first; what is done the latest first. */
export const listAssignments = query({
  name: 'training.list-assignments',
  permission: 'training:lead',
  input: z.strictObject({
    course: z.uuid().optional(),
    member: z.uuid().optional(),
    state: z.enum(states).default('open'),
    limit: z.int().min(1).max(500).default(200),
  }),
  async run(run, { course, member, state, limit }) {
    const { tx, actor } = run;
    const today = await todayIn(run);
    const t = trainingAssignments;
    const by = and(eq(memberCards.workspaceId, t.workspaceId), eq(memberCards.id, t.memberId));
    const rows = await tx
      .select({ row: t, name: memberCards.name })
      .from(t)
      .innerJoin(memberCards, by)
      .where(
        and(
          eq(t.workspaceId, actor.workspaceId),
          isNull(t.withdrawnAt),
          state === 'done' ? sql`${t.doneAt} is not null` : isNull(t.doneAt),
          state === 'late' ? sql`${t.dueOn} < ${today}::date` : undefined,
          course ? eq(t.courseId, course) : undefined,
          member ? eq(t.memberId, member) : undefined,
        ),
      )
      .orderBy(...(state === 'done' ? [desc(t.doneAt)] : [t.dueOn]), t.id)
      .limit(limit);
    const taken = await listTaken(run, [...new Set(rows.map(({ row }) => row.courseId))]);
    return rows.map(({ row, name }) => {
      const { id, courseId, dueOn, minutes, reason, trait, doneAt, assignedAt } = row;
      return {
        ...{ id, courseId, dueOn, minutes, reason, trait, doneAt, assignedAt },
        member: { id: row.memberId, name },
        names: taken.find((one) => one.id === courseId)?.content.names ?? { en: '', id: '', th: '' },
        isLate: doneAt === null && dueOn < today,
      };
    });
  },
});

/** Everybody who works here with what they are asked, how many minutes that is planned to take, and what they hold. */
export const listLearners = query({
  name: 'training.list-learners',
  permission: 'training:lead',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, now } = run;
    const today = await todayIn(run);
    const people = (await listMembers(run.context, {})).filter((one) => !one.disabled);
    const t = trainingAssignments;
    const asked = await tx
      .select()
      .from(t)
      .where(and(eq(t.workspaceId, actor.workspaceId), isNull(t.doneAt), isNull(t.withdrawnAt)));
    const c = certificates;
    const held = await tx
      .selectDistinctOn([c.memberId, c.courseId])
      .from(c)
      .where(eq(c.workspaceId, actor.workspaceId))
      .orderBy(c.memberId, c.courseId, desc(c.passedAt));
    const soon = new Date(now.getTime() + renewalDays * 86_400_000);
    return people.map(({ id, name, teams }) => {
      const own = asked.filter((one) => one.memberId === id);
      const valid = held.filter((one) => one.memberId === id && !(one.expiresAt && one.expiresAt <= now));
      return {
        ...{ id, name, teams, open: own.length },
        late: own.filter((one) => one.dueOn < today).length,
        minutes: own.reduce((sum, one) => sum + one.minutes, 0),
        nextDueOn: own.map((one) => one.dueOn).sort()[0] ?? null,
        certificates: valid.length,
        endingSoon: valid.filter((one) => one.expiresAt && one.expiresAt <= soon).length,
      };
    });
  },
});
