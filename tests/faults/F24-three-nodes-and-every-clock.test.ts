import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import { useDatabase } from '../harness/database.ts';
import { letMinutePass, startWorker, type WorkerProcess } from '../harness/worker-process.ts';
import { faultLong } from './fault.ts';

const here = useDatabase();
const nodes = 3;
const clocks = 10;
/**
 * How much time passes from one look to the next, and how often a clock of every minute fires for it. Five minutes pass while
 * no node runs: one that ran would know of the leap of this database's clock a second late, and take them for over.
 */
const steps = [
  { passes: '1 minute', fires: 1, isDown: false },
  { passes: '5 minutes', fires: 2, isDown: true },
  { passes: '1 minute', fires: 1, isDown: false },
];
const owner = () => database().owner;

/** What a killed node held runs again within ninety seconds (F20). */
const takenOver = 100_000;

/** With pg-boss's own defaults, what a killed node was about to fire waits for a quarter of an hour: then this is red. */
faultLong('F24', async (random) => {
  await holdTheClock();
  const all = await startAll();
  const inHand = new Set<string>();
  let times = 1;
  await expect.poll(() => doneTimes(times), { timeout: takenOver, interval: 100 }).toBe(clocks);
  for (const { passes, fires, isDown } of steps) {
    if (isDown) await Promise.all(all.map((one) => one.kill()));
    await letPass(passes);
    if (isDown) all.splice(0, nodes, ...(await startAll()));
    const asked = random.below(clocks);
    await expect.poll(countFired, { timeout: 40_000, interval: 5 }).toBeGreaterThan(times * clocks + asked);
    for (const name of await replaceOne(all, random.below(nodes))) inHand.add(name);
    times += fires;
    await expect.poll(() => doneTimes(times), { timeout: takenOver, interval: 100 }).toBe(clocks);
  }
  // Only what a killed node was sending at that very moment may have been sent already.
  const fired = await timesFired();
  expect(fired).toHaveLength(clocks);
  expect(fired.filter(({ fires, name }) => fires !== times && !inHand.has(name))).toEqual([]);
  const twice = await owner().execute(sql`
    select data->>'name' as name, data->>'slot' as slot from pgboss.job where name = '__pgboss__send-it'
    group by 1, 2 having count(*) > 1`);
  expect([...twice]).toEqual([]);
});

const startAll = () => Promise.all(Array.from({ length: nodes }, () => startWorker(here, clocks)));

/** Whoever fires the clocks may be the one that is killed. The clocks that somebody was about to fire. */
async function replaceOne(all: WorkerProcess[], at: number): Promise<string[]> {
  await all[at]?.kill();
  const held = await owner().execute<{ name: string }>(sql`
    select data->>'name' as name from pgboss.job where name = '__pgboss__send-it' and state = 'active'`);
  all[at] = await startWorker(here, clocks);
  // Once, not at every look: a node that lives would be taken for dead again and again, and never be done.
  await letMinutePass();
  return held.map(({ name }) => name);
}

/** From now on the test says what the time is; in between it goes at half its pace, so that no minute passes unasked. */
async function holdTheClock(): Promise<void> {
  await owner().execute(sql`create table test_time as select
    date_trunc('minute', now()) + interval '2 seconds' as shown, now() as since`);
  await owner().execute(sql`grant select on test_time to sapa_app`);
  await owner().execute(sql`create or replace function pgboss.job_now() returns timestamptz language sql stable
    as 'select shown + (now() - since) / 2 from public.test_time'`);
}

async function letPass(time: string): Promise<void> {
  await owner().execute(sql`update test_time set since = now(),
    shown = date_trunc('minute', pgboss.job_now()) + ${time}::interval + interval '2 seconds'`);
}

async function timesFired() {
  return owner().execute<{ name: string; fires: number }>(
    sql`select name, count(*)::int as fires from pgboss.job where name like 'test.clock-%' group by name`,
  );
}

const countFired = async () => (await timesFired()).reduce((sum, { fires }) => sum + fires, 0);

/** How many of the clocks have run so often. */
async function doneTimes(times: number): Promise<number> {
  await owner().execute(sql`update pgboss.job set start_after = pgboss.job_now() where state = 'retry'`);
  const rows = await owner().execute(sql`
    select from pgboss.job where name like 'test.clock-%' and state = 'completed'
    group by name having count(*) >= ${times}`);
  return rows.length;
}
