import { marked } from 'marked';
import type { Language } from '../../../kernel/language.ts';
import type { Words } from '../../../kernel/words.ts';
import { type Body, type BodyNode, bodyFromHtml, videoOf } from '../../knowledge/index.ts';
import { type Content, contentInput } from '../rules/content.ts';
import { fenceAfter } from './to-markdown.ts';

/** Where a file of a course cannot be read: the line, counted from 1, and why. */
export type LineFault = {
  line: number;
  code: 'line-unknown' | 'value-unreadable' | 'part-unreadable' | 'nothing-there';
};

/**
 * Reads a course as `toMarkdown` writes it, or as somebody wrote it by hand: keys of options may be left out.
 * @param isHere whether a picture of this id is in the house. @returns the content, or the first line that cannot be read.
 */
export function fromMarkdown(
  text: string,
  isHere: (fileId: string) => boolean,
): { content: Content } | { fault: LineFault } {
  const parts = partsOf(text.replace(/^\uFEFF/, '').split(/\r?\n/));
  if ('fault' in parts) return parts;
  const [head, ...rest] = parts.parts;
  if (!head) return { fault: { line: 1, code: 'nothing-there' } };
  const lessons: Record<string, unknown>[] = [];
  const questions: unknown[] = [];
  for (const part of rest) {
    const [kind = '', key = '', how = ''] = part.heading.split('·').map((one) => one.trim());
    const read =
      kind === 'lesson'
        ? lessonOf(part, key, isHere)
        : kind === 'example'
          ? exampleOf(part, key)
          : kind === 'question'
            ? questionFrom(part, key, how)
            : null;
    const into =
      kind === 'example' ? (lessons.at(-1)?.examples as unknown[]) : kind === 'lesson' ? lessons : questions;
    if (!read || !into || !fits(kind, read)) return { fault: { line: part.line, code: 'part-unreadable' } };
    into.push(read as never);
  }
  const purpose = wordsOf(head, (lines) => lines.join('\n').trim());
  const whole = contentInput.safeParse({ ...head.settings, names: head.title, purpose, lessons, questions });
  return whole.success ? { content: whole.data } : { fault: { line: head.line, code: 'part-unreadable' } };
}

type Part = {
  heading: string;
  line: number;
  settings: Record<string, unknown>;
  /** What was said in an example, in its order. */
  talk: { by: string; text: unknown }[];
  title: Words;
  lines: Record<Language, string[]>;
};

function partsOf(all: readonly string[]): { parts: Part[] } | { fault: LineFault } {
  const parts: Part[] = [];
  let language: Language | null = null;
  let fence = '';
  for (const [at, line] of all.entries()) {
    const part = parts.at(-1);
    const wasOpen = fence !== '';
    fence = language ? fenceAfter(line, fence) : '';
    const heading = wasOpen ? undefined : /^##? (.*)$/.exec(line)?.[1];
    const spoken = wasOpen ? null : /^### (en|id|th):(.*)$/.exec(line);
    if (heading !== undefined) {
      parts.push({ heading, line: at + 1, settings: {}, talk: [], title: nothing(), lines: noLines() });
      language = null;
    } else if (part && spoken) {
      language = spoken[1] as Language;
      part.title[language] = spoken[2]?.trim() ?? '';
    } else if (part && language) part.lines[language].push(line);
    else if (line.trim() !== '') {
      const code = part ? readSetting(part, line) : 'line-unknown';
      if (code) return { fault: { line: at + 1, code } };
    }
  }
  return { parts };
}

function readSetting(part: Part, line: string): LineFault['code'] | null {
  const [, name, written] = /^- ([a-zA-Z]+): (.*)$/.exec(line) ?? [];
  if (!name) return 'line-unknown';
  try {
    const value: unknown = JSON.parse(written ?? '');
    if (name === 'customer' || name === 'team') part.talk.push({ by: name, text: value });
    else part.settings[name] = value;
    return null;
  } catch {
    return 'value-unreadable';
  }
}

function lessonOf(part: Part, key: string, isHere: (id: string) => boolean): Record<string, unknown> {
  const body = (language: Language) => {
    const text = higher(part.lines[language]).trim();
    return text === '' ? null : bodyOf(text, isHere);
  };
  return { key, title: part.title, bodies: { en: body('en'), id: body('id'), th: body('th') }, examples: [] };
}

const exampleOf = (part: Part, key: string) => ({ key, ...part.settings, words: part.talk });

