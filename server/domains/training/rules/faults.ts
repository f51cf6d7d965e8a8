import { type Language, languages } from '../../../kernel/language.ts';
import { isSaid, type Words } from '../../../kernel/words.ts';
import { type Content, isMarkedByItself, type Lesson, type Question } from './content.ts';

export const faultCodes = [
  'no-name',
  'no-lesson',
  'key-twice',
  'lesson-empty',
  'question-empty',
  'option-empty',
  'options-few',
  'nothing-right',
  'right-unknown',
  'one-right',
  'no-criteria',
  'draw-too-many',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Where something is missing: the course as a whole (`key` null), a lesson, or a question. */
export type Fault = { part: 'course' | 'lesson' | 'question'; key: string | null; code: FaultCode };

/** What keeps a course from being taken to its end. */
export function faultsOf(content: Content): Fault[] {
  const { names, lessons, questions, quiz } = content;
  const ofCourse = (code: FaultCode): Fault => ({ part: 'course', key: null, code });
  return [
    ...(isSaid(names) ? [] : [ofCourse('no-name')]),
    ...(lessons.length > 0 ? [] : [ofCourse('no-lesson')]),
    ...(quiz.draw !== null && quiz.draw > questions.length ? [ofCourse('draw-too-many')] : []),
    ...twice(lessons).map((key): Fault => ({ part: 'lesson', key, code: 'key-twice' })),
    ...twice(questions).map((key): Fault => ({ part: 'question', key, code: 'key-twice' })),
    ...lessons
      .filter((one) => !isWritten(one))
      .map(({ key }): Fault => ({ part: 'lesson', key, code: 'lesson-empty' })),
    ...questions.flatMap((one) =>
      faultsOfQuestion(one).map((code): Fault => ({ part: 'question', key: one.key, code })),
    ),
  ];
}

/** Languages in which something is said and something else is missing. */
export function gapsOf(content: Content): Language[] {
  const said = wordsOf(content);
  return languages.filter((one) => said.some((words) => words[one]) && said.some((words) => !words[one]));
}

function isWritten({ title, bodies, examples }: Lesson): boolean {
  return isSaid(title) && (examples.length > 0 || languages.some((one) => hasWords(bodies[one])));
}

/** Whether a body says or shows anything. */
export function hasWords(body: unknown): boolean {
  const found = JSON.stringify(body ?? '');
  return /"text":"\s*\S|"type":"(?:image|video)"/.test(found);
}

function faultsOfQuestion(question: Question): FaultCode[] {
  const said: FaultCode[] = isSaid(question.title) ? [] : ['question-empty'];
  if (question.kind === 'reply') return question.criteria.length > 0 ? said : [...said, 'no-criteria'];
  if (!isMarkedByItself(question) || question.kind === 'text') return said;
  const { options } = question;
  const faults: FaultCode[] = [...said];
  if (options.length < 2) faults.push('options-few');
  if (options.some((one) => !isSaid(one.title))) faults.push('option-empty');
  if (twice(options).length > 0) faults.push('key-twice');
  if (question.kind === 'order') return faults;
  const { right } = question;
  if (right.length === 0) faults.push('nothing-right');
  if (right.some((key) => !options.some((one) => one.key === key))) faults.push('right-unknown');
  if (question.kind === 'single' && right.length > 1) faults.push('one-right');
  return faults;
}

function twice(all: readonly { key: string }[]): string[] {
  const keys = all.map((one) => one.key);
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
}

/** All that is said in several languages and would be missed where it is not. */
function wordsOf({ names, purpose, lessons, questions }: Content): Words[] {
  const bodies = lessons.map(({ bodies: all }) => ({
    en: hasWords(all.en) ? 'x' : '',
    id: hasWords(all.id) ? 'x' : '',
    th: hasWords(all.th) ? 'x' : '',
  }));
  const asked = questions.flatMap((one) => [
    one.title,
    one.explanation,
    ...('options' in one ? one.options.map(({ title }) => title) : []),
    ...(one.kind === 'reply' ? [one.situation] : []),
  ]);
  return [names, purpose, ...lessons.map(({ title }) => title), ...bodies, ...asked].filter(isSaid);
}
