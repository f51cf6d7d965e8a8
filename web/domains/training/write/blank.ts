import type { Lesson, Question, QuestionKind, Words } from '../types.ts';

export const nothing: Words = { en: '', id: '', th: '' };

/** A key that none of the others has: the word, or the word with the next number. */
export function freeKey(word: string, taken: readonly { key: string }[]): string {
  const keys = new Set(taken.map(({ key }) => key));
  for (let number = 1; ; number += 1) if (!keys.has(`${word}-${number}`)) return `${word}-${number}`;
}

export function blankLesson(key: string): Lesson {
  return { key, title: nothing, bodies: { en: null, id: null, th: null }, examples: [] };
}

/** A new question of a kind; what fits of another one stays, so that changing the kind loses no words. */
export function questionAs(kind: QuestionKind, key: string, before?: Question): Question {
  const common = { key, title: before?.title ?? nothing, explanation: before?.explanation ?? nothing };
  const options =
    before && 'options' in before && before.options.length > 0
      ? before.options
      : ['a', 'b'].map((one) => ({ key: one, title: nothing }));
  const right = before && 'right' in before ? before.right : [];
  switch (kind) {
    case 'single':
      return { ...common, kind, options, right: right.slice(0, 1) };
    case 'multiple':
      return { ...common, kind, options, right };
    case 'order':
      return { ...common, kind, options };
    case 'text':
      return { ...common, kind };
    case 'reply':
      return { ...common, kind, situation: nothing, criteria: ['polite', 'personal', 'responsible'] };
  }
}

/** The list with one of it moved up or down by so many places. */
export function moved<T>(all: readonly T[], at: number, by: number): T[] {
  const next = [...all];
  const [one] = next.splice(at, 1);
  if (one !== undefined) next.splice(at + by, 0, one);
  return next;
}

/** The list with one of it changed. */
export function changed<T extends { key: string }>(all: readonly T[], key: string, next: T): T[] {
  return all.map((one) => (one.key === key ? next : one));
}
