import { languages } from '../../../kernel/language.ts';
import { isSaid, type Words } from '../../../kernel/words.ts';
import { type Clause, type Content, isChapter, type Question } from './content.ts';

export const faultCodes = [
  'name-missing',
  'audience-missing',
  'no-clauses',
  'key-twice',
  'number-twice',
  'title-missing',
  'text-missing',
  'hours-missing',
  'expectation-missing',
  'question-missing',
  'options-missing',
  'right-missing',
  'clause-unknown',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** What keeps a draft from being approved; `part` is the key of a clause or a question, null for the whole. */
export type Fault = { part: string | null; code: FaultCode };

/** All that is wrong with what is written, in the order of the clauses and then of the questions. */
export function faultsOf(content: Content): Fault[] {
  const { names, audiences, clauses, quiz } = content;
  const whole = [
    ...(isSaid(names) ? [] : ['name-missing' as const]),
    ...(audiences.length === 0 ? ['audience-missing' as const] : []),
    ...(clauses.length === 0 ? ['no-clauses' as const] : []),
  ].map((code) => ({ part: null, code }));
  const ofClauses = clauses.flatMap((clause, at) =>
    faultsOfClause(content, clause, at).map((code) => ({ part: clause.key, code })),
  );
  const ofQuiz = quiz.questions.flatMap((one) =>
    faultsOfQuestion(content, one).map((code) => ({ part: one.key, code })),
  );
  return [...whole, ...ofClauses, ...ofQuiz];
}

/** In which languages something is said in some places and missing in others: no fault, but worth a look. */
export function gapsOf({ names, purpose, clauses, quiz }: Content): string[] {
  const ofClauses = clauses.flatMap(({ title, text, expectation }) => [
    title,
    text,
    ...(expectation ? [expectation.question] : []),
  ]);
  const ofQuiz = quiz.questions.flatMap(({ question, because, options }) => [
    question,
    because,
    ...options.map(({ text }) => text),
  ]);
  const all: Words[] = [names, purpose, ...ofClauses, ...ofQuiz].filter(isSaid);
  return languages.filter(
    (language) => all.some((one) => one[language] !== '') && all.some((one) => one[language] === ''),
  );
}

function faultsOfClause(content: Content, clause: Clause, at: number): FaultCode[] {
  const before = content.clauses.slice(0, at);
  const { standard, expectation } = clause;
  const isWithin = standard?.measure === 'first-reply-within' || standard?.measure === 'solved-within';
  return [
    ...(before.some(({ key }) => key === clause.key) ? ['key-twice' as const] : []),
    ...(before.some(({ number }) => number === clause.number) ? ['number-twice' as const] : []),
    ...(isSaid(clause.title) ? [] : ['title-missing' as const]),
    ...(isSaid(clause.text) || isChapter(content, clause) ? [] : ['text-missing' as const]),
    ...(isWithin && standard.hours === null ? ['hours-missing' as const] : []),
    ...(expectation && !isSaid(expectation.question) ? ['expectation-missing' as const] : []),
  ];
}

function faultsOfQuestion(
  { clauses }: Content,
  { question, options, right, clauseKey }: Question,
): FaultCode[] {
  const keys = options.map(({ key }) => key);
  const isWhole = options.length >= 2 && new Set(keys).size === keys.length;
  return [
    ...(isSaid(question) ? [] : ['question-missing' as const]),
    ...(isWhole && options.every(({ text }) => isSaid(text)) ? [] : ['options-missing' as const]),
    ...(right.length > 0 && right.every((one) => keys.includes(one)) ? [] : ['right-missing' as const]),
    ...(clauseKey === null || clauses.some(({ key }) => key === clauseKey)
      ? []
      : ['clause-unknown' as const]),
  ];
}
