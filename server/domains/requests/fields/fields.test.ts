import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { previewBulk } from '../bulk/preview-bulk.ts';
import { takeDownRequest } from '../commands/take-down-request.ts';
import { changeRequest, createView, findRequest, listRequests, solveRequest } from '../index.ts';
import { changeField, createField } from './keep-field.ts';
import { changeForm, createForm, removeForm } from './keep-form.ts';
import { listFields, listForms } from './list-fields.ts';

useDatabase();
let company: Company;
const named = (id: string) => ({ en: '', id, th: '' });
const choice = (value: string) => ({ value, labels: named(value) });

beforeAll(async () => {
  company = await makeCompany();
  const sari = as(company.sari);
  const choices = [choice('retur'), choice('tukar')];
  await createField(sari, { key: 'kind', kind: 'choice', labels: named('Jenis'), rules: { choices } });
  await createField(sari, { key: 'size', kind: 'number', labels: named('Ukuran'), rules: { max: 60 } });
  await createField(sari, { key: 'gift', kind: 'yes-no', labels: named('Kado') });
  const colours = { choices: [choice('biru'), choice('merah')] };
  await createField(sari, { key: 'colours', kind: 'choices', labels: named('Warna'), rules: colours });
});

const open = async () => (await openFor(company.asSystem)).requestId;
const fieldsOf = async (request: string) => (await findRequest(as(company.sari), { request })).fields;

test('values are checked by their definitions, all or none', async () => {
  const requestId = await open();
  const change = (fields: Record<string, unknown>) => changeRequest(as(company.adi), { requestId, fields });
  await change({ kind: 'retur', size: 42 });
  await expect(change({ kind: 'lain', size: 99, gift: true })).rejects.toMatchObject({
    code: 'field-values-wrong',
    details: { fields: { 'fields.kind': 'no-such-choice', 'fields.size': 'too-large' } },
  });
  expect(await fieldsOf(requestId)).toEqual({ kind: 'retur', size: 42 });
  await change({ size: null });
  expect(await fieldsOf(requestId)).toEqual({ kind: 'retur' });
});

test('they are checked at opening too', async () => {
  const given = { subject: 'Retur', body: 'Mau retur', customer: { email: 'rina@honest.example' } };
  const wrong = takeDownRequest(as(company.adi), { ...given, fields: { size: 'L' } });
  await expect(wrong).rejects.toMatchObject({ code: 'field-values-wrong' });
  const { requestId } = await takeDownRequest(as(company.adi), { ...given, fields: { size: 40 } });
  expect(await fieldsOf(requestId)).toEqual({ size: 40 });
});

test('an archived field is readable, can be emptied, and is filled in no more', async () => {
  const requestId = await open();
  await createField(as(company.sari), { key: 'old', kind: 'text', labels: named('Lama') });
  await changeRequest(as(company.adi), { requestId, fields: { old: 'dulu' } });
  await changeField(as(company.sari), { key: 'old', archived: true });
  expect(await fieldsOf(requestId)).toEqual({ old: 'dulu' });
  const again = changeRequest(as(company.adi), { requestId, fields: { old: 'lagi' } });
  await expect(again).rejects.toMatchObject({ details: { fields: { 'fields.old': 'archived' } } });
  await changeRequest(as(company.adi), { requestId, fields: { old: null } });
  expect(await fieldsOf(requestId)).toEqual({});
  expect((await listFields(as(company.lek), {})).find(({ key }) => key === 'old')?.archived).toBe(true);
});

