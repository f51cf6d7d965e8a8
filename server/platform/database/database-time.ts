import { database } from './open.ts';

/** What time it is by the database: the same for every node, whatever their own clocks say. */
export async function databaseTime(): Promise<Date> {
  const [row] = await database().client<{ at: Date | string }[]>`select clock_timestamp() as at`;
  return new Date(row?.at ?? Number.NaN);
}
