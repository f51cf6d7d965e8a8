import { type Language, languages } from '../../../kernel/language.ts';
import type { Words } from '../../../kernel/words.ts';
import { type Content, contentInput, type Step } from './content.ts';

/** Where a file of a procedure cannot be read: the line, counted from 1, and why. */
export type LineFault = {
  line: number;
  code: 'line-unknown' | 'value-unreadable' | 'step-unreadable' | 'nothing-there';
};

/**
 * A procedure as Markdown that reads well anywhere and can be read in again without loss: settings as lists, words under
 * a heading per language, one second-level heading for each step.
 */
export function toMarkdown({ names, purpose, match, steps }: Content): string {
  const head = ['# procedure', '', ...settings(match), '', ...saidAs(names, purpose)];
  return `${[...head, ...steps.flatMap(stepLines)]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Reads such a file. @returns the content, or the first line that cannot be read. */
export function fromMarkdown(text: string): { content: Content } | { fault: LineFault } {
  const parts = partsOf(text.replace(/^\uFEFF/, '').split(/\r?\n/));
  if ('fault' in parts) return parts;
  const [head, ...steps] = parts.parts;
  if (!head) return { fault: { line: 1, code: 'nothing-there' } };
  const { title: names, text: purpose, settings: match } = head;
  const read: unknown[] = [];
  for (const { heading, line, ...part } of steps) {
    const [key = '', kind = ''] = heading.split('·').map((one) => one.trim());
    const step = { key, kind, title: part.title, text: part.text, ...part.settings };
    const checked = contentInput.shape.steps.safeParse([step]);
    if (!checked.success) return { fault: { line, code: 'step-unreadable' } };
    read.push(step);
  }
  const whole = contentInput.safeParse({ names, purpose, match, steps: read });
  return whole.success ? { content: whole.data } : { fault: { line: head.line, code: 'step-unreadable' } };
}

function stepLines({ key, kind, title, text, ...rest }: Step): string[] {
  const plain = contentInput.shape.steps.parse([{ key, kind }])[0] as Record<string, unknown>;
  const own = Object.entries(rest).filter(([name, value]) => !isSame(plain[name], value));
  return ['', `## ${key} · ${kind}`, '', ...settings(Object.fromEntries(own)), '', ...saidAs(title, text)];
}

function settings(values: Record<string, unknown>): string[] {
  return Object.entries(values)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `- ${name}: ${JSON.stringify(value)}`);
}

/** A heading for each language that has a title or words, with the words beneath. */
function saidAs(title: Words, text: Words): string[] {
  return languages
    .filter((language) => title[language] || text[language])
    .flatMap((language) => [
      `### ${language}: ${title[language].replaceAll('\n', ' ')}`.trimEnd(),
      '',
      ...text[language].split('\n').map((line) => line.replace(/^(\\*)([#-])/, '\\$1$2')),
      '',
    ]);
}

type Part = {
  heading: string;
  line: number;
  settings: Record<string, unknown>;
  title: Words;
  text: Words;
};

function partsOf(lines: readonly string[]): { parts: Part[] } | { fault: LineFault } {
  const parts: Part[] = [];
  let language: Language | null = null;
  for (const [at, line] of lines.entries()) {
    const part = parts.at(-1);
    const heading = /^##? (.*)$/.exec(line)?.[1];
    if (heading !== undefined) {
      parts.push({ heading, line: at + 1, settings: {}, title: nothing(), text: nothing() });
      language = null;
      continue;
    }
    const spoken = /^### (en|id|th):(.*)$/.exec(line);
    if (part && spoken) {
      language = spoken[1] as Language;
      part.title[language] = spoken[2]?.trim() ?? '';
    } else if (part && language) {
      part.text[language] += `${line.replace(/^\\(\\*[#-])/, '$1')}\n`;
    } else if (line.trim() !== '') {
      const setting = /^- ([a-zA-Z]+): (.*)$/.exec(line);
      if (!part || !setting?.[1]) return { fault: { line: at + 1, code: 'line-unknown' } };
      const value = valueIn(setting[2] ?? '');
      if (value === undefined) return { fault: { line: at + 1, code: 'value-unreadable' } };
      part.settings[setting[1]] = value;
    }
  }
  return { parts };
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const nothing = (): Words => ({ en: '', id: '', th: '' });

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
