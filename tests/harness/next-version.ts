import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrationsFolder } from '../../server/platform/database/schema/migrate.ts';

let later = Date.UTC(2900, 0, 1);

/** The migrations of a next version: one more, which adds this column and needs the table for itself. */
export async function nextVersion(): Promise<{ folder: string; column: string }> {
  const root = await emptyFolder();
  const folder = join(root, 'migrations');
  const column = `hint_${later + 1}`;
  await addMigration(folder, `alter table requests add column ${column} text;`);
  return { folder, column };
}

/** A whole installation of a next version, which has one migration more; its folder. */
export async function installNext(migration: string): Promise<string> {
  const root = await emptyFolder();
  for (const part of ['node_modules', 'package.json', 'web'])
    await symlink(join(here, part), join(root, part));
  await cp(join(here, 'server'), join(root, 'server'), { recursive: true });
  await addMigration(join(root, 'database', 'migrations'), migration);
  return root;
}

const here = join(import.meta.dirname, '..', '..');

async function emptyFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sapa-next-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

async function addMigration(folder: string, statement: string): Promise<void> {
  await cp(migrationsFolder, folder, { recursive: true });
  later += 1;
  await writeFile(join(folder, 'next.sql'), statement);
  const file = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8'));
  journal.entries.push({ idx: 900, version: '7', when: later, tag: 'next', breakpoints: true });
  await writeFile(file, JSON.stringify(journal));
}
