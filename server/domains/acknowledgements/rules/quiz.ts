import { type Content, passes } from '../../policies/index.ts';

/** The options that were chosen, by the keys of the questions. */
export type Answers = Record<string, string[]>;

/** What came of one question. */
export type Marked = { key: string; isRight: boolean };

/** Marks a quiz: a question is right when all right options were chosen and no other. */
export function mark({ questions, passMark }: Content['quiz'], answers: Answers) {
  const marked: Marked[] = questions.map(({ key, right }) => {
    const chosen = new Set(answers[key] ?? []);
    return { key, isRight: chosen.size === right.length && right.every((one) => chosen.has(one)) };
  });
  const right = marked.filter(({ isRight }) => isRight).length;
  return { marked, right, of: questions.length, hasPassed: passes(right, questions.length, passMark) };
}

/** Whether a name is the same one, however it is spaced and whichever letters are large. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(one) === plain(other);
}
