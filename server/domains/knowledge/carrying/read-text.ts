import { marked } from 'marked';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { tidyLine } from '../../../kernel/text.ts';
import { bodyFromHtml, type FindPicture } from '../body/from-html.ts';
import { type Body, type BodyNode, childrenOf, emptyBody, plainOf } from '../body/node.ts';
import type { Found, FoundPicture } from './found.ts';

/** What is known of a file besides its bytes: its name, and the language where it names none itself. */
export type About = { name: string; language: Language };

/** One article from Markdown. Lines between `---` at its beginning may name title, summary and language. */
export function readMarkdown(text: string, about: About): Found {
  const front = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  const fields = new Map(
    (front?.[1] ?? '').split(/\r?\n/).flatMap((row): [string, string][] => {
      const [, key, value] = /^(\w+):\s*(.*)$/.exec(row) ?? [];
      return key && value !== undefined ? [[key, unquoted(value.trim())]] : [];
    }),
  );
  const words = text.slice(front?.[0].length ?? 0);
  const html = marked.parse(words, { async: false, gfm: true });
  const named = fields.get('language');
  const language = isLanguage(named) ? named : about.language;
  return oneArticle(
    html,
    { ...about, language },
    { title: fields.get('title'), summary: fields.get('summary') },
  );
}

/** One article from a page of HTML; its title is its first heading or that of the page. */
export function readHtml(html: string, about: About): Found {
  const title = /<title[^>]*>([^<]{1,500})<\/title>/i.exec(html)?.[1];
  return oneArticle(html, about, { title: title ? plainOf(bodyFromHtml(title)) : undefined });
}

type Known = { title?: string | undefined; summary?: string | undefined };

/** One article from HTML: a first heading of the highest level is its title and stands in the words no more. */
export function oneArticle(
  html: string,
  { name, language }: About,
  known: Known = {},
  pictures: FoundPicture[] = [],
  findPicture?: FindPicture,
): Found {
  const written = bodyFromHtml(html, findPicture);
  const { heading, body } = /<h1[\s>]/i.test(html) ? withoutTitle(written) : { heading: null, body: written };
  const title = tidyLine(heading ?? known.title ?? nameOf(name)).slice(0, 300);
  if (title === '')
    return { articles: [], failures: [{ line: 1, title: name, code: 'import-line-no-title' }] };
  if (plainOf(body).trim() === '' && pictures.length === 0)
    return { articles: [], failures: [{ line: 1, title, code: 'import-line-no-words' }] };
  const summary = (known.summary ?? '').slice(0, 1000);
  const words = [{ language, title, summary, body, isDraft: false, isOutdated: false }];
  return { articles: [{ line: 1, section: null, isRestricted: false, words, pictures }], failures: [] };
}

function withoutTitle(body: Body): { heading: string | null; body: Body } {
  const [first, ...rest] = childrenOf(body) as BodyNode[];
  if (first?.type !== 'heading') return { heading: null, body };
  const heading = plainOf(first).trim();
  return { heading, body: rest.length > 0 ? { ...body, content: rest } : emptyBody };
}

/** A file's name without its ending, with spaces where marks joined its words. */
function nameOf(name: string): string {
  return name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
}

/** A value as YAML writes it with or without quotes. */
function unquoted(value: string): string {
  const [, double, single] = /^(?:"(.*)"|'(.*)')$/.exec(value) ?? [];
  return double?.replace(/\\(["\\])/g, '$1') ?? single?.replaceAll("''", "'") ?? value;
}
