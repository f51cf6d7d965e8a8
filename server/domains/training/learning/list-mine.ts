import { and, eq, isNull, max } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { cardsOfToday } from '../cards/answer-card.ts';
import { listTaken } from '../courses/course-row.ts';
import { learner, todayIn } from './own-row.ts';
import { certificates, lessonReadings, trainingAssignments, trainingTries } from './schema.ts';

/**
 * What I learn: every course that is taken, those that I am asked for first, the soonest first; and how many questions of the
 * day are left. With it how much waits to be marked by whoever marks.
 */
export const listMine = query({
  name: 'training.list-mine',
  permission: 'training:read',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, now } = run;
    const memberId = learner(run);
    const today = await todayIn(run);
    const taken = await listTaken(run);
    const of = (
      t: typeof lessonReadings | typeof certificates | typeof trainingTries | typeof trainingAssignments,
    ) => and(eq(t.workspaceId, actor.workspaceId), eq(t.memberId, memberId));
    const a = trainingAssignments;
    const asked = await tx
      .select()
      .from(a)
      .where(and(of(a), isNull(a.doneAt), isNull(a.withdrawnAt)));
    const readings = await tx.select().from(lessonReadings).where(of(lessonReadings));
    const held = await tx.select().from(certificates).where(of(certificates)).orderBy(certificates.passedAt);
    const tries = await tx
      .select({
        courseId: trainingTries.courseId,
        state: trainingTries.state,
        last: max(trainingTries.startedAt),
      })
      .from(trainingTries)
      .where(of(trainingTries))
      .groupBy(trainingTries.courseId, trainingTries.state);
    const items = taken.map(({ id, version, content, weekOf }) => {
      const assignment = asked.find((one) => one.courseId === id);
      const certificate = held.findLast((one) => one.courseId === id);
      const isOver = Boolean(certificate?.expiresAt && certificate.expiresAt <= now);
      const { names, purpose, minutes, lessons, questions, traits, skill } = content;
      return {
        ...{ courseId: id, names, purpose, minutes, weekOf, traits, skill: skill?.name ?? null },
        ...{ lessons: lessons.length, questions: questions.length },
        read: readings.filter((one) => one.courseId === id && one.version === version).length,
        isToMark: tries.some((one) => one.courseId === id && one.state === 'to-mark'),
        assignment: assignment ? shownAssignment(assignment, today) : null,
        certificate: certificate ? shownCertificate(certificate, isOver) : null,
      };
    });
    const { answered, cards } = await cardsOfToday(run);
    return {
      items: items.toSorted(byUrgency),
      cards: { left: cards.length, answered },
      mayLead: may(actor, 'training:lead'),
    };
  },
});

type Assignment = typeof trainingAssignments.$inferSelect;
export function shownAssignment({ id, dueOn, reason, trait, subjectId }: Assignment, today: string) {
  return { id, dueOn, reason, trait, subjectId, isLate: dueOn < today };
}

export function shownCertificate(
  { id, passedAt, expiresAt, score }: typeof certificates.$inferSelect,
  isOver: boolean,
) {
  return { id, passedAt, expiresAt, score, isOver };
}

type Ranked = { assignment: { dueOn: string } | null; certificate: unknown; weekOf: string | null };
/** What is asked by its day, then what one never took, the newest week first, then what one knows. */
const byUrgency = (one: Ranked, other: Ranked): number =>
  (one.assignment?.dueOn ?? '9999').localeCompare(other.assignment?.dueOn ?? '9999') ||
  Number(one.certificate !== null) - Number(other.certificate !== null) ||
  (other.weekOf ?? '').localeCompare(one.weekOf ?? '');
