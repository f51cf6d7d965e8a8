import { join } from 'node:path';
import { expect } from 'vitest';
import { newId } from '../../server/kernel/ids.ts';
import { at, callerWith } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { differences, keepLedger, subjectsOf } from '../harness/ledger.ts';
import { listenIn } from '../harness/live-ear.ts';
import { bearer, firstStart, proxyTo, urlOf } from '../harness/program-behind-proxy.ts';
import { makeHome } from '../harness/program-home.ts';
import { type ProgramProcess, startProcess } from '../harness/program-process.ts';
import { jobsGivenUp, jobsLeft, letMinutePass } from '../harness/worker-process.ts';
import { faultLong } from './fault.ts';
import type { Random } from './seeds.ts';

const here = useDatabase();
const careless = `--import=${join(import.meta.dirname, '..', 'harness', 'breakable.ts')}`;

faultLong(
  'F46',
  (random) => breakOne(random, 'SIGUSR2', '2', 'event-loop-stuck'),
  'an event loop that stands still',
);
faultLong('F46', (random) => breakOne(random, 'SIGPIPE', '30', 'heap out of memory'), 'a heap that is full');

/**
 * Two nodes, of which one breaks while both are at work; whoever started it starts it anew when it has ended. What it does
 * not show: a machine that has no memory left, where the kernel ends whom it likes; here it is the node’s own heap.
 */
async function breakOne(random: Random, signal: NodeJS.Signals, stuck: string, says: string): Promise<void> {
  const { port } = await proxyTo(here, random);
  const settings = { ...firstStart, DATABASE_URL: urlOf(here, port), SAPA_STUCK_SECONDS: stuck };
  const other = startProcess(await makeHome(), settings);
  const well = at(await other.address());
  const home = await makeHome();
  const flags = { NODE_OPTIONS: `${careless} --max-old-space-size=160` };
  const victim = startProcess(home, { ...settings, ...flags });
  const ill = at(await victim.address());
  const ear = listenIn(ill, firstStart.SAPA_API_TOKEN);
  expect(await ear.opened).toBe(200);
  await expect.poll(ear.cursor, { timeout: 10_000 }).toBeTruthy();

  const run = newId();
  const ledger = keepLedger(callerWith(well, bearer), `Here ${run}`);
  const lost = keepLedger(callerWith(ill, bearer), `There ${run}`);
  const [load, doomed] = [ledger.load(2), lost.load(2)];
  await expect
    .poll(() => lost.acknowledged().length, { timeout: 20_000 })
    .toBeGreaterThan(5 + random.below(5));
  victim.process.kill(signal);
  await expectEnd(victim, says);
  await doomed.end();
  const before = ledger.entries.length;
  const again = startProcess(home, settings);
  await again.address();
  await load.end();

  // The other served all the while, the streams of the first come there, and its jobs are done.
  expect(ledger.entries.length).toBeGreaterThan(before);
  expect(ledger.entries.filter(({ status }) => status !== 201)).toEqual([]);
  await ear.ended;
  const later = listenIn(well, firstStart.SAPA_API_TOKEN, ear.cursor());
  const all = await subjectsOf(callerWith(at(await again.address()), bearer));
  const kept = all.filter((subject) => subject.includes(run));
  const opened = () => [...ear.heard(), ...later.heard()].filter(({ event }) => event === 'request.opened');
  await expect.poll(() => opened().length, { timeout: 60_000 }).toBe(kept.length);
  expect(new Set(opened().map(({ subject }) => subject)).size).toBe(kept.length);
  const acknowledged = [...ledger.acknowledged(), ...lost.acknowledged()];
  expect(differences(acknowledged, kept)).toEqual({ lost: [], doubled: [] });
  await letMinutePass();
  await expect.poll(() => jobsLeft('listen'), { timeout: 30_000, interval: 250 }).toBe(0);
  expect(await jobsGivenUp()).toBe(0);
  await Promise.all([other, again].map((node) => node.end('SIGTERM')));
}

async function expectEnd(node: ProgramProcess, says: string): Promise<void> {
  await expect
    .poll(() => node.process.signalCode, { timeout: 60_000, interval: 100 })
    .toMatch(/^SIG(KILL|ABRT|TRAP|SEGV)$/);
  await node.ended;
  expect(node.said()).toContain(says);
}
