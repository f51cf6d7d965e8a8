import { PgBoss } from 'pg-boss';
import type postgres from 'postgres';
import { type Claim, withClaims } from '../database/claims.ts';
import { watchedLine } from '../database/driver/lines.ts';
import { crossesNetwork, database, type Where } from '../database/open.ts';
import { workingRole } from '../database/working-role.ts';
import type { ListenJob } from '../events/announce.ts';
import { hearTogether } from '../events/hear.ts';
import { bell } from './bell.ts';
import { definedClocks, definedJobs, type JobDefinition } from './job.ts';
import { rememberWorker, useQueue, wake } from './queue.ts';

/**
 * What a killed worker held runs again within 90 s, a slow outside world is tried for days, and what failed for
 * good lies in `dead` until a person decides: pg-boss's own defaults lose work.
 */
const queueDefaults = {
  expireInSeconds: 60,
  heartbeatSeconds: 30,
  retryLimit: 30,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 6 * 3600,
  retentionSeconds: 400 * 86_400,
  deleteAfterSeconds: 86_400,
};

/**
 * How long a clock's run may take: it walks through every workspace. That a node died is known from its heartbeat
 * long before; this ends a run that hangs.
 */
const longestClockSeconds = 15 * 60;

/** How often is looked for jobs of the dead: with the heartbeat they run again within a minute. */
const superviseSeconds = 20;

/** For tests that set the database's clock themselves: the clocks of the rooms are looked at as often. */
const clocksEvery = (seconds: number) => ({
  clockMonitorIntervalSeconds: seconds,
  cronMonitorIntervalSeconds: seconds,
  cronWorkerIntervalSeconds: seconds,
});

let boss: PgBoss | null = null;
let stopBell: (() => Promise<void>) | null = null;

/** Starts the queue; with `work` this process also does the jobs. */
export async function startJobs(
  where: Where,
  options: { work: boolean; concurrency?: number; superviseSeconds?: number },
): Promise<void> {
  const connection =
    typeof where.owner === 'string'
      ? { connectionString: where.owner }
      : { host: where.owner.socketFolder, database: where.owner.database, user: 'sapa' };
  boss = new PgBoss({
    ...connection,
    max: 6,
    schedule: options.work,
    supervise: options.work,
    superviseIntervalSeconds: options.superviseSeconds ?? superviseSeconds,
    monitorIntervalSeconds: options.superviseSeconds ?? superviseSeconds,
    ...(options.superviseSeconds ? clocksEvery(options.superviseSeconds) : {}),
    application_name: 'sapa-jobs',
    ...(crossesNetwork(where.owner) ? { stream: watchedLine, keepAlive: true } : {}),
  });
  boss.on('error', (error) => console.error(JSON.stringify({ alarm: 'queue', message: error.message })));
  await boss.start();
  useQueue(boss);
  await makeQueues(boss);
  await grantQueue(database().client, await workingRole(where));
  if (options.work) await startWorkers(boss, options.concurrency ?? 3);
  stopBell = await bell.start((queue) => wake(queue));
}

/** Ends the workers after the jobs in hand, at most `seconds` later; what is not finished runs again elsewhere. */
export async function stopJobs(seconds = 20): Promise<void> {
  await stopBell?.();
  await boss?.stop({ graceful: true, timeout: seconds * 1000 });
  boss = null;
  useQueue(null);
}

/** Does at once what is done at intervals: gives on the jobs of the dead, puts away what is over. */
export async function sweepQueues(): Promise<void> {
  await boss?.supervise();
}

async function makeQueues(queue: PgBoss): Promise<void> {
  await queue.createQueue('dead', { ...queueDefaults, retryLimit: 0, retentionSeconds: 3650 * 86_400 });
  const names = [
    'listen',
    ...definedJobs().map((one) => one.name),
    ...definedClocks().map((one) => one.name),
  ];
  const known = new Set((await queue.getQueues()).map((one) => one.name));
  for (const name of names)
    if (!known.has(name)) await queue.createQueue(name, { ...queueDefaults, deadLetter: 'dead' });
}

