import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrationsFolder } from '../../server/platform/database/migrate.ts';

let later = Date.UTC(2900, 0, 1);

/** The migrations of a next version: one more, which adds this column and needs the table for itself. */
export async function nextVersion(): Promise<{ folder: string; column: string }> {
  const root = await mkdtemp(join(tmpdir(), 'sapa-migrations-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = join(root, 'migrations');
  await cp(migrationsFolder, folder, { recursive: true });
  later += 1;
  const column = `hint_${later}`;
  await writeFile(join(folder, 'next.sql'), `alter table requests add column ${column} text;`);
  const file = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8'));
  journal.entries.push({ idx: 900, version: '7', when: later, tag: 'next', breakpoints: true });
  await writeFile(file, JSON.stringify(journal));
  return { folder, column };
}
