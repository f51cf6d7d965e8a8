import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../../kernel/problem.ts';
import { findPlace, isRunning, launch, type Place, stopCluster } from './embedded.ts';
import { giveTo } from './run-as.ts';

/** Nobody waits for it but the person who restores: a day's log may take long. */
const seconds = 24 * 3600;

/**
 * Makes the data of a cluster from a copy and its log: `fill` brings both into the folder that it is given, and the
 * server goes on from there up to the moment. It ends with everything or with nothing.
 * @throws Problem `restore-not-empty`.
 */
export async function recoverCluster(
  folder: string,
  fill: (data: string) => Promise<void>,
  to: Date,
): Promise<void> {
  const place = await findPlace(folder);
  if (existsSync(join(place.data, 'PG_VERSION'))) throw new Problem(409, 'restore-not-empty');
  const fresh = join(place.runAs.folder, 'data.recovering');
  await rm(fresh, { recursive: true, force: true });
  try {
    await fill(fresh);
    if (place.runAs.user) await giveTo(fresh, place.runAs.user);
    await recover({ ...place, data: fresh }, to);
    await rename(fresh, place.data);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** The log lies in the folder already, so that the command that would fetch it has nothing to give. */
const settings = { hot_standby: 'off', restore_command: 'exit 1', recovery_target_action: 'promote' };

/**
 * The server stops at the first change after the moment. Where none came any more the log just ends, which it takes
 * for a failure: then all that is there is what is wanted.
 */
async function recover(place: Place, to: Date): Promise<void> {
  const target = { recovery_target_time: to.toISOString().replace('T', ' ').replace('Z', '+00') };
  const done = await runThrough(place, { ...settings, ...target });
  if (!done) {
    const log = await readFile(join(place.runAs.folder, 'postgres.log'), 'utf8').catch(() => '');
    const ended = log.includes('recovery ended before configured recovery target was reached');
    if (!ended || !(await runThrough(place, settings)))
      throw new Error(`PostgreSQL could not recover:\n${log}`);
  }
  await stopCluster(place.data);
}

/** Whether the server came to the end. It says that it is there as soon as it is consistent, and goes on after that. */
async function runThrough(place: Place, given: Record<string, string>): Promise<boolean> {
  await launch(place, given, seconds).catch(() => undefined);
  for (;;) {
    const lines = (await readFile(join(place.data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (!isRunning(place.data)) return false;
    if (lines[7]?.trim() === 'ready') return true;
    await pause(100);
  }
}
