import { and, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { type Asked, schedule } from '../rules/cards.ts';
import { type Content, isMarkedByItself } from '../rules/content.ts';
import { daysAfter } from '../rules/dates.ts';
import { type Answer, isRight } from '../rules/grading.ts';
import { trainingCards } from './schema.ts';

type Learnt = {
  memberId: string;
  courseId: string;
  content: Content;
  answers: readonly Answer[];
  today: string;
};

/** The questions of a course that was passed are asked again in the days to come; what is asked already goes on as it was. */
export async function plantCards({ tx, actor }: Run, learnt: Learnt): Promise<void> {
  const { memberId, courseId, content, answers, today } = learnt;
  const rows = content.questions.filter(isMarkedByItself).map((question) => {
    const answer = answers.find(({ key }) => key === question.key);
    const rating = answer && isRight(question, answer.chosen) ? ('knew' as const) : ('again' as const);
    const asked: Asked[] = answer ? [{ rating, on: today }] : [];
    return {
      ...{ workspaceId: actor.workspaceId, memberId, courseId, questionKey: question.key, asked },
      ...{ dueOn: schedule(asked)?.dueOn ?? daysAfter(today, 1), lastOn: null },
    };
  });
  if (rows.length > 0) await tx.insert(trainingCards).values(rows).onConflictDoNothing();
}

/** What a course tells has changed: those who know it are asked its questions today. */
export async function askSoon(
  { tx, actor }: Run,
  { courseId, memberIds, today }: { courseId: string; memberIds: readonly string[]; today: string },
): Promise<void> {
  if (memberIds.length === 0) return;
  const t = trainingCards;
  const theirs = and(
    eq(t.workspaceId, actor.workspaceId),
    eq(t.courseId, courseId),
    inArray(t.memberId, [...memberIds]),
  );
  await tx.update(trainingCards).set({ dueOn: today }).where(theirs);
}
