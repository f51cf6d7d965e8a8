import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import { errorCode } from './transaction.ts';

/** How long a change of the schema stands in the queue for a lock: everybody behind it waits as long. */
const inQueue = '2s';
/** How often it is tried, and how long the others are let through in between: some ten minutes together. */
const patience = { tries: 150, pause: 2_000 };

/**
 * Runs a change of the schema in one transaction that never waits longer than two seconds for a lock. One transaction
 * left open would otherwise hold up the change, and the change everybody who comes after it: so it steps back, lets
 * them through and tries again.
 * @throws the last refusal, when the lock was never free.
 */
export async function withoutWaiting<T>(
  sql: postgres.Sql,
  change: (tx: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
  return steppingBack(() =>
    sql.begin(async (tx) => {
      await tx.unsafe(`set local lock_timeout = '${inQueue}'`);
      return change(tx);
    }),
  ) as Promise<T>;
}

/** Tries again what a lock refused (SQLSTATE 55P03); everything else fails at once. */
export async function steppingBack<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (errorCode(error) !== '55P03' || tries === patience.tries) throw error;
      await pause(patience.pause);
    }
  }
}
