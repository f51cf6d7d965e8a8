import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { inject, onTestFinished } from 'vitest';
import { newId } from '../../server/kernel/ids.ts';
import type { Where } from '../../server/platform/database/open.ts';

/** A folder for backups, removed when the test is over. */
export async function backupFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sapa-backups-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A database in which nothing stands, on the server of the tests, dropped when the test is over. */
export async function emptyDatabase(): Promise<Where> {
  const socketFolder = inject('socketFolder');
  const name = `empty_${newId().replaceAll('-', '')}`;
  await run(socketFolder, `create database ${name}`);
  onTestFinished(() => run(socketFolder, `drop database ${name} with (force)`));
  return { owner: { socketFolder, database: name } };
}

async function run(socketFolder: string, statement: string): Promise<void> {
  const admin = postgres({
    path: `${socketFolder}/.s.PGSQL.5432`,
    database: 'postgres',
    username: 'sapa',
    max: 1,
  });
  try {
    await admin.unsafe(statement);
  } finally {
    await admin.end();
  }
}