test('the list is narrowed by words, numbers, yes and several choices, and a view keeps that', async () => {
  const [first, second] = [await open(), await open()];
  const set = (requestId: string, fields: Record<string, unknown>) =>
    changeRequest(as(company.adi), { requestId, fields });
  await set(first, { kind: 'tukar', size: 36, gift: true, colours: ['biru', 'merah'] });
  await set(second, { kind: 'tukar', size: 37, gift: false, colours: ['merah'] });
  const ids = async (asked: Record<string, string | string[]>) =>
    (await listRequests(as(company.sari), asked)).items.map((one) => one.id).sort();
  expect(await ids({ 'field.kind': 'tukar' })).toEqual([first, second].sort());
  expect(await ids({ 'field.kind': 'tukar', 'field.size': '36' })).toEqual([first]);
  expect(await ids({ 'field.gift': 'false' })).toEqual([second]);
  expect(await ids({ 'field.colours': 'biru' })).toEqual([first]);
  expect(await ids({ 'field.colours': 'hijau' })).toEqual([]);
  expect(await ids({ 'field.size': ['36', '99'] })).toEqual([first]);
  expect(await ids({ 'field.kind': 'tukar', 'notField.size': '36' })).toEqual([second]);
  const view = { name: 'Kado', filters: { 'field.gift': 'true' } };
  const { id } = await createView(as(company.adi), view);
  const shown = await listRequests(as(company.adi), { view: id });
  expect(shown.items.map((one) => one.id)).toEqual([first]);
  await expect(listRequests(as(company.sari), { colour: 'x' })).rejects.toMatchObject({
    details: { fields: { colour: 'unrecognized_keys' } },
  });
});

test('what a form asks for is filled in before a person solves; the program itself is not held up', async () => {
  const fields = [
    { key: 'kind', required: true },
    { key: 'size', requiredWhen: { key: 'kind', is: 'any-of' as const, values: ['tukar'] } },
  ];
  const { id } = await createForm(as(company.sari), { name: 'Retur', isDefault: true, fields });
  const [requestId, other] = [await open(), await open()];
  const solve = () => solveRequest(as(company.adi), { requestId });
  await expect(solve()).rejects.toMatchObject({
    code: 'fields-missing',
    details: { fields: { 'fields.kind': 'required' } },
  });
  const act = { kind: 'status', status: 'solved' } as const;
  const { staying } = await previewBulk(as(company.adi), { requestIds: [requestId], act });
  expect(staying.map(({ reason }) => reason)).toEqual(['fields-missing']);
  await changeRequest(as(company.adi), { requestId, fields: { kind: 'tukar' } });
  await expect(solve()).rejects.toMatchObject({ details: { fields: { 'fields.size': 'required' } } });
  await changeRequest(as(company.adi), { requestId, fields: { size: 38 }, status: 'solved' });
  expect(await findRequest(as(company.adi), { request: requestId })).toMatchObject({ status: 'solved' });
  await solveRequest(company.asSystem, { requestId: other });
  await removeForm(as(company.sari), { formId: id });
});

test('one form is the default, and a form names fields that exist in an order that can be asked', async () => {
  const sari = as(company.sari);
  const first = await createForm(sari, { name: 'Satu', isDefault: true, fields: [{ key: 'kind' }] });
  const second = await createForm(sari, { name: 'Dua', isDefault: true, fields: [] });
  const defaults = async () => (await listForms(sari, {})).filter((one) => one.isDefault).map(({ id }) => id);
  expect(await defaults()).toEqual([second.id]);
  await changeForm(sari, { formId: first.id, isDefault: true });
  expect(await defaults()).toEqual([first.id]);
  const odd = [{ key: 'kind', showWhen: { key: 'size', is: 'filled' as const } }, { key: 'size' }];
  const code = (code: string) => expect.objectContaining({ code });
  await expect(createForm(sari, { name: 'x', fields: odd })).rejects.toEqual(code('form-condition-wrong'));
  await expect(createForm(sari, { name: 'x', fields: [{ key: 'nothing' }] })).rejects.toEqual(
    code('field-not-found'),
  );
  await expect(createField(sari, { key: 'kind', kind: 'text', labels: named('x') })).rejects.toEqual(
    code('field-exists'),
  );
  await expect(createField(sari, { key: 'sum', kind: 'money', labels: named('x') })).rejects.toEqual(
    code('field-rules-wrong'),
  );
  await expect(createForm(as(company.adi), { name: 'x', fields: [] })).rejects.toEqual(
    code('permission-missing'),
  );
  for (const formId of [first.id, second.id]) await removeForm(sari, { formId });
});
