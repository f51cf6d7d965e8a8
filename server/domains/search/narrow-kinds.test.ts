import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { groupOf, somebody } from '../../../tests/harness/problems.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { mergeGroups, openProblem } from '../problems/index.ts';
import { decideRequest } from '../problems/records/commands/decide-request.ts';
import { createField } from '../requests/fields/keep-field.ts';
import { changeRequest, createView, listRequests } from '../requests/index.ts';
import { rebuildIndex } from './commands/rebuild-index.ts';
import { search } from './queries/search.ts';

useDatabase();
let company: Company;
let torn: Awaited<ReturnType<typeof groupOf>>;
let late: Awaited<ReturnType<typeof groupOf>>;
let alone: { requestId: string; number: number };
let problemId: string;

beforeAll(async () => {
  company = await makeCompany();
  torn = await groupOf(company, [somebody(), somebody()], ['kain sobek']);
  late = await groupOf(company, [somebody(), somebody(), somebody()], ['belum sampai']);
  alone = await openFor(company.asSystem, somebody());
  problemId = (await openProblem(as(company.dewi), { title: 'Kurir salah alamat', groupId: late.groupId }))
    .problemId;
  await decideRequest(as(company.dewi), { problemId, request: idAt(late, 0), isAffected: false });
  await decideRequest(as(company.dewi), { problemId, request: alone.requestId, isAffected: true });
  const labels = { en: 'Colour', id: 'Warna', th: 'สี' };
  const choices = [{ value: 'navy', labels: { en: 'Dark blue', id: 'Biru tua', th: '' } }];
  await createField(as(company.sari), { key: 'colour', kind: 'choice', labels, rules: { choices } });
  await changeRequest(as(company.adi), { requestId: idAt(torn, 1), fields: { colour: 'navy' } });
  const first = '00000000-0000-0000-0000-000000000000';
  await rebuildIndex(company.asSystem, { type: 'request', after: first, limit: 50 });
});

const idAt = ({ opened }: typeof torn, at: number) => opened[at]?.requestId ?? '';
const idsOf = ({ opened }: typeof torn) => opened.map((one) => one.requestId);
const sorted = (ids: readonly string[]) => [...ids].sort();
const affected = () => [idAt(late, 1), idAt(late, 2), alone.requestId];

async function listed(asked: object): Promise<string[]> {
  return sorted((await listRequests(as(company.adi), { limit: 50, ...asked })).items.map((one) => one.id));
}

async function found(q: string, who = company.adi): Promise<string[]> {
  return sorted((await search(as(who), { q, limit: 50 })).items.flatMap((one) => one.requestId ?? []));
}

test('the list is narrowed by groups and problems, also ruled out, and with others of which one is enough', async () => {
  expect(await listed({ group: torn.groupId })).toEqual(sorted(idsOf(torn)));
  expect(await listed({ group: [torn.groupId, late.groupId] })).toHaveLength(5);
  expect(await listed({ group: 'none' })).toEqual([alone.requestId]);
  expect(await listed({ problem: problemId })).toEqual(sorted(affected()));
  expect(await listed({ problem: 'none' })).toEqual(sorted([...idsOf(torn), idAt(late, 0)]));
  expect(await listed({ group: late.groupId, notProblem: problemId })).toEqual([idAt(late, 0)]);
  expect(await listed({ notGroup: [torn.groupId, 'none'] })).toEqual(sorted(idsOf(late)));
  const either = { 'any.group': torn.groupId, 'any.problem': problemId };
  expect(await listed(either)).toEqual(sorted([...idsOf(torn), ...affected()]));
});

test('a view keeps the condition', async () => {
  const filters = { problem: problemId, status: ['open' as const] };
  const { id: view } = await createView(as(company.adi), { name: 'Kurir', filters });
  expect(await listed({ view })).toEqual(sorted(affected()));
});

test('a search finds them by what they are called, in three languages', async () => {
  expect(await found('group:sobek')).toEqual(sorted(idsOf(torn)));
  expect(await found(`kelompok:${late.groupId}`)).toEqual(sorted(idsOf(late)));
  expect(await found('masalah:"salah alamat"')).toEqual(sorted(affected()));
  expect(await found('กลุ่ม:"belum sampai" -ปัญหา:kurir')).toEqual([idAt(late, 0)]);
  expect(await found('group:nothing')).toEqual([]);
  expect(await found('problem:kurir', company.lek)).toEqual([]);
});

test('a search finds answers by the key or the label of their question, and by the label of a choice', async () => {
  for (const q of ['field.colour:navy', 'isian.warna:"biru tua"', 'ช่อง.สี:navy', 'field.Colour:"Dark blue"'])
    expect(await found(q)).toEqual([idAt(torn, 1)]);
  expect(await found('-field.colour:navy status:open')).toHaveLength(5);
  for (const q of ['field.colour:red', 'field.weight:navy']) expect(await found(q)).toEqual([]);
});

test('what another group took in is found by either', async () => {
  await mergeGroups(as(company.dewi), { groupId: late.groupId, fromId: torn.groupId });
  expect(await listed({ group: torn.groupId })).toHaveLength(5);
  expect(await listed({ group: late.groupId })).toHaveLength(5);
});
