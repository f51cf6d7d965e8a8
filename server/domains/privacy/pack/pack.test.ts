import { beforeAll, expect, test } from 'vitest';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { noteProcessing } from '../records/keep-register.ts';
import { changeSettings } from '../records/keep-settings.ts';
import { routes } from '../routes.ts';
import { weightOf } from './rules.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const cloud = {
  ...{ name: 'Awan <Nusantara>', service: 'Server', dataKinds: 'Semua data', place: 'other' },
  ...{ safeguard: 'contract-clauses', agreedOn: '2026-01-15', subProcessors: '=cmd|calc' },
};
const risk = { title: 'Surel salah kirim', activity: 'mail', measures: 'Tunda kirim' };
const read = async (path: string, language: 'en' | 'id' | 'th' = 'id') => {
  const answer = await askAs(company.dewi, [routes], language)('GET', path);
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
};

test.each([
  ['low', 'low', 'low'],
  ['low', 'high', 'medium'],
  ['medium', 'medium', 'medium'],
  ['medium', 'high', 'high'],
  ['high', 'high', 'high'],
] as const)('%s and %s weigh %s', (likelihood, harm, weight) => {
  expect(weightOf({ likelihood, harm })).toBe(weight);
});

test('a processor is written down, changed and ended; who may not is refused, and its line stays', async () => {
  const sari = askAs(company.sari, [routes]);
  expect((await askAs(company.dewi, [routes])('POST', '/processors', cloud)).status).toBe(403);
  expect((await askAs(company.adi, [routes])('GET', '/processors')).status).toBe(403);
  const made = await sari('POST', '/processors', cloud);
  const { processorId } = (await made.json()) as { processorId: string };
  expect((await sari('PATCH', `/processors/${processorId}`, { place: 'TH' })).status).toBe(204);
  expect(JSON.parse((await read('/processors')).text)).toMatchObject({
    items: [{ id: processorId, place: 'TH', endedAt: null }],
  });
  expect((await sari('DELETE', `/processors/${processorId}`)).status).toBe(204);
  expect((await sari('DELETE', `/processors/${processorId}`)).status).toBe(404);
  expect((await sari('PATCH', `/processors/${processorId}`, { place: 'ID' })).status).toBe(404);
  expect(JSON.parse((await read('/processors')).text)).toMatchObject({
    items: [{ place: 'TH', endedAt: expect.any(String) }],
  });
});

test('risks stand with the gravest first, are judged anew and taken out', async () => {
  const sari = askAs(company.sari, [routes]);
  await sari('POST', '/privacy-risks', { ...risk, title: 'Ringan', likelihood: 'low', harm: 'low' });
  const made = await sari('POST', '/privacy-risks', { ...risk, likelihood: 'low', harm: 'medium' });
  const { riskId } = (await made.json()) as { riskId: string };
  expect((await sari('PATCH', `/privacy-risks/${riskId}`, { likelihood: 'high' })).status).toBe(204);
  const { items } = JSON.parse((await read('/privacy-risks')).text);
  expect(items).toMatchObject([
    { id: riskId, weight: 'high' },
    { title: 'Ringan', weight: 'low' },
  ]);
  const light = items[1].id;
  expect((await sari('DELETE', `/privacy-risks/${light}`)).status).toBe(204);
  expect((await sari('DELETE', `/privacy-risks/${light}`)).status).toBe(404);
});

test('the pack holds all of it on one page without scripts, in the reader’s language', async () => {
  await changeSettings(as(company.sari), { officerName: 'Sari', officerEmail: 'dpo@toko-rina.example' });
  const note = { purpose: 'Menjawab <b>pelanggan</b>', basis: 'Kontrak', recipients: '', transfers: '' };
  await noteProcessing(as(company.sari), { activity: 'answering', ...note });
  await askAs(company.sari, [routes])('POST', '/processors', cloud);
  const pack = await read('/privacy-pack');
  expect(pack.type).toBe('text/html; charset=utf-8');
  for (const words of [
    'Toko Rina',
    'dpo@toko-rina.example',
    'Kontrak',
    'Surel salah kirim',
    'Klausul perjanjian',
  ])
    expect(pack.text).toContain(words);
  expect(pack.text).toContain('Awan &lt;Nusantara&gt;');
  expect(pack.text).toContain('customer_addresses: value');
  expect(pack.text).not.toMatch(/<b>|<script/);
  expect((await read('/privacy-pack?language=th')).text).toContain('บันทึกการประมวลผล');
  expect((await read('/privacy-pack', 'en')).text).toContain('Risks for people');
});

test('each table leaves as CSV in which no cell is a formula', async () => {
  const { text, type } = await read('/privacy-pack?table=processors');
  expect(type).toBe('text/csv; charset=utf-8');
  expect(text).toContain('"Awan <Nusantara>"');
  expect(text).toContain(`"'=cmd|calc"`);
  expect((await read('/privacy-pack?table=activities')).text).toContain('"Menjawab <b>pelanggan</b>"');
  expect((await read('/privacy-pack?table=risks')).text).toContain('"Surel salah kirim"');
  expect((await read('/privacy-pack?table=others')).status).toBe(400);
});
