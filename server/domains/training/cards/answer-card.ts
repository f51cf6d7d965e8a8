import { and, asc, count, eq, lte } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { listTaken } from '../courses/course-row.ts';
import { learner, todayIn } from '../learning/own-row.ts';
import { type Rating, schedule, todays } from '../rules/cards.ts';
import { type Question, questionOf } from '../rules/content.ts';
import { isRight } from '../rules/grading.ts';
import { mixed } from './mixed.ts';
import { trainingCards } from './schema.ts';

/** So many due cards are looked at; five of them are asked. */
const looked = 50;

/** The questions that I am asked today, without their answers, and how many I have answered. */
export const listCards = query({
  name: 'training.list-cards',
  permission: 'training:read',
  input: z.strictObject({}),
  async run(run) {
    const { answered, cards } = await cardsOfToday(run);
    return {
      answered,
      items: cards.map(({ courseId, names, question, dueOn }) => {
        const { key, kind, title } = question;
        const options = 'options' in question ? mixed(question.options, `${courseId}${key}${dueOn}`) : [];
        return { courseId, names, question: { key, kind, title, options } };
      }),
    };
  },
});

/**
 * I answer a question of the day and say how sure I was; it comes again the later, the better I knew it.
 * @throws Problem 409 `card-not-due`, also when it was answered already.
 */
export const answerCard = command({
  name: 'training.answer-card',
  permission: 'training:read',
  input: z.strictObject({
    courseId: z.uuid(),
    questionKey: z.string().max(40),
    chosen: z.array(z.string().max(40)).max(10),
    sure: z.enum(['guessed', 'knew', 'sure']).default('knew'),
  }),
  async run(run, { courseId, questionKey, chosen, sure }) {
    const { cards, today, memberId } = await cardsOfToday(run);
    const card = cards.find((one) => one.courseId === courseId && one.question.key === questionKey);
    if (!card) throw new Problem(409, 'card-not-due');
    const right = isRight(card.question, chosen);
    const rating: Rating = right ? sure : 'again';
    const asked = [...card.asked, { rating, on: today }];
    const dueOn = schedule(asked)?.dueOn ?? today;
    const t = trainingCards;
    const it = and(
      eq(t.workspaceId, run.actor.workspaceId),
      eq(t.memberId, memberId),
      eq(t.courseId, courseId),
      eq(t.questionKey, questionKey),
    );
    await run.tx.update(t).set({ asked, dueOn, lastOn: today }).where(it);
    return { isRight: right, right: rightOf(card.question), explanation: card.question.explanation, dueOn };
  },
});

/** What is right: the keys of the options, for an order in this order. */
export function rightOf(question: Question): string[] {
  if (question.kind === 'order') return question.options.map(({ key }) => key);
  return question.kind === 'single' || question.kind === 'multiple' ? [...question.right] : [];
}

/** What I am asked today, of courses that are still taken and questions that still stand in them. */
export async function cardsOfToday(run: Run) {
  const { tx, actor } = run;
  const memberId = learner(run);
  const today = await todayIn(run);
  const t = trainingCards;
  const mine = and(eq(t.workspaceId, actor.workspaceId), eq(t.memberId, memberId));
  const [done] = await tx
    .select({ count: count() })
    .from(t)
    .where(and(mine, eq(t.lastOn, today)));
  const answered = done?.count ?? 0;
  const due = await tx
    .select()
    .from(t)
    .where(and(mine, lte(t.dueOn, today)))
    .orderBy(asc(t.dueOn), asc(t.courseId), asc(t.questionKey))
    .limit(looked);
  const taken = await listTaken(run, [...new Set(due.map(({ courseId }) => courseId))]);
  const standing = due.flatMap((card) => {
    const course = taken.find(({ id }) => id === card.courseId);
    const question = course && questionOf(course.content, card.questionKey);
    return course && question ? [{ ...card, question, names: course.content.names }] : [];
  });
  return { memberId, today, answered, cards: todays(standing, { today, answered }) };
}
