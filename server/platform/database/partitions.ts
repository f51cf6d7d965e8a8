import type postgres from 'postgres';
import { errorCode } from './transaction.ts';

/**
 * Makes the month partitions of `events` for this month and the two that follow. The default partition takes what
 * falls outside, so that no event is ever refused. Returns the names of the new ones, which are not secured yet.
 */
export async function makeEventPartitions(sql: postgres.ISql, now: Date): Promise<string[]> {
  const made: string[] = [];
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const name = await makeMonth(sql, new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)));
    if (name) made.push(name);
  }
  return made;
}

/** Makes the partition of the month that begins at `from`, where there is none yet, and gives back its name. */
export async function makeMonth(sql: postgres.ISql, from: Date): Promise<string | null> {
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
  const name = `events_p${from.toISOString().slice(0, 7).replace('-', '')}`;
  const [found] = await sql`select 1 from pg_class where relname = ${name}`;
  if (found) return null;
  const range = `for values from ('${from.toISOString()}') to ('${to.toISOString()}')`;
  await sql.unsafe(`create table if not exists ${name} partition of events ${range}`).catch(leaveInDefault);
  return name;
}

/** The month began while nobody made its partition: its events lie in the default one, and the rest joins them. */
function leaveInDefault(error: unknown): void {
  if (errorCode(error) !== '23514') throw error;
}
