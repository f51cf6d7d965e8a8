import { Problem } from '../../kernel/problem.ts';
import { database } from '../database/open.ts';
import { defineClock, defineJob } from '../jobs/job.ts';
import { sendJobs } from '../jobs/queue.ts';
import { listBackups } from './manifest.ts';
import { isDue } from './rotation.ts';
import { takeBackup } from './take-backup.ts';

/** Where the backups of this installation lie, and whether the program takes one every day and keeps moments. */
export type BackupPlan = { folder: string; daily: boolean; moments?: boolean };

let plan: BackupPlan | null = null;

/** Says where backups go; null: nowhere (a program that is stopping). */
export function useBackups(wanted: BackupPlan | null): void {
  plan = wanted;
}

/** The plan of this process. */
export function backupPlan(): BackupPlan | null {
  return plan;
}

/** The queue of backups to take. */
export const backupQueue = 'backup.take';
/** A large installation takes hours; whoever was killed in the middle is found by the heartbeat. */
export const longestBackup = 12 * 3600;

defineJob({
  name: backupQueue,
  batchSize: 1,
  concurrency: 1,
  run: (data, now) => ('asked' in data ? takeAsked(now) : takeDaily(now)),
});

/** Often, because a shop's computer is on for a few hours a day and an exact time may never come. */
defineClock({
  name: 'backup.look',
  every: '*/10 * * * *',
  async run(now) {
    if (await isDueNow(now))
      await sendJobs(backupQueue, [{ data: {}, singletonKey: backupQueue, expireInSeconds: longestBackup }]);
  },
});

async function takeDaily(now: Date): Promise<void> {
  if (!plan || !(await isDueNow(now))) return;
  try {
    await takeBackup(database().where, plan.folder, 'daily', now);
  } catch (error) {
    if (!isRunning(error)) throw error;
  }
}

/** Whoever asked sees on the page how it ended and asks again: it is not tried for days behind their back. */
async function takeAsked(now: Date): Promise<void> {
  if (!plan) return;
  try {
    await takeBackup(database().where, plan.folder, 'asked', now);
  } catch (error) {
    if (isRunning(error)) throw error;
    console.error(JSON.stringify({ alarm: 'backup', said: String(error) }));
  }
}

function isRunning(error: unknown): boolean {
  return error instanceof Problem && error.code === 'backup-running';
}

async function isDueNow(now: Date): Promise<boolean> {
  return plan?.daily === true && isDue((await listBackups(plan.folder)).at(-1), now);
}
