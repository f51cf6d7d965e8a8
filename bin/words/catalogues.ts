import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The languages that people read. */
export const languages = ['en', 'id', 'th'] as const;
export type Language = (typeof languages)[number];

/** One folder of messages in all its languages: sentences by key. */
export interface Catalogue {
  readonly folder: string;
  readonly sentences: Partial<Record<Language, ReadonlyMap<string, string>>>;
}

/** Something that is wrong with a sentence, in words for the one who wrote it. */
export interface Finding {
  readonly file: string;
  readonly key: string;
  readonly problem: string;
}

/** Reads every `messages/` folder below the root by importing it, as the program does. */
export async function readCatalogues(root: string): Promise<Catalogue[]> {
  const files = globSync('{server,web,bin,database}/**/messages/{en,id,th}.ts', { cwd: root });
  const folders = Map.groupBy(files, (file) => file.slice(0, file.lastIndexOf('/')));
  return Promise.all([...folders].sort().map(([folder, inside]) => readFolder(root, folder, inside)));
}

async function readFolder(root: string, folder: string, files: readonly string[]): Promise<Catalogue> {
  const spoken = languages.filter((language) => files.includes(`${folder}/${language}.ts`));
  const entries = spoken.map(async (language) => {
    const module: unknown = await import(pathToFileURL(join(root, folder, `${language}.ts`)).href);
    return [language, new Map(sentencesIn(module))] as const;
  });
  return { folder, sentences: Object.fromEntries(await Promise.all(entries)) };
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
