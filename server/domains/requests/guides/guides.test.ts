import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { makeToken, openDoors } from '../../../../tests/harness/http.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { inUnit } from '../../../platform/command.ts';
import { createTopic } from '../../knowledge/index.ts';
import { textsOf } from '../../problems/queries/list-texts.ts';
import { takeDownRequest } from '../commands/take-down-request.ts';
import { askByForm } from '../fields/ask-by-form.ts';
import { createField } from '../fields/keep-field.ts';
import { createForm } from '../fields/keep-form.ts';
import { changeRequest, findRequest, listOfferedForms, listRequests } from '../index.ts';
import { createGuide } from './keep-guide.ts';

useDatabase();
let company: Company;
let call: (method: string, path: string, json?: unknown) => ReturnType<Doors['call']>;
let topicId: string;
let guideId: string;
type Doors = Awaited<ReturnType<typeof openDoors>>;
const named = (id: string, th = '') => ({ en: '', id, th });
const plain = { required: false, showWhen: null, requiredWhen: null };
const customer = { email: 'rina@honest.example' };

beforeAll(async () => {
  company = await makeCompany();
  const token = await makeToken(company, '*');
  const doors = await openDoors();
  call = (method, path, json) =>
    doors.call(method, `/api/v1${path}`, { token, ...(json === undefined ? {} : { json }) });
  const sari = as(company.sari);
  const choices = [
    { value: 'sol', labels: named('Sol lepas', 'พื้นหลุด') },
    { value: 'tali', labels: named('Tali putus', 'สายขาด') },
  ];
  const open = { seenBy: 'customer' as const };
  await createField(sari, {
    key: 'bagian',
    kind: 'choices',
    labels: named('Bagian'),
    rules: { choices },
    ...open,
  });
  await createField(sari, { key: 'dipakai', kind: 'yes-no', labels: named('Dipakai'), ...open });
  await createField(sari, { key: 'catatan', kind: 'text', labels: named('Catatan'), ...open });
  topicId = (await createTopic(sari, { names: { id: 'Barang rusak' } })).id;
  const isSole = { key: 'bagian', is: 'any-of' as const, values: ['sol'] };
  const questions = [
    { ...plain, key: 'bagian', required: true, question: named('Bagian mana yang rusak?', 'ส่วนไหนชำรุดคะ') },
    { ...plain, key: 'dipakai', showWhen: isSole },
    { ...plain, key: 'catatan' },
  ];
  guideId = (await createGuide(sari, { names: named('Rusak'), topicIds: [topicId], questions })).id;
});

test('a topic with a guide is asked about in the help centre, beside anything else', async () => {
  const offered = await listOfferedForms(company.asSystem, { language: 'id' });
  expect(offered.map(({ name }) => name)).toEqual(['Barang rusak', 'Hal lain']);
  const asked = {
    ...{ customer: { ...customer, name: 'Rina' }, subject: 'Sandal rusak', body: 'Baru seminggu.' },
    ...{ language: 'id' as const, brandId: null, fileIds: [], isSpam: false },
  };
  const ask = (fields: object) =>
    askByForm(company.asSystem, { ...asked, formId: offered[0]?.form.id ?? null, fields: { ...fields } });
  await expect(ask({ catatan: 'x' })).rejects.toMatchObject({ code: 'fields-missing' });
  const { requestId } = await ask({ bagian: ['sol'], dipakai: true });
  const request = await findRequest(as(company.sari), { request: requestId });
  expect(request).toMatchObject({ topicId, fields: { bagian: ['sol'], dipakai: true } });
  const { items } = await listRequests(as(company.sari), { 'field.bagian': 'sol' });
  expect(items.map((one) => one.id)).toEqual([requestId]);
  const [text] = await inUnit(company.asSystem, (run) => textsOf(run, [requestId]));
  expect(text?.text).toBe('Sandal rusak\nBaru seminggu.\nSol lepas');
});

