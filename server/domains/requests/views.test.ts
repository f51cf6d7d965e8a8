import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { indexRequest } from '../search/commands/index-request.ts';
import { changeView, removeView } from './commands/keep-view.ts';
import { countRequests, createView, listRequests, listViews, snoozeRequest, solveRequest } from './index.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const names = async (member = company.adi) => (await listViews(as(member), {})).map((view) => view.name);

test('a view of one’s own is seen, counted and used by oneself alone', async () => {
  const { requestId } = await openFor(company.asSystem);
  await openFor(company.asSystem);
  await snoozeRequest(as(company.adi), { requestId, until: new Date(monday.getTime() + 1000) });
  const filters = { status: 'open' as const, snoozed: '1' as const };
  const { id } = await createView(as(company.adi), { name: 'Tidur', filters });
  expect(await names()).toEqual(['Tidur']);
  expect(await names(company.nok)).toEqual([]);
  const { items } = await listRequests(as(company.adi), { view: id });
  expect(items.map((one) => one.id)).toEqual([requestId]);
  expect((await countRequests(as(company.adi), {})).views).toEqual({ [id]: 1 });
  await expect(listRequests(as(company.nok), { view: id })).rejects.toMatchObject({ code: 'view-not-found' });
});

test('what is asked beside a view narrows or replaces it, what is left out does not', async () => {
  const { id } = await createView(as(company.adi), { name: 'Semua terbuka', filters: { status: 'open' } });
  const count = async (more: object) =>
    (await listRequests(as(company.adi), { view: id, ...more })).items.length;
  expect(await count({})).toBe(2);
  expect(await count({ snoozed: undefined, status: undefined })).toBe(2);
  expect(await count({ snoozed: '1' })).toBe(1);
  expect(await count({ status: 'waiting' })).toBe(0);
});

test('sharing needs its word, from the beginning and later', async () => {
  const view = { name: 'Bersama', filters: {}, shared: true };
  await expect(createView(as(company.adi), view)).rejects.toMatchObject({ status: 403 });
  const { id } = await createView(as(company.dewi), view);
  expect(await names(company.lek)).toEqual(['Bersama']);
  const own = await createView(as(company.nok), { name: 'Punya Nok', filters: {} });
  await expect(changeView(as(company.nok), { viewId: own.id, shared: true })).rejects.toMatchObject({
    status: 403,
  });
  await expect(changeView(as(company.adi), { viewId: id, name: 'Rebut' })).rejects.toMatchObject({
    status: 403,
  });
  await expect(removeView(as(company.adi), { viewId: id })).rejects.toMatchObject({ status: 403 });
  await changeView(as(company.sari), { viewId: id, name: 'Untuk semua' });
  expect(await names(company.lek)).toEqual(['Untuk semua']);
});

test('somebody else’s own view is not there', async () => {
  const { id } = await createView(as(company.nok), { name: 'Rahasia Nok', filters: {} });
  for (const viewId of [id, newId()]) {
    await expect(changeView(as(company.sari), { viewId, name: 'x' })).rejects.toMatchObject({ status: 404 });
    await expect(removeView(as(company.sari), { viewId })).rejects.toMatchObject({ status: 404 });
  }
  await removeView(as(company.nok), { viewId: id });
  expect(await names(company.nok)).not.toContain('Rahasia Nok');
});

test('a filter that the list does not know is refused when it is saved', async () => {
  const filters = { colour: 'red' };
  await expect(createView(as(company.adi), { name: 'Merah', filters })).rejects.toMatchObject({
    status: 400,
  });
});

test('tokens keep no views', async () => {
  const token = { type: 'token' as const, workspaceId: company.workspaceId, id: newId(), scopes: ['*'] };
  await expect(createView({ actor: token, now: monday }, { name: 'x', filters: {} })).rejects.toMatchObject({
    code: 'member-only',
  });
});

test('counting asks the search for the same words once in five seconds, and everything else each time', async () => {
  const take = async (subject: string) => {
    const { requestId } = await openFor(company.asSystem, { subject });
    await indexRequest(company.asSystem, { requestId, messages: true });
    return requestId;
  };
  const first = await take('Guci pecah');
  await take('Guci hilang');
  const filters = { q: 'guci', status: 'open' as const };
  const { id } = await createView(as(company.adi), { name: 'Guci', filters });
  const later = (seconds: number) => new Date(monday.getTime() + seconds * 1000);
  const count = async (seconds: number, who = company.adi) =>
    (await countRequests(as(who, later(seconds)), {})).views[id];
  expect(await count(0)).toBe(2);
  await take('Guci salah warna');
  expect(await count(3)).toBe(2);
  expect((await listRequests(as(company.adi), { view: id })).items).toHaveLength(3);
  await solveRequest(as(company.adi), { requestId: first });
  expect(await count(4)).toBe(1);
  expect(await count(6)).toBe(2);
  await removeView(as(company.adi), { viewId: id });
});

test('a view keeps words too, and counts what has them', async () => {
  const { requestId } = await openFor(company.asSystem, { subject: 'Taplak luntur' });
  await openFor(company.asSystem, { subject: 'Vas retak' });
  await indexRequest(company.asSystem, { requestId, messages: true });
  const { id } = await createView(as(company.adi), { name: 'Taplak', filters: { q: 'taplak' } });
  const { items } = await listRequests(as(company.adi), { view: id });
  expect(items.map((one) => one.id)).toEqual([requestId]);
  expect((await countRequests(as(company.adi), {})).views[id]).toBe(1);
  expect((await listRequests(as(company.adi), { view: id, q: 'vas' })).items).toEqual([]);
  const shared = await createView(as(company.dewi), {
    name: 'Bersama',
    filters: { q: 'taplak' },
    shared: true,
  });
  const { workspaceId } = company;
  const token = { type: 'token' as const, workspaceId, id: newId(), scopes: ['requests:read'] };
  const reader = { ...company.asSystem, actor: token };
  await expect(listRequests(reader, { q: 'taplak' })).rejects.toMatchObject({ code: 'permission-missing' });
  expect((await countRequests(reader, {})).views).not.toHaveProperty(shared.id);
  await removeView(as(company.adi), { viewId: id });
});
