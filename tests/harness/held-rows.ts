import { type SQL, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { database } from '../../server/platform/database/open.ts';

/**
 * Lets acts meet at the very same moment: what they all need is held until each of them either waits for it or has ended,
 * and then let go. Without that, what is started together runs one after the other on a machine with few cores.
 * @param hold a statement that locks what they need.
 */
export async function meet<T>(
  hold: SQL,
  acts: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  let ended = 0;
  let running: Promise<PromiseSettledResult<T>[]> = Promise.resolve([]);
  await database().owner.transaction(async (tx) => {
    await tx.execute(hold);
    const begun = acts.map((act) =>
      act().finally(() => {
        ended += 1;
      }),
    );
    running = Promise.allSettled(begun);
    await expect
      .poll(async () => ended + (await waiting()), { timeout: 20_000, interval: 5 })
      .toBe(acts.length);
  });
  return running;
}

/** How many connections to the test's database wait for a lock that another one holds. */
export async function waiting(): Promise<number> {
  const rows = await database().owner.execute(sql`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  return Number(rows[0]?.waiting);
}