test('a form of the topic asks its own fields, then those of the guide', async () => {
  const sari = as(company.sari);
  const { id } = await createTopic(sari, { names: { id: 'Sandal' }, parentId: topicId });
  const names = { en: 'Sandals', id: '', th: '' };
  await createForm(sari, { name: 'intern', names, fields: [{ key: 'catatan' }], topicId: id });
  await createForm(sari, { name: 'lain', names, fields: [] });
  const offered = await listOfferedForms(company.asSystem, { language: 'th' });
  const found = offered.find(({ form }) => form.topicId === id);
  expect(found?.form.fields.map(({ key }) => key)).toEqual(['catatan', 'bagian', 'dipakai']);
  expect(found?.definitions.find(({ key }) => key === 'bagian')?.labels.th).toBe('ส่วนไหนชำรุดคะ');
  expect(offered.map(({ name }) => name)).toContain('Sandals');
});

test('what is still open goes into the reply in the language of the customer, until it is answered', async () => {
  const { requestId } = await openFor(company.asSystem);
  const adi = as(company.adi);
  const open = async () => (await call('GET', `/requests/${requestId}/open-questions?language=th`)).json;
  expect(await open()).toEqual({ keys: [], html: '' });
  await changeRequest(adi, { requestId, topicId });
  expect(await open()).toEqual({
    keys: ['bagian', 'catatan'],
    html: '<p>เพื่อให้ช่วยคุณได้ดี เราขอทราบว่า</p><ul><li><p>ส่วนไหนชำรุดคะ (พื้นหลุด / สายขาด)</p></li><li><p>Catatan</p></li></ul>',
  });
  await changeRequest(adi, { requestId, fields: { bagian: ['sol'], catatan: 'lem' } });
  expect((await open()).keys).toEqual(['dipakai']);
});

test('answers are counted by question and answer, of the days that are asked for', async () => {
  const sari = as(company.sari);
  const given = { subject: 'Rusak', body: 'Tolong.', customer, topicId };
  const open = (fields: object) => takeDownRequest(sari, { ...given, fields: { ...fields } });
  const before = (await counts('2026-01-01', '2026-12-31')).json;
  await open({ bagian: ['sol', 'tali'], dipakai: false, catatan: 'rahasia Rina' });
  await open({ bagian: ['sol'] });
  await open({});
  const { json } = await counts('2026-01-01', '2026-12-31');
  expect(Number(json.requests) - Number(before.requests)).toBe(3);
  const [part, worn, note] = Object(json.questions);
  const [partBefore] = Object(before.questions);
  const sole = (one: { answers: { value: string; count: number }[] }) =>
    one.answers.find(({ value }) => value === 'sol')?.count ?? 0;
  expect([part.answered - partBefore.answered, sole(part) - sole(partBefore)]).toEqual([2, 2]);
  expect(worn.answers).toContainEqual({ value: 'false', labels: null, count: 1 });
  expect(note.answers).toEqual([]);
  expect((await counts('2025-01-01', '2025-12-31')).json).toMatchObject({ requests: 0 });
  expect((await counts('2025-01-02', '2025-01-01')).json.code).toBe('guide-period-wrong');
  const file = await call('GET', `/guides/${guideId}/answers?from=2026-01-01&to=2026-12-31&format=csv`);
  expect(file.text).toContain('"Bagian mana yang rusak?","Tali putus",1');
});

const counts = (from: string, to: string) => call('GET', `/guides/${guideId}/answers?from=${from}&to=${to}`);

test('a guide asks of topics and fields that are there, in an order that can be answered', async () => {
  const names = named('Panduan');
  const make = (more: object) =>
    call('POST', '/guides', { names, topicIds: [topicId], questions: [], ...more });
  const later = { ...plain, key: 'bagian', showWhen: { key: 'catatan', is: 'filled', values: [] } };
  expect((await make({ questions: [later, { ...plain, key: 'catatan' }] })).json.code).toBe(
    'form-condition-wrong',
  );
  expect((await make({ questions: [{ ...plain, key: 'tidak-ada' }] })).json.code).toBe('field-not-found');
  expect((await make({ topicIds: [guideId] })).json.code).toBe('topic-not-found');
  const { json } = await make({});
  expect((await call('PATCH', `/guides/${json.id}`, { names: named('Lain') })).status).toBe(204);
  expect((await call('GET', '/guides')).json.items).toContainEqual(
    expect.objectContaining({ id: json.id, names: named('Lain') }),
  );
  expect((await call('DELETE', `/guides/${json.id}`)).status).toBe(204);
  expect((await call('DELETE', `/guides/${json.id}`)).json.code).toBe('guide-not-found');
});