/** Options as lines of a list, `[x]` for what is right; what is quoted is the explanation; the rest is the situation. */
function questionFrom(part: Part, key: string, kind: string): unknown {
  const choice = /^(?:- \[([ xX])\]|\d+\.)(?: (.*))?$/;
  const choices = (language: Language) =>
    part.lines[language].map((line) => choice.exec(line)).filter((one) => one !== null);
  const all = { en: choices('en'), id: choices('id'), th: choices('th') };
  const count = Math.max(all.en.length, all.id.length, all.th.length);
  const given = Array.isArray(part.settings.keys) ? part.settings.keys : [];
  const keys = Array.from({ length: count }, (_, at) => String(given[at] ?? letterOf(at)));
  const options = keys.map((one, at) => ({
    key: one,
    title: { en: all.en[at]?.[2] ?? '', id: all.id[at]?.[2] ?? '', th: all.th[at]?.[2] ?? '' },
  }));
  const isRight = (at: number) => Object.values(all).some((one) => /x/i.test(one[at]?.[1] ?? ''));
  const explanation = wordsOf(part, (lines) =>
    lines
      .filter((line) => line.startsWith('>'))
      .map((line) => line.replace(/^> ?/, ''))
      .join('\n'),
  );
  const situation = wordsOf(part, (lines) =>
    lines
      .filter((line) => !line.startsWith('>'))
      .join('\n')
      .trim(),
  );
  const { criteria } = part.settings;
  return {
    ...{ key, kind, title: part.title, explanation },
    ...(kind === 'single' || kind === 'multiple' || kind === 'order' ? { options } : {}),
    ...(kind === 'single' || kind === 'multiple' ? { right: keys.filter((_, at) => isRight(at)) } : {}),
    ...(kind === 'reply' ? { situation, ...(criteria ? { criteria } : {}) } : {}),
  };
}

/** Keys of options that were left out: a, b, c … */
const letterOf = (at: number) => String.fromCharCode('a'.charCodeAt(0) + (at % 26));

function fits(kind: string, read: unknown): boolean {
  const { lessons, questions } = contentInput.shape;
  if (kind === 'lesson') return lessons.safeParse([read]).success;
  if (kind === 'question') return questions.safeParse([read]).success;
  const around = { key: 'x', examples: [read] };
  return kind === 'example' && lessons.safeParse([around]).success;
}

/** Words of a lesson as the editor knows them: boxes and films are found again behind what Markdown can say of them. */
function bodyOf(text: string, isHere: (id: string) => boolean): Body {
  const html = marked.parse(text, { async: false, gfm: true });
  const body = bodyFromHtml(html, (source) => {
    const id = /^file:([0-9a-f-]{36})$/.exec(source)?.[1];
    return id && isHere(id) ? id : null;
  });
  return { ...body, content: (body.content ?? []).map(found) };
}

function found(node: BodyNode): BodyNode {
  if (node.type === 'paragraph' && node.content?.length === 1) {
    const [only] = node.content;
    const film = only?.marks?.some(({ type }) => type === 'link') ? videoOf(only.text ?? '') : null;
    return film ? { type: 'video', attrs: { url: film.url } } : node;
  }
  if (node.type !== 'blockquote') return node;
  const [first, ...rest] = node.content ?? [];
  const [lead, ...others] = first?.content ?? [];
  const kind = /^\[!(NOTE|TIP|WARNING)\]\s*/.exec(lead?.text ?? '');
  if (!kind || !first || !lead) return node;
  const left = (lead.text ?? '').slice(kind[0].length);
  const words = left === '' ? others : [{ ...lead, text: left }, ...others];
  const start = words.length > 0 ? [{ ...first, content: words }] : [];
  const content = [...start, ...rest];
  return {
    type: 'callout',
    attrs: { kind: kind[1]?.toLowerCase() ?? 'note' },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  };
}

/** Headings of the lesson as they were before they were put two levels deeper. */
function higher(lines: readonly string[]): string {
  let fence = '';
  return lines
    .map((line) => {
      fence = fenceAfter(line, fence);
      return fence === '' ? line.replace(/^##(#{2,4}) /, '$1 ') : line;
    })
    .join('\n');
}

function wordsOf({ lines }: Part, read: (lines: string[]) => string): Words {
  return { en: read(lines.en).trim(), id: read(lines.id).trim(), th: read(lines.th).trim() };
}

const nothing = (): Words => ({ en: '', id: '', th: '' });
const noLines = (): Record<Language, string[]> => ({ en: [], id: [], th: [] });
