import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { at, callerWith } from '../harness/api.ts';
import { type FaultProxy, startFaultProxy } from '../harness/fault-proxy.ts';
import { differences, keepLedger, subjectsOf } from '../harness/ledger.ts';
import { bearer, firstStart } from '../harness/program-behind-proxy.ts';
import { makeHome } from '../harness/program-home.ts';
import { startProcess } from '../harness/program-process.ts';
import { ask, startPair } from '../harness/standby.ts';
import { faultSlow } from './fault.ts';

/**
 * What it does not show: a network between the two servers, and who decides that the first one is gone: here it is the
 * test, elsewhere a hosted service or a person.
 */
faultSlow('F33', async (random) => {
  const { primary, standby } = await startPair();
  // The address of the database stays, and leads to whichever server is the first, as a hosted service has it.
  const address = { path: `${primary.socketFolder}/.s.PGSQL.5432` };
  const proxy = await startFaultProxy(address, random);
  const program = startProcess(await makeHome(), {
    ...firstStart,
    DATABASE_URL: `postgres://sapa@127.0.0.1:${proxy.port}/sapa`,
    SAPA_BACKUP_DAILY: 'false',
  });
  const call = callerWith(at(await program.address()), bearer);
  const ledger = keepLedger(call, 'Letter');
  const load = ledger.load(4);
  const kept = () => ledger.acknowledged().length;
  await expect.poll(kept, { timeout: 30_000 }).toBeGreaterThan(10 + random.below(20));

  process.kill(postmaster(primary.data), 'SIGKILL');
  const failed = () => ledger.entries.some(({ status }) => status !== 201);
  await expect.poll(failed, { timeout: 20_000, interval: 10 }).toBe(true);
  await ask(standby, 'select pg_promote()');
  address.path = `${standby.socketFolder}/.s.PGSQL.5432`;
  proxy.cut();

  const before = kept();
  await expect.poll(kept, { timeout: 30_000 }).toBeGreaterThan(before + 10);
  await load.end();
  const strange = ledger.entries.filter(({ status }) => status !== 201 && status !== 503);
  expect(strange).toEqual([]);
  const state = async () => differences(ledger.acknowledged(), await subjectsOf(call));
  await expect.poll(state, { timeout: 20_000 }).toEqual({ lost: [], doubled: [] });
  expect(program.process.exitCode).toBeNull();

  // Whoever still reaches the old server is told nothing: it acknowledges no write without its standby.
  await expect.poll(() => primary.revive().catch(() => false), { timeout: 30_000 }).toBe(true);
  const lonely = ask(primary, 'create table lonely (number int)').then(
    () => 'acknowledged',
    (error: Error) => error.message,
  );
  await expect(Promise.race([lonely, waitsForStandby(primary)])).resolves.toBe('waits');
});

/**
 * A standby that follows asynchronously is cut off, and takes over: what was acknowledged in between is lost, no more
 * and no less, and the page of the backups had said how much it would be. What it does not show: the old server is not
 * fenced here, as nothing of ours could; and how far a standby is behind in a real network.
 */
faultSlow(
  'F33',
  async (random) => {
    let line: FaultProxy | null = null;
    const { primary, standby } = await startPair(async ({ socketFolder }) => {
      line = await startFaultProxy({ path: `${socketFolder}/.s.PGSQL.5432` }, random);
      return line;
    });
    const address = { path: `${primary.socketFolder}/.s.PGSQL.5432` };
    const proxy = await startFaultProxy(address, random);
    const program = startProcess(await makeHome(), {
      ...firstStart,
      DATABASE_URL: `postgres://sapa@127.0.0.1:${proxy.port}/sapa`,
      SAPA_BACKUP_DAILY: 'false',
    });
    const call = callerWith(at(await program.address()), bearer);
    const ledger = keepLedger(call, 'Letter');
    const standbys = async () => {
      const { body } = await call('GET', '/backups');
      return (body as { standbys: { isSynchronous: boolean; behindBytes: number }[] }).standbys;
    };
    for (let letter = 0; letter < 5; letter += 1) await ledger.open(`Kept ${letter}`);
    const mark = async () => (await ask(primary, 'select pg_current_wal_lsn() as lsn'))[0]?.lsn;
    const safe = await mark();
    const replayed = async () =>
      (await ask(standby, `select pg_last_wal_replay_lsn() >= '${safe}' as has`))[0]?.has;
    await expect.poll(replayed, { timeout: 20_000 }).toBe(true);

    const cutOff = line as FaultProxy | null;
    if (cutOff) cutOff.weather.swallows = true;
    const lost = 3 + random.below(8);
    for (let letter = 0; letter < lost; letter += 1) await ledger.open(`Lost ${letter}`);
    expect(ledger.acknowledged()).toHaveLength(5 + lost);
    expect(await standbys()).toEqual([
      expect.objectContaining({ isSynchronous: false, behindBytes: expect.any(Number) }),
    ]);
    expect((await standbys())[0]?.behindBytes).toBeGreaterThan(1_000);

    process.kill(postmaster(primary.data), 'SIGKILL');
    await ask(standby, 'select pg_promote()');
    address.path = `${standby.socketFolder}/.s.PGSQL.5432`;
    proxy.cut();
    const again = () => ledger.open('After').then(({ status }) => status);
    await expect.poll(again, { timeout: 30_000 }).toBe(201);
    const { lost: gone, doubled } = differences(ledger.acknowledged(), await subjectsOf(call));
    expect(gone).toEqual(Array.from({ length: lost }, (_, letter) => `Lost ${letter}`));
    expect(doubled).toEqual([]);
    expect(program.process.exitCode).toBeNull();
  },
  'an asynchronous one loses what it had not heard of, which was said before',
);

function postmaster(data: string): number {
  return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Resolves when a write on this server waits for somebody to follow. */
async function waitsForStandby(primary: Parameters<typeof ask>[0]): Promise<string> {
  const look = () => ask(primary, `select 1 from pg_stat_activity where wait_event = 'SyncRep'`);
  await expect.poll(look, { timeout: 20_000 }).not.toEqual([]);
  return 'waits';
}
