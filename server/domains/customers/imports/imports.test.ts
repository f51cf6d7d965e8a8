import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { storage } from '../../../platform/storage.ts';
import { listFiles } from '../../files/index.ts';
import {
  createField,
  createOrganisation,
  findCustomer,
  findCustomerByEmail,
  listCustomers,
  recogniseCustomer,
} from '../index.ts';
import { listOrganisations } from '../organisations/list-organisations.ts';
import { importRoutes } from '../routes/import-routes.ts';
import { customerTerms } from '../schema.ts';
import { beginImport } from './commands/begin-import.ts';
import { rereadImport } from './commands/reread-import.ts';
import { checkImport, runImport, undoImport } from './commands/start-work.ts';
import { findImport, listRefused } from './find-import.ts';
import { workOn } from './work-on.ts';
import { writeRefused } from './write-refused.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
  await createField(as(company.dewi), { name: 'Ukuran', type: 'choice', choices: ['S', 'M', 'L'] });
});

const table = [
  'Nama;Email;No HP;Bahasa;Ukuran',
  'Rina Putri;rina@batik.example;0812-3456-7890;Indonesia;M',
  'Somchai;somchai@parcel;;ไทย;L',
  'Tanpa Alamat;;;;',
  'Budi;budi@batik.example;;;XXL',
  'Rina lagi;RINA@batik.example;;;',
  'Nok;bukan alamat;;;',
].join('\r\n');

async function take(text: string | Uint8Array<ArrayBuffer>) {
  const content = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { importId } = await beginImport(as(company.dewi), { name: 'pelanggan.csv', content });
  const { mapping } = await findImport(as(company.dewi), { importId });
  await checkImport(as(company.dewi), { importId, mapping });
  await workOn({ workspaceId: company.workspaceId, importId }, monday);
  return importId;
}
async function finish(importId: string) {
  await runImport(as(company.dewi), { importId });
  await workOn({ workspaceId: company.workspaceId, importId }, monday);
  return findImport(as(company.dewi), { importId });
}
async function loseFile(importId: string) {
  const { fileId } = await look(importId);
  const [file] = await listFiles(as(company.dewi), { fileIds: [fileId] });
  await storage().remove(file?.key ?? '');
}
const look = (importId: string) => findImport(as(company.dewi), { importId });
const everybody = async () => (await listCustomers(as(company.adi), { sort: 'name' })).items;

test('a file is understood, looked at whole, and changes nothing until somebody says yes', async () => {
  const importId = await take(table);
  const looked = await look(importId);
  expect(looked).toMatchObject({ state: 'checked', encoding: 'utf-8', delimiter: ';', rows: 6 });
  expect(looked.mapping).toEqual(['name', 'email', 'phone', 'language', 'field:ukuran']);
  expect(looked.counts).toEqual({ create: 2, update: 0, skip: 0, refuse: 4 });
  const { items } = await listRefused(as(company.dewi), { importId });
  expect(items.map(({ row, column, reason }) => [row, column, reason])).toEqual([
    [4, 'Email', 'address-missing'],
    [5, 'Ukuran', 'not-choice'],
    [6, 'Email', 'repeats-row'],
    [7, 'Email', 'email-invalid'],
  ]);
  expect(await everybody()).toEqual([]);
});

test('it is run, and the same file again changes nothing', async () => {
  const first = await finish(await take(table));
  expect(first).toMatchObject({ state: 'done', counts: { create: 2, update: 0, skip: 0, refuse: 4 } });
  const before = await everybody();
  expect(before.map((one) => [one.name, one.language, one.fields])).toEqual([
    ['Rina Putri', 'id', { ukuran: 'M' }],
    ['Somchai', 'th', { ukuran: 'L' }],
  ]);
  const again = await finish(await take(table));
  expect(again.counts).toEqual({ create: 0, update: 0, skip: 2, refuse: 4 });
  expect(await everybody()).toEqual(before);
  const found = await listCustomers(as(company.adi), { q: '0812 3456 7890', field: 'ukuran=M' });
  expect(found.items.map((one) => one.name)).toEqual(['Rina Putri']);
});

