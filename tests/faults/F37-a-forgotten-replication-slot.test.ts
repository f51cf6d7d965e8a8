import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import '../../server/rooms.ts';
import { type Cluster, startCluster } from '../../server/platform/database/embedded.ts';
import { connect, type Database, openDatabase } from '../../server/platform/database/open.ts';
import { watchSlots } from '../../server/platform/database/standbys/slots.ts';
import { definedClocks } from '../../server/platform/jobs/job.ts';
import { faultOnce } from './fault.ts';

const megabytes = 64;
let folder = '';
let cluster: Cluster;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sapa-slot-'));
  const small = { max_slot_wal_keep_size: `${megabytes}MB`, min_wal_size: '32MB', max_wal_size: '32MB' };
  cluster = await startCluster(folder, { ...small, fsync: 'off' });
  database = openDatabase({ owner: { socketFolder: cluster.socketFolder, database: 'postgres' } });
});
afterAll(async () => {
  await database.close();
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

/**
 * What it does not show: a server of one’s own (`DATABASE_URL`). There the bound is set by whoever runs it; the program only
 * tells, in its log and on the page of the backups.
 */
faultOnce('F37', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await database.owner.execute(sql`create table filler (words text)`);
  await database.owner.execute(sql`select pg_create_physical_replication_slot('forgotten', true)`);
  expect(await watchSlots()).toEqual([]);
  const steps = new Set<number>();
  for (let written = 0; !steps.has(100) && written < 6 * megabytes; written += 4) {
    await write(4);
    for (const { slot, used } of await watchSlots()) {
      expect(slot).toBe('forgotten');
      steps.add(used);
    }
  }
  expect([...steps]).toEqual([60, 75, 90, 100]);
  expect(said.mock.calls.map(([line]) => JSON.parse(String(line)).alarm)).toContain('replication-slot');
  said.mockRestore();

  // However long it stays forgotten, the disk holds what was said and no more.
  for (let round = 0; round < 10; round += 1) await write(16);
  const files = await readdir(join(folder, 'data', 'pg_wal'));
  const segments = files.filter((name) => /^[0-9A-F]{24}$/.test(name)).length;
  expect(segments * 16).toBeLessThanOrEqual(megabytes + 64);
});

/** What the test above sets small, the program itself sets and looks at. */
faultOnce(
  'F37',
  async () => {
    const plain = await mkdtemp(join(tmpdir(), 'sapa-slot-'));
    const own = await startCluster(plain, { fsync: 'off' });
    const client = connect({ socketFolder: own.socketFolder, database: 'postgres' }, { connections: 1 });
    const [setting] = await client`show max_slot_wal_keep_size`;
    await client.end();
    await own.stop();
    await rm(plain, { recursive: true, force: true });
    expect(setting?.max_slot_wal_keep_size).toBe('1GB');
    const looks = definedClocks().find(({ name }) => name === 'access.watch-slots');
    expect(looks).toMatchObject({ every: '*/5 * * * *', run: watchSlots });
  },
  'the bound and the look are the program’s own',
);

/** Writes so many megabytes that do not shrink, and lets the server tidy up. */
async function write(amount: number): Promise<void> {
  await database.owner.execute(sql`
    insert into filler select string_agg(md5(random()::text), '') from generate_series(1, ${amount * 16384}) as n
    group by n % 512`);
  await database.owner.execute(sql`truncate filler`);
  await database.owner.execute(sql`checkpoint`);
}
