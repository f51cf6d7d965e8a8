import type { Question, Scale, Texts } from '../types.ts';

const empty = (): Texts => ({ en: '', id: '', th: '' });

/** A question in words, under a key that is not taken. */
export function freshQuestion(others: readonly Question[]): Question {
  return {
    key: freeKey('question', others),
    kind: 'words',
    about: 'whole',
    text: empty(),
    isRequired: false,
  };
}

function freeKey(word: string, others: readonly { key: string }[]): string {
  let at = others.length + 1;
  while (others.some(({ key }) => key === `${word}-${at}`)) at += 1;
  return `${word}-${at}`;
}

/** The question in another form; what only the former one had goes. */
export function inForm({ scale, choices, ...rest }: Question, kind: Question['kind']): Question {
  if (kind === 'score') return { ...rest, kind, scale: scale ?? fiveSteps() };
  if (kind === 'choice') return { ...rest, kind, choices: choices ?? [choice([]), choice([choice([])])] };
  return { ...rest, kind };
}

const fiveSteps = (): Scale => ({ from: 1, to: 5, low: empty(), high: empty() });

/** A choice without words, under a key that is not taken. */
export function choice(others: readonly { key: string }[]): { key: string; text: Texts } {
  return { key: freeKey('choice', others), text: empty() };
}

/** The questions with one moved; conditions that no longer look back are taken off, for they could never hold. */
export function movedTo(questions: readonly Question[], from: number, to: number): Question[] {
  const [moved] = questions.slice(from, from + 1);
  if (!moved) return [...questions];
  const next = questions.toSpliced(from, 1).toSpliced(to, 0, moved);
  return next.map(({ when, ...one }, at) => {
    const isBehind = when && next.slice(0, at).some(({ key }) => key === when.question);
    return isBehind ? { ...one, when } : one;
  });
}

/** The scales that are used most, by what is written in a choice. */
export const scales = ['1-5', '1-7', '0-10'] as const;
export type ScaleWord = (typeof scales)[number];
export const wordOf = ({ from, to }: Scale) => `${from}-${to}` as ScaleWord;

/** The scale with other ends and the same words. */
export function scaleOf(word: ScaleWord, { low, high }: Scale): Scale {
  if (word === '0-10') return { from: 0, to: 10, low, high };
  return { from: 1, to: word === '1-7' ? 7 : 5, low, high };
}
