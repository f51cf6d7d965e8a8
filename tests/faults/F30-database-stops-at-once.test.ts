import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { at, callerWith } from '../harness/api.ts';
import { differences, keepLedger, type Ledger, subjectsOf } from '../harness/ledger.ts';
import { bearer, firstStart } from '../harness/program-behind-proxy.ts';
import { makeHome } from '../harness/program-home.ts';
import { type ProgramProcess, startProcess } from '../harness/program-process.ts';
import { faultSlow } from './fault.ts';

let home = '';
let program: ProgramProcess;
/** All seeds stop the database of one program, one after the other. */
const acknowledged: string[] = [];

faultSlow('F30', async (random, seed) => {
  if (!home) {
    home = await makeHome();
    program = startProcess(home, firstStart);
  }
  const call = callerWith(at(await program.address()), bearer);
  const ledger = keepLedger(call, `Letter ${seed}`);
  const load = ledger.load(6);
  await expect.poll(() => kept(ledger), { timeout: 20_000 }).toBeGreaterThan(20 + random.below(20));
  process.kill(databaseProcess(), random.oneOf(['SIGQUIT', 'SIGKILL']));
  const failed = () => ledger.entries.some(({ status }) => status !== 201);
  await expect.poll(failed, { timeout: 10_000, interval: 5 }).toBe(true);
  const before = kept(ledger);
  await expect.poll(() => kept(ledger), { timeout: 10_000 }).toBeGreaterThan(before + 20);
  await load.end();
  expect(ledger.entries.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
  acknowledged.push(...ledger.acknowledged());
  expect(differences(acknowledged, await subjectsOf(call))).toEqual({ lost: [], doubled: [] });
  expect(program.process.exitCode).toBeNull();
});

const kept = (ledger: Ledger) => ledger.acknowledged().length;

function databaseProcess(): number {
  const file = join(home, 'postgres', 'data', 'postmaster.pid');
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}
