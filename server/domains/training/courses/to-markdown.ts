import { type Language, languages } from '../../../kernel/language.ts';
import type { Words } from '../../../kernel/words.ts';
import { type Body, toMarkdown as bodyToMarkdown } from '../../knowledge/index.ts';
import { type Content, contentInput, type Lesson, type Question } from '../rules/content.ts';
import { hasWords } from '../rules/faults.ts';

/**
 * A course as Markdown that reads well anywhere, can be written by hand and read in again without loss: settings as lists,
 * words under a heading per language, one second-level heading for each lesson, example and question.
 */
export function toMarkdown({ names, purpose, lessons, questions, ...rest }: Content): string {
  const plain = contentInput.parse({ names: { en: '', id: '', th: '' } }) as Record<string, unknown>;
  const own = Object.entries(rest).filter(
    ([name, value]) => JSON.stringify(plain[name]) !== JSON.stringify(value),
  );
  const lines = [
    ...['# course', '', ...settings(Object.fromEntries(own)), ''],
    ...said(names, (language) => purpose[language]),
    ...lessons.flatMap(lessonLines),
    ...questions.flatMap(questionLines),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function lessonLines({ key, title, bodies, examples }: Lesson): string[] {
  const body = (language: Language) => {
    const written = bodies[language] as Body | null;
    return written && hasWords(written) ? deeper(bodyToMarkdown(written, (id) => `file:${id}`)) : '';
  };
  return [
    ...['', `## lesson · ${key}`, '', ...said(title, body)],
    ...examples.flatMap((one) => [
      ...['', `## example · ${one.key}`, ''],
      ...settings({ language: one.language, ...(one.subject ? { subject: one.subject } : {}) }),
      ...one.words.map(({ by, text }) => `- ${by}: ${JSON.stringify(text)}`),
    ]),
  ];
}

function questionLines(question: Question): string[] {
  const options = 'options' in question ? question.options : [];
  const right: readonly string[] = 'right' in question ? question.right : [];
  const choices = (language: Language) =>
    options.map(({ key, title }, at) => {
      const mark = question.kind === 'order' ? `${at + 1}.` : `- [${right.includes(key) ? 'x' : ' '}]`;
      return `${mark} ${oneLine(title[language])}`.trimEnd();
    });
  const own = {
    ...(options.length > 0 ? { keys: options.map(({ key }) => key) } : {}),
    ...(question.kind === 'reply' ? { criteria: question.criteria } : {}),
  };
  const isSaid = (language: Language) =>
    [question.title, question.explanation, ...options.map(({ title }) => title)].some((one) => one[language]);
  return [
    ...['', `## question · ${question.key} · ${question.kind}`, '', ...settings(own), ''],
    ...languages
      .filter(isSaid)
      .flatMap((language) => [
        ...[`### ${language}: ${oneLine(question.title[language])}`.trimEnd(), ''],
        ...choices(language),
        ...(question.kind === 'reply' ? plainLines(question.situation[language]) : []),
        ...['', ...plainLines(question.explanation[language]).map((line) => `> ${line}`.trimEnd()), ''],
      ]),
  ];
}

/** A heading for each language in which something is said, with the words beneath. */
function said(title: Words, text: (language: Language) => string): string[] {
  return languages
    .filter((language) => title[language] || text(language))
    .flatMap((language) => [
      ...[`### ${language}: ${oneLine(title[language])}`.trimEnd(), ''],
      ...[...text(language).split('\n'), ''],
    ]);
}

function settings(values: Record<string, unknown>): string[] {
  return Object.entries(values).map(([name, value]) => `- ${name}: ${JSON.stringify(value)}`);
}

const oneLine = (text: string) => text.replaceAll('\n', ' ');
const plainLines = (text: string) => (text === '' ? [] : text.split('\n'));

/** Headings in a lesson stand below those of the file, two levels deeper; what is fenced stays as it is. */
function deeper(text: string): string {
  let fence = '';
  return text
    .trim()
    .split('\n')
    .map((line) => {
      fence = fenceAfter(line, fence);
      return fence === '' ? line.replace(/^(#{2,4}) /, '##$1 ') : line;
    })
    .join('\n');
}

/** Which fence stands open after a line: its signs, or '' for none. */
export function fenceAfter(line: string, open: string): string {
  const found = /^\s*(`{3,})/.exec(line)?.[1];
  if (!found) return open;
  if (open === '') return found;
  return found.length >= open.length && line.trim() === found ? '' : open;
}
