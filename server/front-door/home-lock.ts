import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../platform/config.ts';
import { postgres } from '../platform/database/driver/driver.ts';

const lockKey = 7_215_003;

/** The home is in use by another Sapa. */
export class HomeInUse extends Error {}

/**
 * Takes the home for this program alone by a lock of its PostgreSQL, which ends with the program however it ends.
 * @throws HomeInUse when another program holds it after two seconds.
 */
export async function takeHome(socketFolder: string, config: Config): Promise<() => Promise<void>> {
  const holder = postgres({
    path: `${socketFolder}/.s.PGSQL.5432`,
    database: 'postgres',
    username: 'sapa',
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
  });
  for (let tries = 0; tries < 20; tries += 1) {
    const [row] = await holder`select pg_try_advisory_lock(${lockKey}) as mine`;
    if (row?.mine === true) return () => holder.end({ timeout: 1 });
    await pause(100);
  }
  await holder.end({ timeout: 1 });
  throw new HomeInUse(
    `Sapa already runs on ${config.home}. Stop it first, or set SAPA_HOME to another folder.`,
  );
}
