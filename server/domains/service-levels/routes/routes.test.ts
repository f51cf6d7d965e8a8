import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { makeToken, openDoors } from '../../../../tests/harness/http.ts';
import { type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { keepClocks } from '../commands/keep-clocks.ts';

useDatabase();
let company: Company;
let ask: (
  method: string,
  path: string,
  json?: unknown,
) => Promise<{ status: number; json: Record<string, unknown> }>;
let planner: string;
let call: Awaited<ReturnType<typeof openDoors>>['call'];

beforeAll(async () => {
  ({ call } = await openDoors());
  company = await makeCompany();
  const token = await makeToken(company, '*');
  planner = await makeToken(company, 'calculators:read');
  ask = (method, path, json) =>
    call(method, `/api/v1${path}`, { token, ...(json === undefined ? {} : { json }) });
});

const clock = (json: object) => call('POST', '/api/v1/calculators/sla-clock', { token: planner, json });
const office = { zone: 'Europe/Berlin', hours: { thu: [['09:00', '17:00']] } };

test('planners ask the clock alone, with offsets in and UTC out, and read by which method', async () => {
  const { status, json } = await clock({
    ...office,
    ...{ from: '2013-03-21T10:30:00+01:00', targetSeconds: 3600, to: '2013-03-21T15:00:00+01:00' },
    pauses: [{ from: '2013-03-21T11:00:00+01:00', to: '2013-03-21T11:30:00+01:00' }],
  });
  expect(status).toBe(200);
  expect(json).toEqual({
    ...{ dueAt: '2013-03-21T11:00:00.000Z', elapsedSeconds: 14_400, breached: true },
    method: expect.stringContaining('half-open'),
  });
  expect((await ask('GET', '/service-levels')).status).toBe(200);
  expect((await call('GET', '/api/v1/service-levels', { token: planner })).status).toBe(403);
});

test('a holiday is shut, and what nobody promised or asked is null', async () => {
  const holiday = { ...office, holidays: ['2013-03-21'], from: '2013-03-21T08:00:00Z', targetSeconds: 3600 };
  expect((await clock(holiday)).json).toMatchObject({
    ...{ dueAt: '2013-03-28T09:00:00.000Z', elapsedSeconds: null, breached: null },
  });
  expect((await clock({ ...office, from: '2013-03-21T08:00:00Z' })).json).toMatchObject({
    ...{ dueAt: null, elapsedSeconds: null, breached: null },
  });
});

test.each([
  ['zone', { zone: 'Mars/Base' }],
  ['hours.thu.0', { hours: { thu: [['17:00', '09:00']] } }],
  ['hours.noday', { hours: { noday: [] } }],
  ['holidays.0', { holidays: ['21.3.2013'] }],
  ['pauses.0', { pauses: [{ from: '2013-03-22T00:00:00Z', to: '2013-03-21T00:00:00Z' }] }],
  ['from', { from: 'yesterday' }],
  ['targetSeconds', { targetSeconds: -1 }],
  ['target', { target: 5 }],
])('a wrong field is named: %s', async (field, wrong) => {
  const { status, json } = await clock({ ...office, from: '2013-03-21T08:00:00Z', ...wrong });
  expect([status, json.code, Object.keys(json.fields ?? {})]).toEqual([400, 'input-invalid', [field]]);
});

test('calendars and service levels are made, changed, ordered, taken away and brought back', async () => {
  const made = await ask('POST', '/calendars', { ...office, name: 'Kantor' });
  expect(made.status).toBe(201);
  expect((await ask('PATCH', `/calendars/${made.json.id}`, { name: 'Toko' })).status).toBe(204);
  expect((await ask('GET', '/calendars')).json).toMatchObject({
    items: [{ id: made.json.id, name: 'Toko', zone: 'Europe/Berlin', isDefault: true, version: 1 }],
    nextCursor: null,
  });
  const one = await ask('POST', '/service-levels', { name: 'A', targets: { solving: { normal: 60 } } });
  const two = await ask('POST', '/service-levels', { name: 'B', targets: {} });
  expect((await ask('PUT', '/service-levels/order', { ids: [two.json.id, one.json.id] })).status).toBe(204);
  expect((await ask('PATCH', `/service-levels/${two.json.id}`, { removed: true })).status).toBe(204);
  const names = async () =>
    ((await ask('GET', '/service-levels')).json.items as { name: string }[]).map((x) => x.name);
  expect(await names()).toEqual(['A']);
  await ask('PATCH', `/service-levels/${two.json.id}`, { removed: false });
  expect(await names()).toEqual(['B', 'A']);
  await ask('PATCH', `/service-levels/${two.json.id}`, { removed: true });
});

test('the clocks of a request stand beside it, with what they go by', async () => {
  const { requestId } = await openFor({ ...company.asSystem, now: new Date() });
  await keepClocks({ ...company.asSystem, now: new Date() }, { requestId });
  const { json } = await ask('GET', `/requests/${requestId}/clocks`);
  expect(json).toMatchObject({
    items: [{ kind: 'solving', state: 'running', targetSeconds: 60, policy: { name: 'A', profile: 'sapa' } }],
  });
  expect((await ask('GET', '/requests/999/clocks')).status).toBe(404);
});
