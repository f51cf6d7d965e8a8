import { answerCard, listCards, rightOf } from '../../../../server/domains/training/cards/answer-card.ts';
import { examples } from '../../../../server/domains/training/examples/index.ts';
import {
  addExamples,
  assignCourse,
  keepPath,
  publishCourse,
} from '../../../../server/domains/training/index.ts';
import { findMyCourse, findMyTry } from '../../../../server/domains/training/learning/find-mine.ts';
import { react, readLesson } from '../../../../server/domains/training/learning/read-lesson.ts';
import { handIn, startTry } from '../../../../server/domains/training/learning/try-quiz.ts';
import { questionOf } from '../../../../server/domains/training/rules/content.ts';
import { draftOfTheWeek } from '../../../../server/domains/training/week/draft-week.ts';
import type { Context } from '../../../../server/platform/command.ts';
import { daysLater } from '../calendar.ts';
import { actorOf, type Stage } from '../stage.ts';

/** How many days ago each colleague took the first course, one after the other; what they wrote in the second waits. */
const tookAgo = [33, 31, 28, 26, 24, 20];

/**
 * Weeks ago the leader published two courses and a path for whoever joins. Most colleagues have taken the first and answer its
 * questions of the day; the second is asked of all, and one has handed in a reply that waits to be marked.
 */
export async function learnTogether(stage: Stage): Promise<void> {
  const { company, now } = stage;
  const [leader, ...others] = company.colleagues;
  const asLeader = (days: number): Context => ({ actor: actorOf(stage, leader), now: daysLater(now, days) });
  const { ids } = await addExamples(asLeader(-40), {});
  for (const courseId of ids) await publishCourse(asLeader(-39), { courseId, draftVersion: 1 });
  const [first = '', second = ''] = ids;
  const names = { en: 'First weeks', id: 'Minggu pertama', th: 'สัปดาห์แรก' };
  await keepPath(asLeader(-38), { names, courseIds: ids, roles: ['agent'], isInduction: true, days: 14 });
  for (const [at, colleague] of others.slice(0, tookAgo.length).entries()) {
    const days = -(tookAgo[at] ?? 20);
    const me = { actor: actorOf(stage, colleague), now: daysLater(now, days) };
    await take(me, first, at % 2);
    await react(me, { courseId: first, rating: 4 + (at % 2) });
    await answerCards({ ...me, now: daysLater(now, days + 6) });
  }
  const memberIds = others.map((one) => actorOf(stage, one)).flatMap(({ id }) => id ?? []);
  if (memberIds.length > 0)
    await assignCourse(asLeader(-5), { courseId: second, memberIds, dueOn: dayOf(daysLater(now, 4)) });
  const [eager] = others;
  if (eager) await take({ actor: actorOf(stage, eager), now: daysLater(now, -1) }, second, 0);
  await draftOfTheWeek(asLeader(0));
}

/** Answers before the lessons, all but so many of them wrong; reads them; and answers all of them right after. */
async function take(me: Context, courseId: string, known: number): Promise<void> {
  await answer(me, courseId, 'before', known);
  for (const { key } of (await findMyCourse(me, { courseId })).lessons)
    await readLesson(me, { courseId, lessonKey: key });
  await answer(me, courseId, 'after', Number.POSITIVE_INFINITY);
}

async function answer(
  me: Context,
  courseId: string,
  phase: 'before' | 'after',
  known: number,
): Promise<void> {
  const { id: tryId } = await startTry(me, { courseId, phase });
  const { questions } = await findMyTry(me, { tryId });
  const answers = questions.map(({ key, kind }, at) => ({
    key,
    chosen: at < known ? rightKeys(key) : [],
    text: kind === 'reply' ? reply : '',
  }));
  await handIn(me, { tryId, answers });
}

async function answerCards(me: Context): Promise<void> {
  for (const { courseId, question } of (await listCards(me, {})).items)
    await answerCard(me, { courseId, questionKey: question.key, chosen: rightKeys(question.key) });
}

function rightKeys(key: string): string[] {
  const question = examples.map((one) => questionOf(one, key)).find((one) => one !== undefined);
  return question ? rightOf(question) : [];
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

const reply =
  'Halo Kak Mali, mohon maaf kemejanya terlambat. Paket tiba hari Jumat, sehari sebelum pernikahan. Bila Jumat siang belum sampai, saya kirim yang baru lewat kurir kilat hari itu juga.';
