import { type Words, wordsIn } from '../../../kernel/words.ts';
import { agreement } from './agreement.ts';
import { type AskedClause, placeOf, type Question, type Texts } from './questions.ts';

/** A clause that says what customers may expect. */
export interface Expectation {
  policyId: string;
  clauseKey: string;
  /** Of SERVQUAL's five. */
  dimension: string;
  question: Words;
}

const ought: Texts = { en: 'It ought to be so:', id: 'Semestinya begini:', th: 'ควรเป็นเช่นนี้:' };

/**
 * The questions of a survey about the clauses of a policy: as it was alone (SERVPERF), or before it, as in SERVQUAL, as it
 * ought to be. What the survey asks already is not asked twice.
 * @param withExpected whether it is asked too how it ought to be.
 */
export function clauseQuestions(
  clauses: readonly Expectation[],
  withExpected: boolean,
  others: readonly Question[],
): Question[] {
  const taken = new Set(others.flatMap(({ clause }) => (clause ? [placeOf(clause)] : [])));
  const keys = new Set(others.map(({ key }) => key));
  const halves: AskedClause['half'][] = withExpected ? ['expected', 'experienced'] : ['experienced'];
  return halves.flatMap((half) =>
    clauses.flatMap(({ policyId, clauseKey, dimension, question }): Question[] => {
      const clause: AskedClause = { policyId, key: clauseKey, half };
      if (taken.has(placeOf(clause))) return [];
      const key = freeKey(half, keys);
      const about = dimension === 'assurance' || dimension === 'empathy' ? 'people' : 'process';
      const words = { key, kind: 'score', about, text: textOf(question, half), isRequired: false } as const;
      return [{ ...words, scale: agreement, clause }];
    }),
  );
}

function textOf(question: Words, half: AskedClause['half']): Texts {
  const inLanguage = (language: 'en' | 'id' | 'th') =>
    (half === 'expected' ? `${ought[language]} ` : '') + wordsIn(question, language);
  return { en: inLanguage('en'), id: inLanguage('id'), th: inLanguage('th') };
}

function freeKey(half: string, keys: Set<string>): string {
  let at = 1;
  while (keys.has(`${half}-${at}`)) at += 1;
  keys.add(`${half}-${at}`);
  return `${half}-${at}`;
}
