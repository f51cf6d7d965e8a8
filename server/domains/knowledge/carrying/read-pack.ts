import { unzipSync } from 'fflate';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { audiences } from '../articles/schema.ts';
import { bodyInput } from '../body/read-body.ts';
import { pictureIdsOf } from '../body/words.ts';
import { nameIn } from '../names.ts';
import { assertUnpacks } from './assert-unpacks.ts';
import type { Failure, Found, FoundArticle, FoundPicture, FoundWords } from './found.ts';

const names = z.partialRecord(z.enum(languages), z.string());
const words = z.object({
  language: z.enum(languages),
  title: z.string().trim().min(1).max(300),
  summary: z.string().max(1000),
  body: bodyInput,
  publishedVersion: z.number().nullable().optional(),
});
const article = z.object({
  sectionId: z.string().nullable().optional(),
  audience: z.enum(audiences),
  mainLanguage: z.enum(languages),
  words: z.array(z.unknown()),
});
const pack = z.object({
  format: z.literal('sapa-articles-1'),
  sections: z.array(z.object({ id: z.string(), names })).default([]),
  articles: z.array(z.unknown()),
});

type Files = Record<string, Uint8Array>;

/**
 * The zip that `packArticles` made, of this installation or another one: each article with its languages, its section by
 * name and its pictures. What was for one organisation or one team is for the staff here, since those are not the same.
 * @throws Problem 422 `articles-unreadable`, 413 `import-too-large`.
 */
export function readPack(content: Uint8Array): Found {
  assertUnpacks(content, 'ZIP');
  const files = unpacked(content);
  const given = pack.safeParse(parsed(files['articles.json'])).data;
  if (!given) throw new Problem(422, 'articles-unreadable', { params: { kind: 'ZIP' } });
  const failures: Failure[] = [];
  const articles = given.articles.flatMap((row, at): FoundArticle[] => {
    const line = at + 1;
    const one = article.safeParse(row).data;
    if (!one) {
      failures.push({ line, title: '', code: 'import-line-unreadable' });
      return [];
    }
    const said = wordsOf(one, line, failures);
    if (said.length === 0) return [];
    const section = given.sections.find(({ id }) => id === one.sectionId);
    const open = (['public', 'signed-in'] as const).find((audience) => audience === one.audience);
    return [
      {
        ...{ line, words: said, pictures: picturesOf(said, files), isRestricted: one.audience !== 'public' },
        section: section ? nameIn(section.names, one.mainLanguage) || null : null,
        audience: open ?? 'staff',
      },
    ];
  });
  return { articles, failures };
}

/** The languages that can be read, the main one first; of others it is said why not. */
function wordsOf(one: z.output<typeof article>, line: number, failures: Failure[]): FoundWords[] {
  const said = one.words.flatMap((row): FoundWords[] => {
    const { data } = words.safeParse(row);
    if (!data) {
      const title = z.object({ title: z.string() }).safeParse(row).data?.title ?? '';
      failures.push({ line, title: title.slice(0, 300), code: 'import-line-unreadable' });
      return [];
    }
    const { publishedVersion, ...written } = data;
    return [{ ...written, isDraft: publishedVersion == null, isOutdated: false }];
  });
  const isMain = ({ language }: FoundWords) => Number(language !== one.mainLanguage);
  return said.toSorted((a, b) => isMain(a) - isMain(b));
}

/** Pictures stand in the zip by their id; what a picture is its first bytes say. */
function picturesOf(said: readonly FoundWords[], files: Files): FoundPicture[] {
  const ids = new Set(said.flatMap(({ body }) => pictureIdsOf(body)));
  return [...ids].flatMap((key) => {
    const [path, content] = Object.entries(files).find(([name]) => name.startsWith(`pictures/${key}.`)) ?? [];
    if (!path || !content) return [];
    return [{ key, content, type: `image/${path.split('.').at(-1)}`, name: key }];
  });
}

function unpacked(content: Uint8Array): Files {
  try {
    return unzipSync(content, {
      filter: ({ name }) => name === 'articles.json' || /^pictures\/[\w-]+\.\w+$/.test(name),
    });
  } catch {
    throw new Problem(422, 'articles-unreadable', { params: { kind: 'ZIP' } });
  }
}

function parsed(content: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    return null;
  }
}
