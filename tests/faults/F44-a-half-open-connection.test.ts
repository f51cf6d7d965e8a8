import { expect } from 'vitest';
import { useDatabase } from '../harness/database.ts';
import { differences, keepLedger, subjectsOf } from '../harness/ledger.ts';
import { startDistant } from '../harness/program-behind-proxy.ts';
import { faultOnce } from './fault.ts';

const here = useDatabase();

faultOnce('F44', async (random) => {
  const { program, proxy, call } = await startDistant(here, random);
  const ledger = keepLedger(call, 'Letter');
  const load = ledger.load(6);
  await expect.poll(() => ledger.acknowledged().length, { timeout: 20_000 }).toBeGreaterThan(30);
  const before = ledger.entries.length;
  proxy.weather.swallows = true;
  // Each of the six notices by itself that nobody answers any more, and is told so.
  await expect.poll(() => ledger.entries.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(before + 6);
  proxy.weather.swallows = false;
  const kept = ledger.acknowledged().length;
  // Lines that went silent are let go one by one, and only then is there room for new ones.
  await expect.poll(() => ledger.acknowledged().length, { timeout: 60_000 }).toBeGreaterThan(kept + 30);
  await load.end();
  const failed = ledger.entries.filter(({ status }) => status !== 201);
  expect(failed.length).toBeGreaterThanOrEqual(6);
  expect(failed.filter(({ status, retryAfter }) => status !== 503 || retryAfter === null)).toEqual([]);
  const state = differences(ledger.acknowledged(), await subjectsOf(call));
  expect(state).toEqual({ lost: [], doubled: [] });
  expect(program.said()).toContain('database-silent');
  expect(program.process.exitCode).toBeNull();
});
