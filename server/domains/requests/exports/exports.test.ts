import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { makeToken, openDoors } from '../../../../tests/harness/http.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { restrictCustomer } from '../../customers/protection/keep-restriction.ts';
import { createTopic } from '../../knowledge/index.ts';
import { createField } from '../fields/keep-field.ts';
import { createGuide } from '../guides/keep-guide.ts';
import { takeDownRequest } from '../index.ts';
import { cellOfField } from './export-requests.ts';

useDatabase();
let company: Company;
let token = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
let topicId = '';
const labels = (en: string, id = '', th = '') => ({ en, id, th });
beforeAll(async () => {
  company = await makeCompany('Toko Rina', new Date());
  token = await makeToken(company, '*');
  doors = await openDoors();
  const sari = as(company.sari, new Date());
  const choices = [
    { value: 'seam', labels: labels('Seam', 'Jahitan', 'ตะเข็บ') },
    { value: 'zip', labels: labels('Zip', 'Ritsleting', 'ซิป') },
  ];
  const rules = { choices };
  await createField(sari, {
    key: 'part',
    kind: 'choices',
    labels: labels('Part', 'Bagian'),
    seenBy: 'customer',
    rules,
  });
  await createField(sari, { key: 'price', kind: 'number', labels: labels('Price', 'Harga') });
  topicId = (await createTopic(sari, { names: { en: 'Broken', id: 'Rusak' } })).id;
  const asked = { question: labels('Which part?'), required: true, showWhen: null, requiredWhen: null };
  await createGuide(sari, {
    names: labels('Broken goods'),
    topicIds: [topicId],
    questions: [{ key: 'part', ...asked }],
  });
});

const open = (subject: string, more: object = {}) =>
  takeDownRequest(as(company.asSystem.actor, new Date()), {
    ...{ subject, body: 'Tolong.', customer: { email: 'rina@honest.example', name: 'Rina' } },
    ...more,
  });
async function rows(query: string, headers: Record<string, string> = {}) {
  const { status, text } = await doors.call('GET', `/api/v1/requests/export?${query}`, { token, headers });
  expect(status).toBe(200);
  return parse(text, { bom: true, columns: true }) as Record<string, string>[];
}

test('a list leaves as a file with the answers to question guides, in the language of whoever asks', async () => {
  await open('Baju robek', { topicId, fields: { part: ['seam', 'zip'], price: 12.5 }, labels: ['vip'] });
  await open('Voucher');
  const [newest, oldest, ...rest] = await rows('sort=-createdAt');
  expect([newest?.Subject, newest?.Part, rest]).toEqual(['Voucher', '', []]);
  expect(oldest).toMatchObject({
    ...{ Subject: 'Baju robek', Customer: 'Rina', Email: 'rina@honest.example', Topic: 'Broken' },
    ...{ Labels: 'vip', Part: 'Seam, Zip', Price: '12.5', Status: 'open' },
  });
  const [found] = await rows('field.part=seam', { 'x-language': 'id' });
  expect(found).toMatchObject({ Subjek: 'Baju robek', Topik: 'Rusak', Bagian: 'Jahitan, Ritsleting' });
});

test('a file of many pages holds each request once, and nothing of whom nothing may leave', async () => {
  for (let at = 0; at < 201; at += 1) await open(`Kain ${at}`, { labels: ['many'] });
  const { customer } = await open('Tersimpan saja', {
    ...{ customer: { email: 'adi@honest.example', name: 'Adi' }, labels: ['many'] },
  }).then(async ({ requestId }) =>
    doors.call('GET', `/api/v1/requests/${requestId}`, { token }).then((one) => Object(one.json)),
  );
  await restrictCustomer(as(company.sari, new Date()), { customerId: customer.id, reason: 'objection' });
  const subjects = (await rows('label=many')).map((one) => one.Subject);
  expect([subjects.length, new Set(subjects).size]).toEqual([201, 201]);
  expect(subjects).not.toContain('Tersimpan saja');
});

test('what a wrong question, or somebody without the word, asks for does not even begin', async () => {
  const wrong = await doors.call('GET', '/api/v1/requests/export?nonsense=1', { token });
  expect(wrong.status).toBe(400);
  const reading = await makeToken(company, 'requests:read');
  const refused = await doors.call('GET', '/api/v1/requests/export', { token: reading });
  expect([refused.status, Object(refused.json).code]).toEqual([403, 'permission-missing']);
});

test('yes and no are words, and what is no longer a choice stays as it was kept', () => {
  const field = { key: 'x', labels: labels('X'), rules: {}, seenBy: 'staff', archived: false } as const;
  expect(
    [true, false, null, 'gone', 3].map((one) => cellOfField({ ...field, kind: 'choice' }, one, 'th')),
  ).toEqual([...['ใช่', 'ไม่ใช่', null, 'gone', 3]]);
});
