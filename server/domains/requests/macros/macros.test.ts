import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { changeRequest, findRequest, solveRequest } from '../index.ts';
import { listMessagesOfRequest } from '../queries/list-requests.ts';
import type { Act } from '../rules/acts.ts';
import { applyMacro, undoMacro } from './apply-macro.ts';
import { changeMacro, createMacro, removeMacro } from './keep-macro.ts';
import { listMacros, previewMacro } from './list-macros.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const late: Act[] = [
  { do: 'set-priority', priority: 'high' },
  { do: 'add-labels', labels: ['late'] },
  { do: 'set-field', key: 'order', value: 'A-1' },
  { do: 'set-status', status: 'solved' },
  { do: 'write-reply', text: { en: '', id: 'Maaf, {customer.name}.', th: '' } },
  { do: 'write-note', text: 'Sudah ditangani {member.name}' },
];
const see = (requestId: string) => findRequest(as(company.sari), { request: requestId });
const make = (name: string, acts = late, more = {}) => createMacro(as(company.adi), { name, acts, ...more });
const soon = new Date(monday.getTime() + 5000);
async function written(requestId: string) {
  const { items } = await listMessagesOfRequest(as(company.sari), { request: requestId });
  return items.flatMap(({ kind, text }) => (kind === 'reply' || kind === 'note' ? [text] : []));
}

test('a macro shows what it would do, does it, and is undone as if it had not been', async () => {
  const { requestId } = await openFor(company.asSystem, { name: 'Rina Wulandari' });
  const { id } = await make('Terlambat');
  const before = await see(requestId);
  const { steps } = await previewMacro(as(company.adi), { id, requestId });
  expect(steps.map((step) => step.words)).toEqual([
    ...[null, null, null, null],
    ...['Maaf, Rina.', 'Sudah ditangani Adi Wijaya'],
  ]);
  expect(await written(requestId)).toEqual([]);
  const { useId } = await applyMacro(as(company.adi), { id, requestId });
  expect(await see(requestId)).toMatchObject({ priority: 'high', labels: ['late'], status: 'solved' });
  expect(await written(requestId)).toEqual(['Maaf, Rina.', 'Sudah ditangani Adi Wijaya']);
  await undoMacro(as(company.adi, soon), { useId });
  const { priority, labels, status } = before;
  expect(await see(requestId)).toMatchObject({ priority, labels, status, solvedAt: null });
  expect(await written(requestId)).toEqual([]);
  await expect(undoMacro(as(company.adi, soon), { useId })).rejects.toMatchObject({
    code: 'macro-use-not-found',
  });
});

test('what was closed is closed again', async () => {
  const { requestId } = await openFor(company.asSystem);
  await solveRequest(as(company.adi), { requestId });
  await changeRequest(as(company.adi), { requestId, status: 'closed' });
  const { id } = await make('Buka lagi', [{ do: 'set-status', status: 'open' }]);
  const { useId } = await applyMacro(as(company.adi), { id, requestId });
  await undoMacro(as(company.adi, soon), { useId });
  expect(await see(requestId)).toMatchObject({ status: 'closed' });
});

test('what a colleague changed since stays as they left it', async () => {
  const { requestId } = await openFor(company.asSystem);
  const { id } = await make('Penting', late.slice(0, 2));
  const { useId } = await applyMacro(as(company.adi), { id, requestId });
  await changeRequest(as(company.nok), { requestId, priority: 'urgent' });
  await undoMacro(as(company.adi, soon), { useId });
  expect(await see(requestId)).toMatchObject({ priority: 'urgent', labels: [] });
});

test('a reply that has left cannot be undone, and then nothing is', async () => {
  const { requestId } = await openFor(company.asSystem);
  const { id } = await make('Balas', [late[0] as Act, late[4] as Act]);
  const { useId } = await applyMacro(as(company.adi), { id, requestId });
  const late20 = new Date(monday.getTime() + 20_000);
  await expect(undoMacro(as(company.adi, late20), { useId })).rejects.toMatchObject({ code: 'message-left' });
  expect((await see(requestId)).priority).toBe('high');
});

test('nobody undoes what somebody else did', async () => {
  const { requestId } = await openFor(company.asSystem);
  const { id } = await make('Lain', late.slice(0, 1), {});
  const { useId } = await applyMacro(as(company.adi), { id, requestId });
  await expect(undoMacro(as(company.nok), { useId })).rejects.toMatchObject({ code: 'macro-use-not-found' });
});

test('one’s own are one’s own; shared ones are for everybody or for a team, and leaders keep them', async () => {
  const { id: own } = await make('Punya Adi');
  const shared = { acts: late, shared: true };
  await expect(make('Semua', late, { shared: true })).rejects.toMatchObject({ code: 'permission-missing' });
  const { id: all } = await createMacro(as(company.dewi), { name: 'Semua', ...shared });
  const { id: team } = await createMacro(as(company.dewi), {
    ...{ name: 'Tim', ...shared, teamId: company.teamId },
  });
  const names = async (who: keyof Company & ('adi' | 'nok' | 'dewi')) =>
    (await listMacros(as(company[who]), {}))
      .map((one) => one.id)
      .filter((id) => [own, all, team].includes(id));
  expect(new Set(await names('adi'))).toEqual(new Set([own, all, team]));
  expect(new Set(await names('nok'))).toEqual(new Set([all, team]));
  const change = { name: 'Baru', acts: late };
  await expect(changeMacro(as(company.nok), { id: own, ...change })).rejects.toMatchObject({
    code: 'macro-not-found',
  });
  await expect(changeMacro(as(company.nok), { id: all, ...change })).rejects.toMatchObject({
    code: 'permission-missing',
  });
  await changeMacro(as(company.adi), { id: own, ...change });
  await removeMacro(as(company.adi), { id: own });
  expect(await names('adi')).not.toContain(own);
});

test('a placeholder that nobody knows is refused when it is saved', async () => {
  const acts: Act[] = [{ do: 'write-note', text: '{customer.nme} {1+1}' }];
  await expect(make('Salah', acts)).rejects.toMatchObject({
    code: 'placeholder-unknown',
    details: { params: { names: '{customer.nme}, {1+1}' } },
  });
});
