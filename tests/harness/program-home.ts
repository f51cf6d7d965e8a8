import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { layFirstStart } from './first-start.ts';

/**
 * A home for the program as a process, with a database that nobody has used, or `empty`; at the end of the test its database is
 * stopped and the home removed.
 */
export async function makeHome({ empty = false } = {}): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'sapa-main-'));
  onTestFinished(async () => {
    endDatabase(home);
    await expect.poll(() => databaseRuns(home), { timeout: 30_000 }).toBe(false);
    await rm(home, { recursive: true, force: true });
  });
  if (!empty) await layFirstStart(home);
  return home;
}

/** Whether the home's own PostgreSQL runs, with the program or orphaned. */
export function databaseRuns(home: string): boolean {
  const pid = databaseProcess(home);
  if (pid === null) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function endDatabase(home: string): void {
  const pid = databaseProcess(home);
  if (pid !== null && databaseRuns(home)) process.kill(pid, 'SIGINT');
}

/** The process of the home's own PostgreSQL, as its file names it. */
function databaseProcess(home: string): number | null {
  const file = join(home, 'postgres', 'data', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
}