async function grantQueue(client: postgres.Sql, role: string): Promise<void> {
  await client.unsafe(`
    grant usage on schema pgboss to ${role};
    grant select, insert on all tables in schema pgboss to ${role};
    grant execute on all functions in schema pgboss to ${role};`);
}

/** The queue through which pg-boss itself sends what its clocks say. */
const clockQueue = '__pgboss__send-it';

async function startWorkers(queue: PgBoss, concurrency: number): Promise<void> {
  // By its own defaults, what a killed node was about to fire would wait for a quarter of an hour.
  await queue.updateQueue(clockQueue, queueDefaults);
  await addListeners(queue, concurrency);
  for (const job of definedJobs()) await addWorker(queue, job.name, job, job.run);
  for (const clock of definedClocks()) {
    await addWorker(queue, clock.name, { batchSize: 1, concurrency: 1 }, (_data, now) => clock.run(now));
    // What came due while no node ran is made good once: a machine that is off at night is cleaned too.
    await queue.schedule(clock.name, clock.every, null, {
      singletonKey: clock.name,
      missed: 'once',
      expireInSeconds: clock.longestSeconds ?? longestClockSeconds,
    });
  }
}

/** How many queue rows of listeners one transaction hears at most. */
const heardTogether = 40;

async function addListeners(queue: PgBoss, concurrency: number): Promise<void> {
  const options = {
    batchSize: heardTogether,
    localConcurrency: concurrency,
    pollingIntervalSeconds: 1,
    perJobResults: true,
    includeMetadata: true,
  } as const;
  const id = await queue.work<ListenJob, object, typeof options>('listen', options, async (jobs) => {
    const groups = Map.groupBy(jobs, (job) => job.data.workspaceId);
    const results = [];
    for (const group of groups.values()) results.push(...(await hearGroup(group)));
    return results;
  });
  rememberWorker('listen', id);
}

/** Together as far as all goes well; else each alone, so that one that fails keeps nobody from hearing. */
async function hearGroup(jobs: InHand<ListenJob>[]) {
  try {
    const news = jobs.map((job) => job.data);
    await withClaims(
      jobs.map((job) => claimOf('listen', job)),
      () => hearTogether(news, new Date()),
    );
    return jobs.map((job) => ({ id: job.id, status: 'completed' as const }));
  } catch (error) {
    if (jobs.length === 1) return jobs.map((job) => failed('listen', job.id, error));
  }
  const results = [];
  for (const job of jobs)
    results.push(await settle('listen', job, (data, now) => hearTogether([data as ListenJob], now)));
  return results;
}

type Handler = JobDefinition['run'];

async function addWorker(
  queue: PgBoss,
  name: string,
  load: { batchSize: number; concurrency: number; together?: boolean },
  run: Handler,
): Promise<void> {
  const options = {
    batchSize: load.batchSize,
    localConcurrency: load.concurrency,
    pollingIntervalSeconds: 1,
    perJobResults: true,
    includeMetadata: true,
  } as const;
  const id = await queue.work<object, object, typeof options>(name, options, async (jobs) => {
    if (load.together) return Promise.all(jobs.map((job) => settle(name, job, run)));
    const results = [];
    for (const job of jobs) results.push(await settle(name, job, run));
    return results;
  });
  rememberWorker(name, id);
}

/** A job as a worker gets it. */
type InHand<D extends object> = { id: string; data: D; retryCount: number };

function claimOf(queue: string, { id: jobId, retryCount: tries }: InHand<object>): Claim {
  return { queue, jobId, tries };
}

async function settle(name: string, job: InHand<object>, run: Handler) {
  try {
    await withClaims([claimOf(name, job)], () => run(job.data, new Date()));
    return { id: job.id, status: 'completed' as const };
  } catch (error) {
    return failed(name, job.id, error);
  }
}

function failed(queue: string, id: string, error: unknown) {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(JSON.stringify({ alarm: 'job-failed', queue, job: id, message }));
  return { id, status: 'failed' as const, output: { message } };
}
