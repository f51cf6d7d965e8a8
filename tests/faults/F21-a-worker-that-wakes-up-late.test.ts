import { sql } from 'drizzle-orm';
import { beforeAll, expect } from 'vitest';
import { createWorkspace } from '../../server/domains/access/index.ts';
import { database } from '../../server/platform/database/open.ts';
import { defineJob } from '../../server/platform/jobs/job.ts';
import { sendJobs } from '../../server/platform/jobs/queue.ts';
import { useDatabase } from '../harness/database.ts';
import { jobsLeft, letMinutePass, startWorker, type WorkerProcess } from '../harness/worker-process.ts';
import { faultSlow } from './fault.ts';

// The queue has to be known here, where it is filled; who works on it is another process.
defineJob({ name: 'test.slow', batchSize: 1, concurrency: 1, run: () => Promise.resolve() });
const here = useDatabase();
const patience = { timeout: 45_000, interval: 20 };
let workspaceId = '';
let workers: WorkerProcess[] = [];
beforeAll(async () => {
  workspaceId = (await createWorkspace({ name: 'Toko Rina', language: 'id' })).id;
  await database().owner.execute(sql`create table test_effects (number int, pid int)`);
  await database().owner.execute(sql`grant insert on test_effects to sapa_app`);
});

faultSlow('F21', async (random, seed) => {
  if (workers.length === 0) workers = await Promise.all([startWorker(here), startWorker(here)]);
  await sendJobs('test.slow', [{ data: { workspaceId, number: seed } }]);
  const hasBegun = (worker: WorkerProcess) => worker.said().includes(`begun ${seed}`);
  await expect.poll(() => workers.filter(hasBegun).length, patience).toBe(1);
  const [sleeper] = workers.filter(hasBegun);
  const [other] = workers.filter((worker) => !hasBegun(worker));
  if (!sleeper || !other) throw new Error('Nobody began');

  sleeper.process.kill('SIGSTOP');
  await letMinutePass();
  await expect.poll(() => skipPause().then(() => hasBegun(other)), patience).toBe(true);
  const othersFirst = random.below(2) === 0;
  const goOn = async (worker: WorkerProcess, ending: string) => {
    worker.tell('go');
    await expect.poll(() => worker.said(), patience).toContain(`${ending} ${seed}`);
  };
  if (othersFirst) await goOn(other, 'written');
  sleeper.process.kill('SIGCONT');
  await goOn(sleeper, 'refused');
  // Whoever holds it now, or begins it anew, finishes it.
  const finish = async () => {
    for (const worker of workers) worker.tell('go');
    return jobsLeft('test.slow');
  };
  await expect.poll(finish, patience).toBe(0);
  const effects = await database().owner.execute(sql`select pid from test_effects where number = ${seed}`);
  expect(effects).toHaveLength(1);
});

/** The pause before a job is tried again is not what is tested. */
const skipPause = () => jobsLeft('test.slow');
