import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The languages that people read. */
export const languages = ['en', 'id', 'th'] as const;
export type Language = (typeof languages)[number];

/** The messages of one room, or of one part of it, in all their languages: sentences by key. */
export interface Catalogue {
  /** The path without the language and its ending, for instance `server/domains/team/messages/`. */
  readonly stem: string;
  readonly sentences: Partial<Record<Language, ReadonlyMap<string, string>>>;
}

/** Something that is wrong with a sentence, in words for the one who wrote it. */
export interface Finding {
  readonly file: string;
  readonly key: string;
  readonly problem: string;
}

/**
 * Reads every `messages/` and `words/` folder below the root by importing it, as the program does. A folder may hold parts:
 * `en.ts id.ts th.ts`, and beside them `app-en.ts app-id.ts app-th.ts`.
 * Files named `all-…` only sum others up and are not read twice.
 */
export async function readCatalogues(root: string): Promise<Catalogue[]> {
  const found = globSync('{server,web,bin,database}/**/{messages,words}/{,*-}{en,id,th}.ts', { cwd: root });
  const files = found.filter((file) => !file.includes('/all-'));
  const stems = new Set(files.map((file) => file.replace(/(en|id|th)\.ts$/, '')));
  return Promise.all([...stems].sort().map((stem) => readPart(root, stem, files)));
}

async function readPart(root: string, stem: string, files: readonly string[]): Promise<Catalogue> {
  const spoken = languages.filter((language) => files.includes(`${stem}${language}.ts`));
  const entries = spoken.map(async (language) => {
    const module: unknown = await import(pathToFileURL(join(root, `${stem}${language}.ts`)).href);
    return [language, new Map(sentencesIn(module))] as const;
  });
  return { stem, sentences: Object.fromEntries(await Promise.all(entries)) };
}

/** All texts below a module: the name of its export is left out, deeper keys are joined with a dot. */
function sentencesIn(module: unknown): [string, string][] {
  return branches(module).flatMap(([, value]) => textsBelow(value, ''));
}

function textsBelow(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  return branches(value).flatMap(([name, inner]) => textsBelow(inner, key === '' ? name : `${key}.${name}`));
}

function branches(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
