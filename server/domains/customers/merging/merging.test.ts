import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { events } from '../../../platform/events/schema.ts';
import { findRequest } from '../../requests/index.ts';
import {
  addAddress,
  addNote,
  changeCustomer,
  findCustomer,
  mergeCustomers,
  rejoinCustomers,
  unmergeCustomers,
} from '../index.ts';
import { listNotes } from '../notes/list-notes.ts';
import { distinguishCustomers } from './distinguish.ts';
import { findDuplicates } from './find-duplicates.ts';
import { listSuggestions } from './list-suggestions.ts';

useDatabase({ work: true });
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});
const see = (customerId: string) => findCustomer(as(company.adi), { customerId });
const ownerOf = async (request: string) => (await findRequest(as(company.adi), { request })).customer.id;

test('two become one with all that was theirs, and part again exactly', async () => {
  const by = as(company.adi);
  const rina = await openFor(company.asSystem, { from: 'rina@batik.example', name: 'Rina Putri' });
  const twin = await openFor(company.asSystem, { from: 'rina@home.example', name: 'Rina P.' });
  const [keptId, mergedId] = [rina.customerId, twin.customerId];
  await addNote(by, { customerId: mergedId, text: 'Suka batik' });
  await changeCustomer(by, { customerId: mergedId, honorific: 'Ibu', tags: ['grosir'] });
  const before = [await see(keptId), await see(mergedId)];
  const { mergeId } = await mergeCustomers(by, { keptId, mergedId });
  const one = await see(mergedId);
  expect(one).toMatchObject({ id: keptId, name: 'Rina Putri', honorific: 'Ibu', tags: ['grosir'] });
  expect(one.addresses.map(({ value }) => value).sort()).toEqual(['rina@batik.example', 'rina@home.example']);
  expect(await listNotes(by, { customerId: keptId })).toHaveLength(1);
  await expect.poll(() => ownerOf(twin.requestId), { timeout: 15_000 }).toBe(keptId);
  await expect.poll(async () => (await see(keptId)).requestCount, { timeout: 15_000 }).toBe(2);
  await expect(mergeCustomers(by, { keptId: mergedId, mergedId: keptId })).rejects.toMatchObject({
    code: 'customer-merged',
  });

  await unmergeCustomers(by, { mergeId });
  await expect.poll(() => ownerOf(twin.requestId), { timeout: 15_000 }).toBe(mergedId);
  expect(await ownerOf(rina.requestId)).toBe(keptId);
  const counted = { openRequests: 1, requestCount: 1, lastContactAt: expect.any(Date) };
  await expect.poll(async () => (await see(mergedId)).requestCount, { timeout: 15_000 }).toBe(1);
  expect([await see(keptId), await see(mergedId)]).toEqual(before.map((card) => ({ ...card, ...counted })));
  expect(await listNotes(by, { customerId: mergedId })).toHaveLength(1);
  await expect(unmergeCustomers(by, { mergeId })).rejects.toMatchObject({ code: 'merge-undone' });
});

test('parting is taken back: they are one as before, with what was changed while they stood apart', async () => {
  const by = as(company.adi);
  const rina = await openFor(company.asSystem, { from: 'lina@batik.example', name: 'Lina Putri' });
  const twin = await openFor(company.asSystem, { from: 'lina@home.example', name: 'Lina P.' });
  const [keptId, mergedId] = [rina.customerId, twin.customerId];
  const both = { keptId, mergedId, choices: { name: 'merged' as const } };
  const { mergeId } = await mergeCustomers(by, both);
  await expect.poll(() => ownerOf(twin.requestId), { timeout: 15_000 }).toBe(keptId);
  await expect(rejoinCustomers(by, { mergeId })).rejects.toMatchObject({ code: 'merge-stands' });
  await unmergeCustomers(by, { mergeId });
  expect((await see(keptId)).name).toBe('Lina Putri');
  await changeCustomer(by, { customerId: keptId, preferredName: 'Lin' });
  await addNote(by, { customerId: mergedId, text: 'Baru' });
  await rejoinCustomers(by, { mergeId });
  expect(await see(mergedId)).toMatchObject({ id: keptId, name: 'Lina P.', preferredName: 'Lin' });
  expect(await listNotes(by, { customerId: keptId })).toHaveLength(1);
  await expect.poll(() => ownerOf(twin.requestId), { timeout: 15_000 }).toBe(keptId);
  await expect.poll(async () => (await see(keptId)).requestCount, { timeout: 15_000 }).toBe(2);

  await unmergeCustomers(by, { mergeId });
  expect(await see(keptId)).toMatchObject({ name: 'Lina Putri', preferredName: 'Lin' });
  await expect.poll(() => ownerOf(twin.requestId), { timeout: 15_000 }).toBe(mergedId);
  expect(await listNotes(by, { customerId: mergedId })).toHaveLength(1);
});

