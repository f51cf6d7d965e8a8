import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { newId } from '../../kernel/ids.ts';
import {
  changeCustomer,
  findCustomer,
  findCustomerByEmail,
  listCustomers,
  recogniseCustomer,
} from './index.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const meet = (
  value: string,
  more: { name?: string | null; language?: 'id' | 'th'; verified?: boolean } = {},
) =>
  recogniseCustomer(company.asSystem, {
    ...{ value, name: more.name ?? null, language: more.language ?? null, verified: more.verified ?? true },
  });
const see = (customerId: string) => findCustomer(as(company.adi), { customerId });

test('an address is one customer, however it is written', async () => {
  const first = await meet('Rina@Honest.example', { name: ' Rina Putri ', language: 'id' });
  const again = await meet(' rina@honest.EXAMPLE');
  expect([first.isNew, again.isNew, again.customerId]).toEqual([true, false, first.customerId]);
  expect(await see(first.customerId)).toMatchObject({ name: 'Rina Putri', email: 'rina@honest.example' });
});

test('twenty who come at once with a new address are one customer', async () => {
  const met = await Promise.all(Array.from({ length: 20 }, () => meet('somchai@honest.example')));
  expect(new Set(met.map((one) => one.customerId)).size).toBe(1);
  expect(met.filter((one) => one.isNew)).toHaveLength(1);
});

test('who brings no name begins with the one in the address', async () => {
  expect((await see((await meet('budi.santoso@honest.example')).customerId)).name).toBe('Budi Santoso');
});

test('guesses grow better, what a person has set stays', async () => {
  const { customerId } = await meet('nok@honest.example', { name: 'nok' });
  await meet('nok@honest.example', { name: 'Nok Charoen', language: 'th' });
  expect(await see(customerId)).toMatchObject({ name: 'Nok Charoen', language: 'th' });
  await changeCustomer(as(company.adi), { customerId, name: 'Khun Nok', language: 'id' });
  await meet('nok@honest.example', { name: 'Spam King', language: 'th' });
  expect(await see(customerId)).toMatchObject({ name: 'Khun Nok', language: 'id' });
});

test('an unproved sender changes no name and proves no address', async () => {
  const { customerId } = await meet('tini@honest.example', { name: 'Tini', verified: false });
  await meet('tini@honest.example', { name: 'Evil', verified: false });
  const before = await see(customerId);
  expect([before.name, before.addresses]).toEqual([
    'Tini',
    [expect.objectContaining({ kind: 'email', value: 'tini@honest.example', verified: false })],
  ]);
  await meet('tini@honest.example');
  expect((await see(customerId)).addresses[0]?.verified).toBe(true);
});

test('empty words clear honorific and preferred name', async () => {
  const { customerId } = await meet('adi@honest.example');
  await changeCustomer(as(company.adi), { customerId, honorific: 'Bapak', preferredName: 'Di' });
  expect(await see(customerId)).toMatchObject({ honorific: 'Bapak', preferredName: 'Di' });
  await changeCustomer(as(company.adi), { customerId, honorific: ' ', preferredName: '' });
  expect(await see(customerId)).toMatchObject({ honorific: null, preferredName: null });
});

test('the list is searched by name and address, and signs mean themselves', async () => {
  await meet('percent%sign@honest.example', { name: '100% Toko' });
  const found = async (q: string) =>
    (await listCustomers(as(company.lek), { q })).items.map((one) => one.name);
  expect(await found('santoso')).toEqual(['Budi Santoso']);
  expect(await found('BUDI.SANTOSO@')).toEqual(['Budi Santoso']);
  expect(await found('100%')).toEqual(['100% Toko']);
  expect(await found('%')).toEqual([]);
  expect(await found('_')).toEqual([]);
  expect(await found('\\')).toEqual([]);
});

test('pages give every customer once', async () => {
  for (let at = 0; at < 12; at += 1) await meet(`page${at}@honest.example`);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCustomers(as(company.adi), { limit: 5, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map((one) => one.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(18);
});

test('another company knows nobody of ours', async () => {
  const other = await makeCompany('Siam Parcel');
  const { customerId } = await meet('rina@honest.example');
  await expect(findCustomer(as(other.sari), { customerId })).rejects.toMatchObject({ status: 404 });
  expect(await findCustomerByEmail(as(other.sari), { email: 'rina@honest.example' })).toBeNull();
  await expect(changeCustomer(as(other.sari), { customerId, name: 'x' })).rejects.toMatchObject({
    status: 404,
  });
});

test('a light agent reads cards and changes none', async () => {
  const { customerId } = await meet('rina@honest.example');
  expect((await findCustomer(as(company.lek), { customerId })).id).toBe(customerId);
  const change = changeCustomer(as(company.lek), { customerId, name: 'x' });
  await expect(change).rejects.toMatchObject({ status: 403 });
  await expect(findCustomer(as(company.lek, monday), { customerId: newId() })).rejects.toMatchObject({
    code: 'customer-not-found',
  });
});