test('refused rows come back as a file that no spreadsheet runs', async () => {
  const importId = await take('Name,Email\n=cmd|calc,nobody\n');
  let text = '';
  for await (const part of writeRefused(as(company.dewi), importId, 'en')) text += part;
  expect(text).toBe(
    '\u{feff}Name,Email,Row,Column,Reason\r\n"\'=cmd|calc",nobody,2,Email,This is no e-mail address\r\n',
  );
});

test('an import is taken back but for whom somebody met, and within a day only', async () => {
  const text = 'Email,Name\nlek@batik.example,Lek\nnok@batik.example,Nok\nrina@batik.example,Rina Baru\n';
  const done = await finish(await take(text));
  expect(done.counts).toEqual({ create: 2, update: 1, skip: 0, refuse: 0 });
  const met = { value: 'nok@batik.example', name: null, language: null, verified: true };
  await recogniseCustomer(company.asSystem, met);
  const late = new Date(monday.getTime() + 25 * 3_600_000);
  await expect(undoImport(as(company.dewi, late), { importId: done.id })).rejects.toMatchObject({
    code: 'import-too-old',
  });
  await undoImport(as(company.dewi), { importId: done.id });
  await workOn({ workspaceId: company.workspaceId, importId: done.id }, monday);
  expect((await look(done.id)).state).toBe('undone');
  expect((await everybody()).map((one) => one.name)).toEqual(['Nok', 'Rina Putri', 'Somchai']);
  const left = await inWorkspace(company.workspaceId, (tx) =>
    tx
      .select()
      .from(customerTerms)
      .where(and(eq(customerTerms.workspaceId, company.workspaceId), eq(customerTerms.term, 'wlek'))),
  );
  expect(left).toEqual([]);
});

test('Thai of old programs and of spreadsheets is read', async () => {
  const thai = [0xaa, 0xd7, 0xe8, 0xcd];
  const old = Uint8Array.from([
    ...thai,
    ...Buffer.from(',email\n'),
    ...thai,
    ...Buffer.from(',a@old.example\n'),
  ]);
  const first = await finish(await take(old));
  expect([first.encoding, first.counts.create]).toEqual(['windows-874', 1]);
  const wide = Buffer.from('\u{feff}ชื่อ\temail\nสมหญิง\tb@old.example\n', 'utf16le');
  const second = await finish(await take(new Uint8Array(wide)));
  expect([second.encoding, second.delimiter, second.counts.create]).toEqual(['utf-16le', '\t', 1]);
  expect(await findCustomerByEmail(as(company.adi), { email: 'b@old.example' })).not.toBeNull();
});

test('an import whose file is gone fails with a sentence, and what it did can be taken back', async () => {
  const gone = await take('Email,Name\ngone@batik.example,Gone\n');
  await loseFile(gone);
  const failed = { state: 'failed', failure: 'import-file-missing' };
  expect(await finish(gone)).toMatchObject({ ...failed, finishedAt: monday });
  const again = { importId: gone, mapping: ['email' as const, 'name' as const] };
  await expect(checkImport(as(company.dewi), again)).rejects.toMatchObject({ code: 'import-not-ready' });
  await undoImport(as(company.dewi), { importId: gone });
  await workOn({ workspaceId: company.workspaceId, importId: gone }, monday);
  expect((await look(gone)).state).toBe('undone');
  const { importId } = await beginImport(as(company.dewi), {
    name: 'x.csv',
    content: new TextEncoder().encode('Email,Name\nx@batik.example,X\n'),
  });
  await loseFile(importId);
  await checkImport(as(company.dewi), { ...again, importId });
  await workOn({ workspaceId: company.workspaceId, importId }, monday);
  expect(await look(importId)).toMatchObject({ ...failed, finishedAt: null });
  const shown = await askAs(company.dewi, [importRoutes])('GET', `/customer-imports/${importId}`);
  expect((await shown.json()).failure).toEqual({
    code: 'import-file-missing',
    message: expect.stringContaining('sudah tidak ada'),
  });
});

