import { z } from 'zod';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { tidyLine } from '../../../kernel/text.ts';
import { bodyFromHtml } from '../body/from-html.ts';
import { plainOf } from '../body/node.ts';
import type { Failure, FailureCode, Found, FoundArticle, FoundWords } from './found.ts';

const key = z.union([z.number(), z.string()]).transform(String);
const flag = z.boolean().nullish().transform(Boolean);
const article = z.object({
  id: key,
  title: z.string().nullish(),
  name: z.string().nullish(),
  body: z.string().nullish(),
  locale: z.string(),
  source_locale: z.string().nullish(),
  draft: flag,
  outdated: flag,
  section_id: key.nullish(),
  user_segment_id: key.nullish(),
});
const translation = z.object({
  source_id: key,
  source_type: z.string().nullish(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  locale: z.string(),
  draft: flag,
  outdated: flag,
});
const section = z.object({ id: key, name: z.string() });
const file = z.object({
  articles: z.array(z.unknown()),
  translations: z.array(z.unknown()).default([]),
  sections: z.array(z.unknown()).default([]),
});

/**
 * Articles of a Zendesk Guide as its API lists them: one answer, several joined into one list, or one article a line;
 * with `include=translations,sections` the languages and shelves too. An article that cannot be read is named with
 * its place, and the rest is kept. @throws Problem 422 `articles-unreadable`.
 */
export function readZendesk(text: string): Found {
  const given = parse(text);
  const failures: Failure[] = [];
  const sections = new Map(
    given.sections.flatMap((one) => section.safeParse(one).data ?? []).map((one) => [one.id, one.name]),
  );
  const articles = new Map<string, FoundArticle>();
  for (const [at, row] of given.articles.entries()) {
    const line = at + 1;
    const read = article.safeParse(row);
    if (!read.success) {
      failures.push({ line, title: '', code: 'import-line-unreadable' });
      continue;
    }
    const one = read.data;
    const begun = articles.get(one.id) ?? {
      ...{
        line,
        section: sections.get(one.section_id ?? '') ?? null,
        isRestricted: Boolean(one.user_segment_id),
      },
      ...{ words: [], pictures: [] },
    };
    if (add(begun, one, line, failures)) articles.set(one.id, begun);
  }
  for (const row of given.translations) {
    const one = translation.safeParse(row).data;
    const source =
      one && (one.source_type ?? 'Article') === 'Article' ? articles.get(one.source_id) : undefined;
    if (one && source) add(source, one, source.line, failures);
  }
  return { articles: [...articles.values()], failures };
}

type Written = {
  title?: string | null | undefined;
  body?: string | null | undefined;
  locale: string;
  draft: boolean;
  outdated: boolean;
};

/** Adds a language to an article; why not is written down. Whether the article has words. */
function add(to: FoundArticle, one: Written, line: number, failures: Failure[]): boolean {
  const title = tidyLine(one.title ?? '').slice(0, 300);
  const fail = (code: FailureCode) => {
    failures.push({ line, title, code });
    return to.words.length > 0;
  };
  const language = languageOf(one.locale);
  if (!language) return fail('import-line-language');
  if (title === '') return fail('import-line-no-title');
  const body = bodyFromHtml(one.body ?? '');
  if (plainOf(body).trim() === '') return fail('import-line-no-words');
  const words: FoundWords = {
    language,
    title,
    summary: '',
    body,
    isDraft: one.draft,
    isOutdated: one.outdated,
  };
  if (!to.words.some((other) => other.language === language)) to.words.push(words);
  return true;
}

/** `en-us` → en. */
function languageOf(locale: string): Language | null {
  const tongue = locale.toLowerCase().split('-')[0];
  return isLanguage(tongue) ? tongue : null;
}

function parse(text: string): z.output<typeof file> {
  const whole = json(text);
  const list = Array.isArray(whole) ? { articles: whole } : whole;
  const read = file.safeParse(list);
  if (read.success) return read.data;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map(json);
  if (rows.length === 0 || rows.every((row) => row === undefined))
    throw new Problem(422, 'articles-unreadable', { params: { kind: 'Zendesk Guide' } });
  return { articles: rows, translations: [], sections: [] };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
