import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { rightOf } from '../cards/answer-card.ts';
import { readTaken, readVersion } from '../courses/course-row.ts';
import { picturesIn } from '../courses/find-course.ts';
import { isMarkedByItself, type Question, questionOf } from '../rules/content.ts';
import { shareOf } from '../rules/grading.ts';
import { shownAssignment, shownCertificate } from './list-mine.ts';
import {
  allRead,
  lastCertificate,
  learner,
  openAssignment,
  readLessons,
  type TryRow,
  todayIn,
  triesLeft,
  triesOf,
} from './own-row.ts';
import { courseReactions, trainingTries } from './schema.ts';
import { isPretestDue } from './try-quiz.ts';

/** A course as whoever learns sees it: its lessons, and how far I am; never what is right. @throws Problem 404, 409. */
export const findMyCourse = query({
  name: 'training.find-my-course',
  permission: 'training:read',
  input: z.strictObject({ courseId: z.uuid() }),
  async run(run, { courseId }) {
    const mine = { memberId: learner(run), courseId };
    const { version, content } = await readTaken(run, courseId);
    const read = await readLessons(run, { ...mine, version });
    const tries = await triesOf(run, mine);
    const assignment = await openAssignment(run, mine);
    const certificate = await lastCertificate(run, mine);
    const isOver = Boolean(certificate?.expiresAt && certificate.expiresAt <= run.now);
    const r = courseReactions;
    const [reaction] = await run.tx
      .select({ rating: r.rating, words: r.words })
      .from(r)
      .where(
        and(
          eq(r.workspaceId, run.actor.workspaceId),
          eq(r.memberId, mine.memberId),
          eq(r.courseId, courseId),
        ),
      );
    const { names, purpose, minutes, lessons, questions, quiz, traits, skill, validMonths } = content;
    return {
      ...{ id: courseId, version, names, purpose, minutes, traits, validMonths, skill: skill?.name ?? null },
      lessons: lessons.map((one) => ({ ...one, isRead: read.includes(one.key) })),
      pictures: await picturesIn(run, content),
      quiz: { questions: quiz.draw ?? questions.length, passMark: quiz.passMark },
      triesLeft: triesLeft(content, tries, assignment, certificate),
      isPretestDue: isPretestDue(content, version, tries, read),
      mayTry: questions.length > 0 && allRead(content, read),
      assignment: assignment ? shownAssignment(assignment, await todayIn(run)) : null,
      certificate: certificate ? shownCertificate(certificate, isOver) : null,
      tries: tries.map(({ id, phase, state, score, handedInAt }) => ({
        id,
        phase,
        state,
        score,
        handedInAt,
      })),
      reaction: reaction ?? null,
    };
  },
});

/**
 * One try of mine: its questions in the order of that time. What is right, and why, is told once it is handed in; of what was
 * asked before the lessons it is not told, because it is asked again after them. @throws Problem 404 `try-not-found`.
 */
export const findMyTry = query({
  name: 'training.find-my-try',
  permission: 'training:read',
  input: z.strictObject({ tryId: z.uuid() }),
  async run(run, { tryId }) {
    const memberId = learner(run);
    const t = trainingTries;
    const it = and(eq(t.workspaceId, run.actor.workspaceId), eq(t.id, tryId), eq(t.memberId, memberId));
    const [row] = await run.tx.select().from(t).where(it);
    if (!row) throw notFound('try');
    const { content } = await readVersion(run, row.courseId, row.version);
    const { id, courseId, phase, state, score, handedInAt } = row;
    const isTold = phase === 'after' && state !== 'open';
    return {
      ...{ id, courseId, phase, state, score, handedInAt, passMark: content.quiz.passMark },
      names: content.names,
      questions: row.shown.flatMap(({ key, options }) => {
        const question = questionOf(content, key);
        return question ? [shownQuestion(question, options, row, isTold)] : [];
      }),
    };
  },
});

function shownQuestion(question: Question, order: readonly string[], row: TryRow, isTold: boolean) {
  const { key, kind, title } = question;
  const all = 'options' in question ? question.options : [];
  const answer = row.answers.find((one) => one.key === key);
  const mark = row.marks.find((one) => one.key === key);
  return {
    ...{ key, kind, title, options: order.flatMap((one) => all.find((option) => option.key === one) ?? []) },
    situation: question.kind === 'reply' ? question.situation : null,
    criteria: question.kind === 'reply' ? question.criteria : [],
    answer: answer ? { chosen: answer.chosen, text: answer.text } : null,
    told: isTold
      ? {
          share: shareOf(question, answer, mark),
          right: isMarkedByItself(question) ? rightOf(question) : [],
          explanation: question.explanation,
          mark: mark ? { points: mark.points, words: mark.words } : null,
        }
      : null,
  };
}
