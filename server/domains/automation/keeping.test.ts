import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeToken, openDoors } from '../../../tests/harness/http.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { listRules } from './queries/list-rules.ts';

useDatabase();
let company: Company;
let token = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  token = await makeToken(company, '*');
  doors = await openDoors();
});

const call = (method: string, path: string, json?: unknown) =>
  doors.call(method, `/api/v1${path}`, { token, ...(json === undefined ? {} : { json }) });
const body = {
  name: 'Barang pecah',
  trigger: { kind: 'event', events: ['opened', 'customer-wrote'] },
  conditions: { match: 'any', parts: [{ field: 'words', how: 'contains', value: 'pecah' }] },
  acts: [{ do: 'set-priority', priority: 'urgent' }],
};
const make = async (name: string) => String((await call('POST', '/rules', { ...body, name })).json.id);
const names = async () => (await listRules(as(company.sari), {})).map((rule) => rule.name);

test('a rule is written, changed with its versions, and stands still until it is started', async () => {
  const id = await make('Barang pecah');
  expect((await call('GET', '/rules')).json.items).toMatchObject([
    { id, ...body, enabled: false, stopAfter: false, paused: null, version: 1, actedLastWeek: 0 },
  ]);
  expect((await call('PATCH', `/rules/${id}`, { name: 'Pecah', enabled: true })).status).toBe(204);
  expect((await call('PATCH', `/rules/${id}`, { enabled: false })).status).toBe(204);
  const { json } = await call('GET', `/rules/${id}/versions`);
  expect(json.items).toMatchObject([
    { version: 2, definition: { name: 'Pecah', acts: body.acts } },
    { version: 1, definition: { name: 'Barang pecah' } },
  ]);
});

test('removing can be undone', async () => {
  const id = await make('Sementara');
  expect((await call('POST', `/rules/${id}/removal`)).status).toBe(204);
  expect(await names()).toEqual(['Pecah']);
  expect((await call('DELETE', `/rules/${id}/removal`)).status).toBe(204);
  expect(await names()).toEqual(['Pecah', 'Sementara']);
});

test('the order names every rule once', async () => {
  const ids = (await listRules(as(company.sari), {})).map((rule) => rule.id);
  expect((await call('PUT', '/rule-order', { ids: ids.toReversed() })).status).toBe(204);
  expect(await names()).toEqual(['Sementara', 'Pecah']);
  for (const wrong of [ids.slice(1), [ids[0], ids[0]]])
    expect((await call('PUT', '/rule-order', { ids: wrong })).json.code).toBe('rule-order-incomplete');
});

test.each([
  [
    'an unknown field',
    { conditions: { match: 'all', parts: [{ field: 'x', how: 'is', value: 'y' }] } },
    'conditions',
  ],
  ['an unknown act', { acts: [{ do: 'explode' }] }, 'acts'],
  ['no act', { acts: [] }, 'acts'],
  ['no event', { trigger: { kind: 'event', events: [] } }, 'trigger'],
  ['a clock that never rests', { trigger: { kind: 'time', everyMinutes: 1 } }, 'trigger'],
])('%s is refused and named', async (_what, part, field) => {
  const { status, json } = await call('POST', '/rules', { ...body, ...part });
  expect(status).toBe(400);
  expect(Object.keys(Object(json.fields)).every((name) => name.startsWith(field))).toBe(true);
});

test('a placeholder that nobody knows is refused with its name', async () => {
  const acts = [{ do: 'write-note', text: 'Halo {customer.nme}' }];
  const id = await make('Salam');
  for (const { status, json } of [
    await call('POST', '/rules', { ...body, acts }),
    await call('PATCH', `/rules/${id}`, { acts }),
  ]) {
    expect([status, json.code]).toEqual([400, 'placeholder-unknown']);
    expect(json.detail ?? json.title).toContain('{customer.nme}');
  }
});

test('the bench has a door, and the log a page', async () => {
  const { trigger, conditions } = body;
  expect((await call('POST', '/rule-trials', { trigger, conditions })).json).toEqual({
    ...{ looked: 0, matched: 0, isCut: false, items: [] },
  });
  expect((await call('GET', '/rule-runs?limit=5')).json).toEqual({ items: [], nextCursor: null });
  expect((await call('POST', '/rule-trials', { trigger, conditions: { match: 'x' } })).status).toBe(400);
});

test('a rule of another company is not there', async () => {
  const other = await makeCompany('Siam Parcel');
  const [theirs] = [await makeToken(other, '*')];
  const id = await make('Rahasia');
  const answer = await doors.call('PATCH', `/api/v1/rules/${id}`, { token: theirs, json: { name: 'x' } });
  expect(answer).toMatchObject({ status: 404, json: { code: 'rule-not-found' } });
});
