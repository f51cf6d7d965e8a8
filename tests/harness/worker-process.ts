import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished } from 'vitest';
import { programFlags } from '../../bin/prepare/flags.ts';
import { database } from '../../server/platform/database/open.ts';
import type { TestDatabase } from './database.ts';

/** A worker as another machine would be. */
export type WorkerProcess = {
  process: ChildProcess;
  /** The lines that it has said so far. */
  said(): string[];
  /** Tells it a line. */
  tell(line: string): void;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
};

/** Starts a worker with all rooms on the test's database, and with so many clocks besides. Resolves when it works. */
export async function startWorker(here: TestDatabase, clocks = 0): Promise<WorkerProcess> {
  const worker = spawn(process.execPath, [...programFlags, join(import.meta.dirname, 'worker-program.ts')], {
    env: { ...process.env, WORKER: JSON.stringify({ ...here, clocks }), NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(worker, 'exit');
  onTestFinished(() => {
    worker.kill('SIGKILL');
  });
  let text = '';
  worker.stdout.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  const said = () => text.split('\n').slice(0, -1);
  // It reads the whole program first, which takes its time on a machine that is busy.
  await expect.poll(said, { timeout: 90_000, interval: 20 }).toContain('ready');
  return {
    process: worker,
    said,
    tell: (line) => worker.stdin.write(`${line}\n`),
    async kill() {
      worker.kill('SIGKILL');
      await ended;
    },
  };
}

/** Lets a minute pass for jobs in hand: those of workers that cannot say that they live are given to others. */
export async function letMinutePass(): Promise<void> {
  await database().owner.execute(sql`
    update pgboss.job set heartbeat_on = heartbeat_on - interval '60 seconds' where state = 'active'`);
}

/** Jobs that failed for good, or lie where only a person looks at them. */
export async function jobsGivenUp(): Promise<number> {
  const rows = await database().owner.execute(sql`
    select count(*)::int as given_up from pgboss.job where state = 'failed' or name = 'dead'`);
  return Number(rows[0]?.given_up);
}

/** Jobs of these queues that are still to be done or in hand; what waits for its time is brought forward. */
export async function jobsLeft(...names: string[]): Promise<number> {
  const list = sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  );
  await database().owner.execute(sql`
    update pgboss.job set start_after = now() where state in ('created', 'retry') and start_after > now() and name in (${list})`);
  const rows = await database().owner.execute(sql`
    select count(*)::int as left from pgboss.job where name in (${list}) and state in ('created', 'retry', 'active')`);
  return Number(rows[0]?.left);
}
