import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { type Company, makeCompany } from '../../../tests/harness/people.ts';
import { system } from '../../kernel/actor.ts';
import { inUnit } from '../command.ts';
import { database } from '../database/open.ts';
import { inWorkspace } from '../database/transaction.ts';
import { defineClock, definedClocks, definedJobs, defineJob } from './job.ts';
import { insertJobs, ringQueue, sendJobs } from './queue.ts';

const done: number[] = [];
let stumbles = 1;

defineJob({
  name: 'test.work',
  batchSize: 5,
  concurrency: 1,
  async run(data) {
    const { number } = data as { number: number };
    if (number === 13 && stumbles > 0) {
      stumbles -= 1;
      throw new Error('stumbled on purpose');
    }
    done.push(number);
  },
});
defineClock({ name: 'test.clock', every: '0 0 1 1 *', run: async () => undefined });
defineClock({
  name: 'test.long-clock',
  every: '0 0 1 1 *',
  longestSeconds: 7200,
  run: async () => undefined,
});

useDatabase({ work: true });
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const rows = (number: number) =>
  database().owner.execute(
    sql`select state from pgboss.job where name = 'test.work' and (data->>'number')::int = ${number}`,
  );

test('what is sent is done', async () => {
  await sendJobs('test.work', [{ data: { number: 1 } }, { data: { number: 2 } }]);
  await expect.poll(() => [...done].sort(), { timeout: 10_000 }).toEqual([1, 2]);
});

test('a job that throws runs again, and its neighbours are not held up', async () => {
  await sendJobs('test.work', [{ data: { number: 13 } }, { data: { number: 14 } }]);
  await expect.poll(() => done.includes(14), { timeout: 10_000 }).toBe(true);
  await expect.poll(() => done.includes(13), { timeout: 15_000 }).toBe(true);
  expect(stumbles).toBe(0);
});

test('a row added in a transaction that is rolled back never existed', async () => {
  const fail = inWorkspace(company.workspaceId, async (tx) => {
    await insertJobs(tx, 'test.work', [{ data: { number: 20 } }]);
    throw new Error('taken back');
  });
  await expect(fail).rejects.toThrow('taken back');
  expect(await rows(20)).toHaveLength(0);
});

test('a row added in a transaction that commits is done', async () => {
  await inWorkspace(company.workspaceId, (tx) => insertJobs(tx, 'test.work', [{ data: { number: 21 } }]));
  ringQueue('test.work');
  await expect.poll(() => done.includes(21), { timeout: 10_000 }).toBe(true);
});

test('what an act adds wakes the workers of all nodes once it is done, what is for later does not', async () => {
  const rung: string[] = [];
  const bells = await database().direct.listen('sapa_queue', (names) => rung.push(...names.split(',')));
  const context = { actor: system(company.workspaceId), now: new Date() };
  const tomorrow = new Date(Date.now() + 86_400_000);
  await inUnit(context, ({ tx }) =>
    insertJobs(tx, 'test.clock', [{ data: { number: 31 }, startAfter: tomorrow }]),
  );
  await inUnit(context, ({ tx }) =>
    insertJobs(tx, 'test.long-clock', [{ data: { number: 32 }, startAfter: new Date() }]),
  );
  await expect.poll(() => rung, { timeout: 10_000 }).toContain('test.long-clock');
  expect(rung).not.toContain('test.clock');
  await bells.unlisten();
});

test('work for later waits for its time', async () => {
  await sendJobs('test.work', [{ data: { number: 30 }, startAfter: 3600 }, { data: { number: 31 } }]);
  await expect.poll(() => done.includes(31), { timeout: 10_000 }).toBe(true);
  expect((await rows(30)).map((row) => row.state)).toEqual(['created']);
});

test('a queue keeps what fails for good, and retries for days', async () => {
  const [queue] = await database().owner.execute(
    sql`select retry_limit, retry_backoff, dead_letter, heartbeat_seconds from pgboss.queue where name = 'test.work'`,
  );
  expect(queue).toMatchObject({ retry_limit: 30, retry_backoff: true, dead_letter: 'dead' });
  expect(queue?.heartbeat_seconds).toBeLessThanOrEqual(60);
});

test('every clock of the rooms stands in the schedule, once', async () => {
  const found = await database().owner.execute(sql`select name, cron from pgboss.schedule order by name`);
  expect(found.map((row) => row.name)).toEqual(
    definedClocks()
      .map((clock) => clock.name)
      .sort(),
  );
  expect(definedJobs().some((job) => job.name === 'files.remove-contents')).toBe(true);
});

test('a clock has a quarter of an hour for all companies, one that needs longer what it says', async () => {
  const found = await database().owner.execute(
    sql`select name, (options->>'expireInSeconds')::int as seconds from pgboss.schedule
      where name in ('test.clock', 'test.long-clock') order by name`,
  );
  expect(found.map((row) => row.seconds)).toEqual([900, 7200]);
});