test('what is no table is refused, and who may not import does not', async () => {
  const zip = { name: 'x.xlsx', content: Uint8Array.from([0x50, 0x4b, 3, 4]) };
  await expect(beginImport(as(company.dewi), zip)).rejects.toMatchObject({ code: 'import-unreadable' });
  await expect(beginImport(as(company.adi), zip)).rejects.toMatchObject({ status: 403 });
  const content = new TextEncoder().encode('Name\nRina\n');
  const { importId } = await beginImport(as(company.dewi), { name: 'x.csv', content });
  await expect(checkImport(as(company.dewi), { importId, mapping: ['name'] })).rejects.toMatchObject({
    code: 'mapping-without-address',
  });
  await expect(runImport(as(company.dewi), { importId })).rejects.toMatchObject({ code: 'import-not-ready' });
});

test('where the guess of letters or marks was wrong, the columns are read anew', async () => {
  const content = new TextEncoder().encode('Nama|Email\r\nRina;Putri|rina@anew.example\r\n');
  const { importId } = await beginImport(as(company.dewi), { name: 'x.csv', content });
  const reread = (delimiter: ';' | '|') =>
    rereadImport(as(company.dewi), { importId, encoding: 'utf-8', delimiter });
  await reread(';');
  expect((await look(importId)).columns.map(({ name }) => name)).toEqual(['Nama|Email']);
  await reread('|');
  const right = await look(importId);
  expect(right).toMatchObject({ state: 'read', delimiter: '|', mapping: ['name', 'email'] });
  expect(right.columns[1]).toEqual({ name: 'Email', samples: ['rina@anew.example'] });
  await loseFile(importId);
  await expect(reread(';')).rejects.toMatchObject({ code: 'import-file-missing' });
  await checkImport(as(company.dewi), { importId, mapping: right.mapping });
  await expect(reread(';')).rejects.toMatchObject({ code: 'import-not-ready' });
});

const companies = [
  'Nama;Email;Perusahaan',
  'Wati;wati@maju.example;CV Maju',
  'Agus;agus@maju.example;cv maju',
  'Rusak;bukan alamat;PT Rusak',
  'Tono;tono@sentosa.example;PT Sentosa',
].join('\n');
const named = async () => (await listOrganisations(as(company.dewi), {})).items.map((one) => one.name).sort();

test('organisations that nobody knows are told before, created with their people, and go with the import', async () => {
  await createOrganisation(as(company.dewi), { name: 'PT Sentosa' });
  const importId = await take(companies);
  expect(await look(importId)).toMatchObject({
    ...{ unknownOrganisations: 'create', newOrganisations: ['CV Maju'] },
    counts: { create: 3, refuse: 1 },
  });
  expect(await named()).toEqual(['PT Sentosa']);
  expect((await finish(importId)).newOrganisations).toEqual(['CV Maju']);
  expect(await named()).toEqual(['CV Maju', 'PT Sentosa']);
  const whose = async (email: string) => {
    const customerId = await findCustomerByEmail(as(company.dewi), { email });
    return (await findCustomer(as(company.dewi), { customerId: customerId ?? '' })).organisation?.name;
  };
  expect([await whose('wati@maju.example'), await whose('agus@maju.example')]).toEqual([
    'CV Maju',
    'CV Maju',
  ]);
  await undoImport(as(company.dewi), { importId });
  await workOn({ workspaceId: company.workspaceId, importId }, monday);
  expect(await named()).toEqual(['PT Sentosa']);
});

test('organisations that nobody knows can be left out: their people come without one', async () => {
  const importId = await take(companies);
  const { mapping } = await look(importId);
  await checkImport(as(company.dewi), { importId, mapping, unknownOrganisations: 'leave-out' });
  await workOn({ workspaceId: company.workspaceId, importId }, monday);
  expect((await look(importId)).newOrganisations).toEqual(['CV Maju']);
  expect((await finish(importId)).counts).toMatchObject({ create: 3 });
  expect(await named()).toEqual(['PT Sentosa']);
  const { items } = await listCustomers(as(company.adi), { q: 'Wati' });
  expect(items[0]?.organisation).toBeNull();
});
