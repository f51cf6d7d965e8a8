import { sql } from 'drizzle-orm';
import { fromDrizzle, type PgBoss } from 'pg-boss';
import type { Tx } from '../database/open.ts';
import { bell } from './bell.ts';
import { turnsOf } from './turns.ts';

/** What a queue row may say besides its data. */
export type NewJob = {
  data: object;
  startAfter?: number | Date;
  singletonKey?: string;
  /** Higher is done first when much waits. */
  priority?: number;
  /** For work that may take longer than a minute. */
  expireInSeconds?: number;
};

/** The priorities that jobs of one workspace have among each other stay below it. */
const widestPriority = 20;

let boss: PgBoss | null = null;
const workers = new Map<string, string[]>();

/** The started queue of this process, set by whoever starts and stops it. */
export function useQueue(started: PgBoss | null): void {
  boss = started;
  if (!started) workers.clear();
}

/** Remembers a worker of this process, so that it can be woken. */
export function rememberWorker(queue: string, id: string): void {
  workers.set(queue, [...(workers.get(queue) ?? []), id]);
}

/** The queues to which a transaction has added what can be done at once. */
const added = new WeakMap<Tx, Set<string>>();

/** Adds rows to a queue inside the caller's transaction; `ringAdded` wakes their workers once it is committed. */
export async function insertJobs(tx: Tx, queue: string, jobs: NewJob[]): Promise<void> {
  if (!boss) throw new Error('The queue is not started');
  await boss.insert(queue, inTurn(jobs), { db: fromDrizzle(tx, sql) });
  if (jobs.some(isDue)) added.set(tx, (added.get(tx) ?? new Set()).add(queue));
}

function isDue({ startAfter }: NewJob): boolean {
  return startAfter === undefined || (startAfter instanceof Date && startAfter.getTime() <= Date.now());
}

/** After the commit of a transaction: wakes the workers of what it added, so that nobody waits for their next look. */
export function ringAdded(tx: Tx): void {
  for (const queue of added.get(tx) ?? []) ringQueue(queue);
  added.delete(tx);
}

/** Adds rows to a queue on their own: for work that stands on rows already committed. */
export async function sendJobs(queue: string, jobs: NewJob[]): Promise<void> {
  if (!boss) throw new Error('The queue is not started');
  await boss.insert(queue, inTurn(jobs));
  ringQueue(queue);
}

const turns = turnsOf();

/** A workspace that adds much stands behind those that add little, however urgent its own work is. */
function inTurn(jobs: NewJob[]): NewJob[] {
  const now = Date.now();
  return jobs.map((job) => {
    const { workspaceId } = job.data as { workspaceId?: string };
    const behind = workspaceId ? turns.next(workspaceId, now) : 0;
    return behind === 0 ? job : { ...job, priority: (job.priority ?? 0) - behind * widestPriority };
  });
}

/** Wakes the workers of a queue, here at once and on other nodes by a bell; polling stays the floor. */
export function ringQueue(queue: string): void {
  wake(queue);
  bell.ring(queue);
}

/** Wakes this process's workers of a queue. */
export function wake(queue: string): void {
  for (const id of workers.get(queue) ?? []) boss?.notifyWorker(id);
}
