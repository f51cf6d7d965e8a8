import { nextNumber } from '../../../../server/domains/policies/rules/numbering.ts';
import type { Clause, Content, Question } from '../types.ts';

const nothing = { en: '', id: '', th: '' };

/** A short key that nothing here has yet. */
export function freshKey(taken: readonly string[], begins: string): string {
  let at = taken.length + 1;
  while (taken.includes(`${begins}-${at}`)) at += 1;
  return `${begins}-${at}`;
}

/** A clause with nothing in it, with the next number of its chapter. */
export function blankClause(clauses: Content['clauses'], chapter: string | null): Clause {
  const number = nextNumber(
    clauses.map((one) => one.number),
    chapter,
  );
  const key = freshKey(
    clauses.map((one) => one.key),
    'clause',
  );
  return { key, number, title: nothing, text: nothing, standard: null, expectation: null };
}

/** A question with two options and nothing in it. */
export function blankQuestion(questions: readonly Question[]): Question {
  const key = freshKey(
    questions.map((one) => one.key),
    'question',
  );
  const options = ['a', 'b'].map((one) => ({ key: one, text: nothing }));
  return { key, clauseKey: null, question: nothing, options, right: [], because: nothing };
}
