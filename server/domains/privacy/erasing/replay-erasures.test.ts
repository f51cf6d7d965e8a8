import { mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { database } from '../../../platform/database/open.ts';
import { openErasureLog, readErasures } from '../../../platform/erasure-log.ts';
import { findCustomer, placeHold } from '../../customers/index.ts';
import { replayErasures } from '../index.ts';
import { eraseCustomer } from './erase-customer.ts';
import { eraseSince } from './replay-erasures.ts';

const given = useDatabase({ work: true });
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

/** As if a backup from before the erasure had been brought back. */
async function bringBack(customerId: string, name: string): Promise<void> {
  await database().owner.execute(
    sql`update customers set name = ${name}, erased_at = null where id = ${customerId}`,
  );
}

test('who was erased after a backup was made is erased again when it is brought back, and only once', async () => {
  const { customerId } = await openFor(company.asSystem, { from: 'back@x.example', name: 'Wati Kembali' });
  await eraseCustomer(as(company.sari), { customerId });
  await expect.poll(() => readErasures(), { timeout: 20_000 }).toHaveLength(1);
  await bringBack(customerId, 'Wati Kembali');
  expect(await replayErasures(company.asSystem.now)).toEqual({ erased: 1, held: 0 });
  const card = await findCustomer(company.asSystem, { customerId });
  expect(card).toMatchObject({ name: '█████', erasedAt: expect.any(Date) });
  expect(await replayErasures(company.asSystem.now)).toEqual({ erased: 0, held: 0 });
});

test('a hold of the backup keeps its customer, and lines that are no lines are passed over', async () => {
  const { customerId } = await openFor(company.asSystem, { from: 'held@x.example', name: 'Joko Ditahan' });
  await placeHold(as(company.sari), { customerId, reason: 'Perkara 9' });
  const line = {
    ...{ workspaceId: company.workspaceId, id: customerId, customerIds: [customerId] },
    ...{ addressHashes: [], erasedAt: '2026-11-23T02:00:00.000Z' },
  };
  expect(await replayErasures(company.asSystem.now, [line, null, { id: 'x' }])).toEqual({
    erased: 0,
    held: 1,
  });
  const card = await findCustomer(company.asSystem, { customerId });
  expect(card).toMatchObject({ name: 'Joko Ditahan', erasedAt: null });
});

test('the log of the home that was backed up is carried into the one it is brought back into', async () => {
  const { customerId } = await openFor(company.asSystem, { from: 'far@x.example', name: 'Nina Jauh' });
  await eraseCustomer(as(company.sari), { customerId });
  await expect
    .poll(async () => JSON.stringify(await readErasures()), { timeout: 20_000 })
    .toContain(customerId);
  const old = await mkdtemp(join(tmpdir(), 'sapa-old-home-'));
  await rename(join(given.home, 'erasures'), join(old, 'erasures'));
  await openErasureLog(given.home);
  expect(await readErasures()).toEqual([]);
  await bringBack(customerId, 'Nina Jauh');
  const restoration = { takenAt: new Date(0), from: old, language: 'en' as const, now: company.asSystem.now };
  expect(await eraseSince(restoration)).toMatch(/^Erased again.*: 1\./);
  expect((await findCustomer(company.asSystem, { customerId })).name).toBe('█████');
  expect(await readErasures()).toEqual(expect.arrayContaining(await readErasures(old)));
});

test('a last line that a crash cut off is passed over, and a damaged one between others rings an alarm', async () => {
  const home = await mkdtemp(join(tmpdir(), 'sapa-torn-home-'));
  await openErasureLog(home);
  onTestFinished(() => openErasureLog(given.home));
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const log = join(home, 'erasures', 'log.jsonl');
  await writeFile(log, '{"id":"a"}\n{"id":"b"}\n{"id":');
  expect(await readErasures()).toEqual([{ id: 'a' }, { id: 'b' }]);
  expect(said).not.toHaveBeenCalled();
  await writeFile(log, '{"id":"a"}\n{"i\u0000\n\n{"id":"c"}\n');
  expect(await readErasures()).toEqual([{ id: 'a' }, { id: 'c' }]);
  expect(said).toHaveBeenCalledWith(JSON.stringify({ alarm: 'erasure-log-damaged', lines: 1 }));
});
