import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { database } from '../../../platform/database/open.ts';
import { readErasures } from '../../../platform/erasure-log.ts';
import { findCustomer, placeHold } from '../../customers/index.ts';
import { replayErasures } from '../index.ts';
import { eraseCustomer } from './erase-customer.ts';

useDatabase({ work: true });
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
  expect((await findCustomer(company.asSystem, { customerId })).name).toBe('█████');
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
  expect((await findCustomer(company.asSystem, { customerId })).name).toBe('Joko Ditahan');
});
