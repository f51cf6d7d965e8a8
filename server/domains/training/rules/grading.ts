import { type Content, isMarkedByItself, type Question, questionOf } from './content.ts';

/** A question as it was shown: which, and its options in the order of that time. */
export type Shown = { key: string; options: string[] };
export type Answer = { key: string; chosen: string[]; text: string };
/** What a person gave for words: from 0 to 4 in each criterion; for free text there is the one criterion `answer`. */
export type Mark = { key: string; points: Record<string, number>; words: string };

export type Outcome = 'to-mark' | 'passed' | 'failed';
/** Shares are from 0 to 1; null while something is not marked yet, or where nothing was asked. */
export type Result = { score: number | null; ownScore: number | null; outcome: Outcome };

/** Most points in one criterion. */
export const mostPoints = 4;

/** By which names the points of a question that a person marks are given. */
export function criteriaOf(question: Question): readonly string[] {
  if (question.kind === 'reply') return question.criteria;
  return question.kind === 'text' ? ['answer'] : [];
}

/** Draws the questions of one try. @param draw a number from 0 up to but not 1, each time another. */
export function drawQuestions(
  { questions, quiz }: Content,
  { onlyByItself, draw }: { onlyByItself: boolean; draw: () => number },
): Shown[] {
  const asked = onlyByItself ? questions.filter(isMarkedByItself) : questions;
  const count = quiz.draw ?? asked.length;
  const drawn = count < asked.length ? shuffled(asked, draw).slice(0, count) : asked;
  // What was drawn is asked in the order in which it was written.
  return asked
    .filter((one) => drawn.includes(one))
    .map((one) => ({
      key: one.key,
      options: 'options' in one ? shuffled(one.options, draw).map((option) => option.key) : [],
    }));
}

/** Which share of its points an answer has: null where a person has to mark it and has not. */
export function shareOf(
  question: Question,
  answer: Answer | undefined,
  mark: Mark | undefined,
): number | null {
  if (!isMarkedByItself(question)) return shareOfMark(question, mark);
  return answer && isRight(question, answer.chosen) ? 1 : 0;
}

/** Whether what was chosen is right: all of it and nothing else; for an order, in this order. */
export function isRight(question: Question, chosen: readonly string[]): boolean {
  if (question.kind === 'order') return question.options.map(({ key }) => key).join() === chosen.join();
  if (question.kind !== 'single' && question.kind !== 'multiple') return false;
  return [...question.right].sort().join() === [...new Set(chosen)].sort().join();
}

/**
 * What a try comes to: the mean of the shares of its questions against the pass mark. `ownScore` is that of the questions
 * that mark themselves alone, by which what was known before and after is compared.
 */
export function resultOf(
  content: Content,
  { shown, answers, marks }: { shown: readonly Shown[]; answers: readonly Answer[]; marks: readonly Mark[] },
): Result {
  const asked = shown.flatMap(({ key }) => questionOf(content, key) ?? []);
  const of = <T extends { key: string }>(all: readonly T[], key: string) =>
    all.find((one) => one.key === key);
  const shares = asked.map((one) => ({
    isOwn: isMarkedByItself(one),
    share: shareOf(one, of(answers, one.key), of(marks, one.key)),
  }));
  const ownScore = mean(shares.filter((one) => one.isOwn).map((one) => one.share ?? 0));
  if (shares.some((one) => one.share === null)) return { score: null, ownScore, outcome: 'to-mark' };
  const score = mean(shares.map((one) => one.share ?? 0));
  // A hair of grace: four of five are 80 percent, whatever the last binary digit says.
  const isPassed = score === null || score * 100 >= content.quiz.passMark - 1e-9;
  return { score, ownScore, outcome: isPassed ? 'passed' : 'failed' };
}

function shareOfMark(question: Question, mark: Mark | undefined): number | null {
  const criteria = criteriaOf(question);
  const points = criteria.map((one) => mark?.points[one]);
  if (points.some((one) => one === undefined)) return null;
  return mean(points.map((one) => (one ?? 0) / mostPoints));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Fisher and Yates, in a copy. */
function shuffled<T>(all: readonly T[], draw: () => number): T[] {
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}