test('who may be the same person is suggested by phone, and by name with a domain', async () => {
  const by = as(company.adi);
  const first = await openFor(company.asSystem, { from: 'agus@toko.example', name: 'Agus Salim' });
  const second = await openFor(company.asSystem, { from: 'a.salim@toko.example', name: 'Agus Salim' });
  const third = await openFor(company.asSystem, { from: 'other@gmail.com', name: 'Pak Agus' });
  await openFor(company.asSystem, { from: 'agus@gmail.com', name: 'Agus Salim' });
  await addAddress(by, { customerId: first.customerId, kind: 'phone', value: '+62 812 3456 7890' });
  await addAddress(by, { customerId: third.customerId, kind: 'whatsapp', value: '0812-3456-7890' });
  const found = await findDuplicates(by, { customerId: first.customerId });
  expect(found.map(({ customer, because }) => [customer.id, because]).sort()).toEqual(
    [
      [second.customerId, ['name-and-domain']],
      [third.customerId, ['phone']],
    ].sort(),
  );
});

test('a request that moves with its customer is told as changed, so that no open page shows the old owner', async () => {
  const { adi, asSystem } = company;
  const kept = await openFor(asSystem, { from: 'sari@kept.example', name: 'Sari' });
  const moved = await openFor(asSystem, { from: 'sari@moved.example', name: 'Sari S.' });
  await mergeCustomers(as(adi), { keptId: kept.customerId, mergedId: moved.customerId });
  const told = async (requestId: string) => {
    const rows = await inWorkspace(adi.workspaceId, (tx) =>
      tx
        .select({ payload: events.payload })
        .from(events)
        .where(and(eq(events.subjectId, requestId), eq(events.name, 'request.changed'))),
    );
    return rows.filter(({ payload }) => JSON.stringify(payload).includes('"customerId"')).length;
  };
  await expect.poll(() => told(moved.requestId), { timeout: 15_000 }).toBe(1);
  expect(await told(kept.requestId)).toBe(0);
});

test('pairs that may be one are listed with their reasons; what a person says of them is remembered, and may be taken back', async () => {
  const by = as(company.adi);
  const pim = await openFor(company.asSystem, { from: 'pim@home.example', name: 'Pim' });
  const call = await openFor(company.asSystem, { from: 'nok@home.example', name: 'Nok' });
  const [customerId, otherId] = [pim.customerId, call.customerId];
  await addAddress(by, { customerId, kind: 'phone', value: '081 555 66 77 8' });
  await addAddress(by, { customerId: otherId, kind: 'whatsapp', value: '+66815556677 8' });
  const pairs = async () =>
    (await listSuggestions(by, {}))
      .filter(({ one }) => one.id === customerId)
      .map(({ other, because }) => [other.id, because]);
  expect(await pairs()).toEqual([[otherId, ['phone']]]);
  await distinguishCustomers(by, { customerId: otherId, otherId: customerId, apart: true });
  expect(await pairs()).toEqual([]);
  expect(await findDuplicates(by, { customerId })).toEqual([]);
  await distinguishCustomers(by, { customerId, otherId, apart: false });
  expect(await pairs()).toHaveLength(1);
  await mergeCustomers(by, { keptId: customerId, mergedId: otherId });
  expect(await pairs()).toEqual([]);
  await expect(
    distinguishCustomers(by, { customerId, otherId: customerId, apart: true }),
  ).rejects.toMatchObject({ code: 'merge-with-itself' });
});
