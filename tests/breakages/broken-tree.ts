import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Breakage } from './breakage.ts';

const root = join(import.meta.dirname, '..', '..');
const copied = ['server', 'web', 'tests', 'bin', 'database', 'docs', 'package.json', 'package-lock.json'];
const settings = ['tsconfig.json', 'vite.config.ts', 'vitest.config.ts', 'drizzle.config.ts'];

/** A copy of the whole tree, in which one thing at a time is broken. */
export interface BrokenTree {
  readonly folder: string;
  /** Breaks it; resolves with the way to mend it again. Fails when the text does not stand there exactly once. */
  apply(breakage: Breakage): Promise<() => Promise<void>>;
  /** Puts the built pages of the whole tree back, after others were built here. */
  restoreBuiltPages(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Copies the tree into a folder of its own. A copy, because what is tested runs in this process, in others that the tests
 * start, in workers and in a browser, and all of them must be broken alike; the installed packages are shared.
 */
export async function makeBrokenTree(): Promise<BrokenTree> {
  const folder = await mkdtemp(join(tmpdir(), 'sapa-broken-'));
  for (const part of [...copied, ...settings])
    await cp(join(root, part), join(folder, part), { recursive: true, verbatimSymlinks: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    async apply(breakage) {
      const path = join(folder, breakage.file);
      const whole = await readFile(path, 'utf8');
      await writeFile(path, breakText(whole, breakage));
      return () => writeFile(path, whole);
    },
    async restoreBuiltPages() {
      const pages = join('web', 'dist');
      await rm(join(folder, pages), { recursive: true, force: true });
      await cp(join(root, pages), join(folder, pages), { recursive: true });
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A file as this breakage leaves it. Throws when the text to replace stands there never or twice. */
export function breakText(whole: string, { id, file, find, put }: Breakage): string {
  const times = whole.split(find).length - 1;
  if (times !== 1) throw new Error(`${id}: its text stands ${times} times in ${file}, not once`);
  return whole.replace(find, () => put);
}
