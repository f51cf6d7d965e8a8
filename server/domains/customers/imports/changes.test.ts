import { beforeAll, expect, test } from 'vitest';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import {
  createCustomer,
  createField,
  createOrganisation,
  hideRestricted,
  restrictCustomer,
} from '../index.ts';
import { importRoutes } from '../routes/import-routes.ts';
import { beginImport } from './commands/begin-import.ts';
import { rereadImport } from './commands/reread-import.ts';
import { checkImport, runImport, undoImport } from './commands/start-work.ts';
import { findImport } from './find-import.ts';
import { listChanges } from './list-changes.ts';
import { changesBetween } from './rules/changes.ts';
import { takeBatch } from './take-batch.ts';
import { workOn } from './work-on.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
  const dewi = as(company.dewi);
  await createField(dewi, { name: 'Ukuran', type: 'choice', choices: ['S', 'M', 'L'] });
  await createOrganisation(dewi, { name: 'Batik Jaya', domains: [] });
  const emails = { addresses: [{ kind: 'email' as const, value: 'rina@batik.example' }] };
  await createCustomer(dewi, { name: 'Rina', tags: ['grosir'], ...emails });
  await createCustomer(dewi, { name: 'Nok', addresses: [{ kind: 'email', value: 'nok@batik.example' }] });
});

const table = [
  'Email,Nama,No HP,Tanda,Organisasi,Ukuran',
  'somchai@parcel.example,Somchai,,,,',
  'rina@batik.example,Rina Putri,0812-3456-7890,"grosir, lama",batik jaya,M',
  'nok@batik.example,Nok Suda,,,,',
].join('\n');

const work = (importId: string) => workOn({ workspaceId: company.workspaceId, importId }, monday);
const look = (importId: string) => findImport(as(company.dewi), { importId });
async function take(text = table) {
  const content = new TextEncoder().encode(text);
  const { importId } = await beginImport(as(company.dewi), { name: 'pelanggan.csv', content });
  await checkImport(as(company.dewi), { importId, mapping: (await look(importId)).mapping });
  return importId;
}
const changes = async (importId: string, who = company.dewi) =>
  (await listChanges(as(who), { importId })).items;

test('before anybody is changed, each row says whom it would change: part by part, before and after', async () => {
  const importId = await take();
  await work(importId);
  const [rina, nok] = await changes(importId);
  expect(rina).toEqual({
    row: 3,
    customer: { id: expect.any(String), name: 'Rina' },
    changes: [
      { part: 'name', before: 'Rina', after: 'Rina Putri' },
      { part: 'organisationId', before: null, after: 'Batik Jaya' },
      { part: 'tags', before: null, after: ['lama'] },
      { part: 'field:ukuran', before: null, after: 'M' },
      { part: 'addresses', before: null, after: ['081234567890'] },
    ],
  });
  expect(nok?.changes).toEqual([{ part: 'name', before: 'Nok', after: 'Nok Suda' }]);
  const first = await listChanges(as(company.dewi), { importId, limit: 1 });
  expect(first.items.map(({ row }) => row)).toEqual([3]);
  const rest = await listChanges(as(company.dewi), { importId, cursor: first.nextCursor ?? '' });
  expect(rest.items.map(({ row }) => row)).toEqual([4]);
});

test('the same is read when it has run, and nothing of it hinders the way back', async () => {
  const importId = await take();
  await work(importId);
  const foreseen = await changes(importId);
  await runImport(as(company.dewi), { importId });
  await work(importId);
  const done = await changes(importId);
  expect(done.map((one) => one.changes)).toEqual(foreseen.map((one) => one.changes));
  expect(done.map((one) => one.customer.name)).toEqual(['Rina Putri', 'Nok Suda']);
  await undoImport(as(company.dewi), { importId });
  await work(importId);
  expect((await changes(importId)).map((one) => one.customer.name)).toEqual(['Rina', 'Nok']);
});

test('how far it is stands beside how much there is', async () => {
  const importId = await take();
  const ask = askAs(company.dewi, [importRoutes]);
  const shown = async () => (await ask('GET', `/customer-imports/${importId}`)).json();
  expect((await shown()).progress).toEqual({ done: 0, total: null });
  await work(importId);
  expect((await shown()).progress).toEqual({ done: 3, total: 3 });
  await runImport(as(company.dewi), { importId });
  expect((await shown()).progress).toEqual({ done: 0, total: 3 });
  await work(importId);
  await undoImport(as(company.dewi), { importId });
  expect((await shown()).progress).toEqual({ done: 0, total: 3 });
  await work(importId);
  const other = await take();
  await work(other);
  await rereadImport(as(company.dewi), { importId: other, encoding: 'utf-8', delimiter: ';' });
  expect((await look(other)).totalRows).toBeNull();
});

test('a worker that was overtaken leaves no row out', async () => {
  const importId = await take();
  const late = { importId, batch: [{ row: 4, cells: ['lek@batik.example'] }], seen: new Map() };
  await expect(takeBatch(company.asSystem, late)).rejects.toThrow('Row 2');
  expect((await look(importId)).rows).toBe(0);
});

test('what only those may read who look after privacy stands in no preview of others', async () => {
  const importId = await take();
  await work(importId);
  const nok = (await changes(importId)).at(-1);
  await restrictCustomer(as(company.sari), { customerId: nok?.customer.id ?? '', reason: 'Sengketa' });
  const dewi = await hideRestricted(company.dewi, { now: monday });
  expect((await changes(importId, dewi)).map((one) => one.customer.name)).toEqual(['Rina']);
  const shown = await askAs(dewi, [importRoutes])('GET', `/customer-imports/${importId}/changes`);
  expect((await shown.json()).items).toHaveLength(1);
});

test('numbers and yes or no are shown as they are, and what is unknown as nothing', () => {
  const before = { fields: { points: 1, active: true }, language: null };
  const after = { fields: { points: 2, active: true }, language: 'th', odd: { x: 1 } };
  expect(changesBetween(before, after)).toEqual([
    { part: 'language', before: null, after: 'th' },
    { part: 'field:points', before: 1, after: 2 },
    { part: 'odd', before: null, after: null },
  ]);
});

test('an address that the file has named already is refused however far behind it comes again', async () => {
  const lines = Array.from({ length: 300 }, (_, at) => `baru${at}@batik.example,Baru ${at}`);
  const importId = await take(['Email,Nama', ...lines, 'BARU0@batik.example,Lagi'].join('\n'));
  await work(importId);
  expect((await look(importId)).counts).toEqual({ create: 300, update: 0, skip: 0, refuse: 1 });
});
