import { sql } from 'drizzle-orm';
import { expect, vi } from 'vitest';
import { database } from '../../server/platform/database/open.ts';
import { defineJob } from '../../server/platform/jobs/job.ts';
import { sendJobs } from '../../server/platform/jobs/queue.ts';
import { sweepQueues } from '../../server/platform/jobs/workers.ts';
import { useDatabase } from '../harness/database.ts';
import { fault } from './fault.ts';

const done: number[] = [];
defineJob({
  name: 'test.old',
  batchSize: 1,
  concurrency: 1,
  async run(data) {
    const { number, fails } = data as { number: number; fails: boolean };
    if (fails) throw new Error('on purpose, for ever');
    done.push(number);
  },
});
useDatabase({ work: true });
const patience = { timeout: 20_000, interval: 50 };

fault('F22', async (random, seed) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const days = 45 + random.below(300);
  await sendJobs('test.old', [
    { data: { number: seed, fails: false }, startAfter: new Date(Date.now() + days * 86_400_000) },
    { data: { number: -seed, fails: true } },
  ]);
  // The one is due long after it was written: it waits, whatever is put away meanwhile, and is done when it is due.
  await letPass(days - 1, `state = 'created'`);
  await sweep();
  expect(done).not.toContain(seed);
  await letPass(1, `state = 'created'`);
  await sweep();
  await expect.poll(() => done, patience).toContain(seed);

  // The other fails for twenty days; then it lies where a person finds it, and years later it lies there still.
  await expect.poll(() => stateOf(-seed), patience).toBe('retry');
  await database().owner.execute(sql`
    update pgboss.job set retry_count = retry_limit - 1, start_after = now(), created_on = created_on - interval '20 days'
    where name = 'test.old' and state = 'retry'`);
  await expect.poll(() => dead(-seed), patience).toBe(1);
  await letPass(3 * 365, `name = 'dead'`);
  await sweep();
  expect(await dead(-seed)).toBe(1);
  said.mockRestore();
});

/** Moves jobs into the past, with all that is written about their time. */
async function letPass(days: number, which: string): Promise<void> {
  const past = `- interval '${days} days'`;
  await database().owner.execute(
    sql.raw(`update pgboss.job set created_on = created_on ${past}, start_after = start_after ${past},
      keep_until = keep_until ${past}, completed_on = completed_on ${past} where name in ('test.old', 'dead') and ${which}`),
  );
}

/** Puts away what is over, as is done once in a while. */
async function sweep(): Promise<void> {
  await database().owner.execute(sql`update pgboss.queue set maintain_on = null, monitor_on = null`);
  await sweepQueues();
}

async function stateOf(number: number): Promise<unknown> {
  const rows = await database().owner.execute(
    sql`select state from pgboss.job where name = 'test.old' and (data->>'number')::int = ${number}`,
  );
  return rows[0]?.state;
}

async function dead(number: number): Promise<number> {
  const rows = await database().owner.execute(
    sql`select id from pgboss.job where name = 'dead' and (data->>'number')::int = ${number}`,
  );
  return rows.length;
}
