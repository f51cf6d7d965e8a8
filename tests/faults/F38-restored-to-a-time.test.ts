import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { listSpans } from '../../server/platform/backup/rewind/find-moment.ts';
import { connect } from '../../server/platform/database/open.ts';
import { at, type Caller, callerWith } from '../harness/api.ts';
import { differences, keepLedger, subjectsOf } from '../harness/ledger.ts';
import { bearer, firstStart } from '../harness/program-behind-proxy.ts';
import { makeHome } from '../harness/program-home.ts';
import { startProcess } from '../harness/program-process.ts';
import { runRestore } from '../harness/restore-process.ts';
import { faultLong } from './fault.ts';

/** What a moment looked like: the rows of each table, the files that they name with their bytes, and who has still to hear of it. */
type Sight = { rows: Record<string, unknown[]>; files: Record<string, string>; waiting: number };

const tables = [
  'requests',
  'conversations',
  'messages',
  'customers',
  'files',
  'events',
  'accounts',
  'members',
];
const patience = { timeout: 60_000, interval: 100 };

/**
 * What it does not show: ten gigabytes in thirty minutes; and people who were erased since, whose erasure is replayed in
 * `server/domains/privacy/erasing/replay-erasures.test.ts`.
 */
faultLong('F38', async (random, seed) => {
  const home = await makeHome();
  const root = join(home, 'backups');
  const program = startProcess(home, { ...firstStart, SAPA_REWIND_DAYS: '2', SAPA_BACKUP_DAILY: 'false' });
  const address = await program.address();
  const call = callerWith(at(address), bearer);
  const before = keepLedger(call, `Before ${seed}`);
  const load = before.load(2);
  // The copy of the server is made while people write.
  await expect.poll(() => listSpans(root), patience).toHaveLength(1);
  const enough = before.entries.length + 10 + random.below(20);
  await expect.poll(() => before.entries.length, patience).toBeGreaterThan(enough);
  await load.end();
  await upload(address, `kept ${seed}`);
  const { sight, moment } = await seeStill(home);

  const first = (sight.rows.requests?.[0] ?? {}) as { id: string };
  expect((await call('PATCH', `/requests/${first.id}`, { priority: 'urgent' })).status).toBe(200);
  await upload(address, `too late ${seed}`);
  const after = keepLedger(call, `After ${seed}`);
  const later = after.load(2);
  await expect.poll(() => after.acknowledged().length, patience).toBeGreaterThan(10);
  await expect.poll(async () => (await listSpans(root))[0]?.until ?? '', patience).toSatisfy(isAfter(moment));
  const fresh = await makeHome({ empty: true });
  const restored = await runRestore(home, ['--to', moment, '--into', fresh]);
  await later.end();
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('0 that the database names') });

  const again = startProcess(fresh, { SAPA_BACKUP_DAILY: 'false' });
  const back = callerWith(at(await again.address()), bearer);
  const { rows, files } = await see(fresh);
  expect({ rows, files }).toEqual({ rows: sight.rows, files: sight.files });
  expect(differences(before.acknowledged(), await subjectsOf(back))).toEqual({ lost: [], doubled: [] });
  expect((await subjectsOf(back)).filter((one) => one.startsWith('After'))).toEqual([]);
  expect(await open(back)).toBe(201);
  expect(differences(after.acknowledged(), await subjectsOf(call))).toEqual({ lost: [], doubled: [] });
});

const isAfter = (moment: string) => (until: string) => until > moment;

async function open(call: Caller): Promise<number> {
  return (await keepLedger(call, 'On the restored home').open('The next')).status;
}

async function upload(address: string, words: string): Promise<void> {
  const answer = await fetch(`${address}/api/v1/files`, { method: 'POST', headers: bearer, body: words });
  expect(answer.status).toBe(201);
}

/** A moment at which nothing was under way: nobody has still to hear of anything, and what is seen before it and after it is the same. */
async function seeStill(home: string): Promise<{ sight: Sight; moment: string }> {
  let sight = await see(home);
  let moment = '';
  const look = async () => {
    const known = sight;
    moment = new Date().toISOString();
    sight = await see(home);
    return sight.waiting === 0 && JSON.stringify(sight) === JSON.stringify(known);
  };
  await expect.poll(look, { ...patience, interval: 500 }).toBe(true);
  return { sight, moment };
}

async function see(home: string): Promise<Sight> {
  const owner = { socketFolder: join(home, 'postgres', 'socket'), database: 'sapa' };
  const client = connect(owner, { connections: 1 });
  try {
    const [queue] = await client.unsafe(`
      select count(*)::int as waiting from pgboss.job where name = 'listen' and state in ('created', 'retry', 'active')
      and start_after < now() + interval '1 minute'`);
    const sight: Sight = { rows: {}, files: {}, waiting: Number(queue?.waiting) };
    for (const table of tables) {
      const rows = await client.unsafe(
        `select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`,
      );
      sight.rows[table] = rows.map(({ row }) => row);
    }
    for (const row of sight.rows.files ?? []) {
      const { key } = row as { key: string };
      sight.files[key] = await readFile(join(home, 'files', key), 'utf8');
    }
    return sight;
  } finally {
    await client.end();
  }
}
