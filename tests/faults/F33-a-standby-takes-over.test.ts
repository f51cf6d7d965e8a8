import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { at, callerWith } from '../harness/api.ts';
import { startFaultProxy } from '../harness/fault-proxy.ts';
import { differences, keepLedger, subjectsOf } from '../harness/ledger.ts';
import { bearer, firstStart } from '../harness/program-behind-proxy.ts';
import { makeHome } from '../harness/program-home.ts';
import { startProcess } from '../harness/program-process.ts';
import { ask, startPair } from '../harness/standby.ts';
import { faultSlow } from './fault.ts';

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

function postmaster(data: string): number {
  return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Resolves when a write on this server waits for somebody to follow. */
async function waitsForStandby(primary: Parameters<typeof ask>[0]): Promise<string> {
  const look = () => ask(primary, `select 1 from pg_stat_activity where wait_event = 'SyncRep'`);
  await expect.poll(look, { timeout: 20_000 }).not.toEqual([]);
  return 'waits';
}
