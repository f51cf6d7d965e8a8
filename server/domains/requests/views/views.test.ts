import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { indexRequest } from '../../search/commands/index-request.ts';
import {
  changeRequest,
  countRequests,
  createView,
  followRequest,
  listRequests,
  listViews,
  snoozeRequest,
  solveRequest,
} from '../index.ts';
import { changeView, orderViews, removeView } from './keep-view.ts';

type Filters = Parameters<typeof createView>[1]['filters'];

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

test('a view asks for any of several values, rules some out, and looks back from today', async () => {
  const given = async (subject: string, patch: Omit<Parameters<typeof changeRequest>[1], 'requestId'>) => {
    const { requestId } = await openFor(company.asSystem, { subject });
    await changeRequest(company.asSystem, { requestId, ...patch });
    return requestId;
  };
  const vip = await given('Kain satu', { labels: ['kain', 'vip'], priority: 'urgent' });
  const cheap = await given('Kain dua', { labels: ['kain'], priority: 'low', teamId: company.teamId });
  const plain = await given('Kain tiga', { labels: ['kain'] });
  const found = async (filters: Filters, days = 0) => {
    const { id } = await createView(as(company.adi), {
      name: 'Kain',
      filters: { label: 'kain', ...filters },
    });
    const later = as(company.adi, new Date(monday.getTime() + days * 86_400_000));
    const { items } = await listRequests(later, { view: id });
    const counted = (await countRequests(later, {})).views[id];
    await removeView(as(company.adi), { viewId: id });
    expect(counted).toBe(items.length);
    return new Set(items.map((one) => one.id));
  };
  expect(await found({ priority: ['urgent', 'low'] })).toEqual(new Set([vip, cheap]));
  expect(await found({ notLabel: 'vip' })).toEqual(new Set([cheap, plain]));
  expect(await found({ notLabel: ['vip', 'x'], notPriority: 'low' })).toEqual(new Set([plain]));
  expect(await found({ notTeam: company.teamId })).toEqual(new Set([vip, plain]));
  expect(await found({ team: [company.teamId, 'none'], notAssignee: 'me' })).toEqual(
    new Set([vip, cheap, plain]),
  );
  expect(await found({ answered: false, lastWord: 'customer' })).toEqual(new Set([vip, cheap, plain]));
  expect(await found({ answered: true })).toEqual(new Set());
  expect(await found({ lastWord: 'us' })).toEqual(new Set());
  expect(await found({ openedWithin: 3 })).toEqual(new Set([vip, cheap, plain]));
  expect(await found({ openedWithin: '3' }, 4)).toEqual(new Set());
  expect(await found({ openedOver: 3 }, 4)).toEqual(new Set([vip, cheap, plain]));
  expect(await found({ quietFor: 2 }, 3)).toEqual(new Set([vip, cheap, plain]));
  expect(await found({ quietFor: 2 }, 1)).toEqual(new Set());
  await followRequest(as(company.adi), { requestId: plain, memberId: company.adi.id });
  expect(await found({ followed: true })).toEqual(new Set([plain]));
});

test('a view of a team is there for its people and for whoever keeps it, and for nobody else', async () => {
  const { teamId } = company;
  const seen = async (member: Company['adi'], id: string) =>
    (await listViews(as(member), {})).some((view) => view.id === id);
  const made = { name: 'Tim', filters: {}, shared: true, teamId };
  await expect(createView(as(company.dewi), { ...made, teamId: newId() })).rejects.toMatchObject({
    code: 'team-not-found',
  });
  const { id } = await createView(as(company.dewi), made);
  const { adi, nok, dewi, sari, lek } = company;
  for (const [member, isSeen] of [
    [adi, true],
    [nok, true],
    [dewi, true],
    [sari, false],
    [lek, false],
  ] as const)
    expect([member.role, await seen(member, id)]).toEqual([member.role, isSeen]);
  await expect(listRequests(as(lek), { view: id })).rejects.toMatchObject({ code: 'view-not-found' });
  await changeView(as(company.dewi), { viewId: id, teamId: null });
  expect(await seen(lek, id)).toBe(true);
  await changeView(as(company.dewi), { viewId: id, shared: false });
  expect(await seen(lek, id)).toBe(false);
});

test('the order of a view is its own, until another is asked for', async () => {
  const filters = { label: 'urutan' };
  const ids: string[] = [];
  for (const priority of ['low', 'urgent'] as const) {
    const { requestId } = await openFor(company.asSystem, { subject: priority });
    await changeRequest(company.asSystem, { requestId, priority, labels: ['urutan'] });
    ids.push(requestId);
  }
  const { id } = await createView(as(company.adi), { name: 'Urutan', filters, sort: '-priority' });
  const listed = async (more: object = {}) =>
    (await listRequests(as(company.adi), { view: id, ...more })).items.map((one) => one.id);
  expect(await listed()).toEqual([...ids].reverse());
  expect(await listed({ sort: 'createdAt' })).toEqual(ids);
  await changeView(as(company.adi), { viewId: id, sort: 'createdAt' });
  expect(await listed()).toEqual(ids);
  await removeView(as(company.adi), { viewId: id });
});

test('everybody puts the views in an order of their own; what is new comes after, by name', async () => {
  const { adi, nok, dewi } = company;
  const make = (name: string) => createView(as(dewi), { name: `Z ${name}`, filters: {}, shared: true });
  const [a, b, c] = [await make('a'), await make('b'), await make('c')];
  const order = async (member: Company['adi']) =>
    (await names(member)).filter((name) => name.startsWith('Z ')).map((name) => name.at(-1));
  await orderViews(as(adi), { viewIds: [c.id, newId(), a.id] });
  expect(await order(adi)).toEqual(['c', 'a', 'b']);
  await orderViews(as(adi), { viewIds: [b.id, c.id] });
  expect(await order(adi)).toEqual(['b', 'c', 'a']);
  expect(await order(nok)).toEqual(['a', 'b', 'c']);
});

const unknown: Record<string, unknown>[] = [
  { openedWithin: 0 },
  { openedWithin: 'soon' },
  { notStatus: 'lost' },
  { lastWord: 'nobody' },
  { priority: [] },
  { 'any.priority': 'soon' },
  { 'any.spam': true },
  { 'any.colour': 'red' },
  { 'any.any.label': 'vip' },
];
test.each(unknown)('what no list can be asked for is refused: %j', async (filters) => {
  await expect(createView(as(company.adi), { name: 'x', filters: filters as Filters })).rejects.toMatchObject(
    { status: 400 },
  );
});
