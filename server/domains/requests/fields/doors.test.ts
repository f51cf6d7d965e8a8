import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { cookiesOf, makeSignIn, makeToken, openDoors, password } from '../../../../tests/harness/http.ts';
import { type Company, makeCompany } from '../../../../tests/harness/people.ts';

/** The doors of fields, statuses, what comes later, and time, as programs and pages knock at them. */
useDatabase();
let company: Company;
let token = '';
let cookie = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  token = await makeToken(company, '*');
  doors = await openDoors();
  const { email } = await makeSignIn(company, 'adi', 'administrator');
  cookie = cookiesOf(await doors.call('POST', '/api/v1/session', { json: { email, password } }));
});

const call = (method: string, path: string, json?: unknown) =>
  doors.call(method, `/api/v1${path}`, { token, ...(json === undefined ? {} : { json }) });
/** As a member: what is written later or counted is somebody's own. */
const byAdi = (method: string, path: string, json?: unknown) =>
  doors.call(method, `/api/v1${path}`, {
    cookie,
    headers: { 'x-workspace': company.slug },
    ...(json === undefined ? {} : { json }),
  });
const open = async (more: object = {}) => {
  const asked = { subject: 'Ongkir', body: 'Berapa?', customer: { email: 'rina@honest.example' } };
  return (await call('POST', '/requests', { ...asked, ...more })).json;
};
const labels = { id: 'Ukuran' };
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

test('a field is made, asked for by a form, filled in, and found by its value', async () => {
  const made = await call('POST', '/fields', { key: 'size', kind: 'number', labels, rules: { max: 60 } });
  expect([made.status, made.json]).toEqual([201, { key: 'size' }]);
  const form = { name: 'Retur', isDefault: true, fields: [{ key: 'size', required: true }] };
  const { json: kept } = await call('POST', '/forms', form);
  const { id } = await open({ fields: { size: 42 } });
  await open();
  const { json: found } = await call('GET', '/requests?field.size=42');
  expect(Object(found.items).map((one: { id: string }) => one.id)).toEqual([id]);
  const wrong = await call('PATCH', `/requests/${id}`, { fields: { size: 99 } });
  expect([wrong.status, wrong.json.fields]).toEqual([400, { 'fields.size': 'too-large' }]);
  await call('PATCH', `/requests/${id}`, { fields: { size: null } });
  const early = await call('POST', `/requests/${id}/solution`, {});
  expect([early.status, early.json.code]).toEqual([409, 'fields-missing']);
  expect((await call('PATCH', `/forms/${kept.id}`, { fields: [] })).status).toBe(204);
  expect((await call('POST', `/requests/${id}/solution`, {})).status).toBe(200);
  expect((await call('DELETE', `/forms/${kept.id}`)).status).toBe(204);
  expect((await call('PATCH', '/fields/size', { archived: true })).status).toBe(204);
  expect((await call('GET', '/fields')).json.items).toMatchObject([{ key: 'size', archived: true }]);
});

test.each([
  ['/requests?field.Size=1', 'field.Size'],
  ['/requests?fields.size=1', 'fields.size'],
  ['/customers?field.size=1', 'field.size'],
])('%s is refused and names what is wrong', async (path, name) => {
  const { status, json } = await call('GET', path);
  expect([status, Object.keys(Object(json.fields))]).toEqual([400, [name]]);
});

test.each([
  [{ key: 'Size', kind: 'text', labels }, 'key'],
  [{ key: 'x', kind: 'choice', labels, rules: { choices: [{ value: 'a', labels: {} }] } }, 'rules'],
  [{ key: 'x', kind: 'text', labels: { en: ' ' } }, 'labels'],
  [{ key: 'x', kind: 'text', labels, rules: { pattern: '***' } }, 'rules'],
])('a field %j is refused', async (json, name) => {
  const answer = await call('POST', '/fields', json);
  expect(answer.status).toBe(400);
  expect(Object.keys(Object(answer.json.fields))[0]).toMatch(new RegExp(`^${name}`));
});

test('a status of one’s own is given, shown and asked for', async () => {
  await call('POST', '/statuses', { key: 'di-gudang', category: 'open', labels: { id: 'Di gudang' } });
  const { id } = await open();
  const { json } = await call('PATCH', `/requests/${id}`, { customStatus: 'di-gudang' });
  expect(json).toMatchObject({ status: 'open', customStatus: 'di-gudang' });
  const { json: found } = await call('GET', '/requests?customStatus=di-gudang');
  expect(found.items).toMatchObject([{ id }]);
  const none = await call('PATCH', `/requests/${id}`, { customStatus: 'hilang' });
  expect([none.status, none.json.code]).toEqual([404, 'status-not-found']);
});

test('a reply is scheduled, seen, moved, cancelled with its words, and another one is sent now', async () => {
  const { id } = await open();
  const reply = { body: '<p>Besok.</p>', sendAt: tomorrow(), zone: 'Asia/Jakarta' };
  const path = `/requests/${id}/scheduled-replies`;
  const { status, json: made } = await byAdi('POST', path, reply);
  expect(status).toBe(201);
  await byAdi('PATCH', `/scheduled-replies/${made.id}`, { body: '<p>Lusa.</p>', version: 1 });
  const { json: seen } = await call('GET', `/requests/${id}/later`);
  expect(seen.replies).toMatchObject([{ id: made.id, body: '<p>Lusa.</p>', state: 'waiting', version: 2 }]);
  const { json: words } = await byAdi('DELETE', `/scheduled-replies/${made.id}`);
  expect(words).toEqual({ body: '<p>Lusa.</p>', fileIds: [] });
  expect((await byAdi('POST', `/scheduled-replies/${made.id}/sending`)).status).toBe(409);
  const { json: other } = await byAdi('POST', path, reply);
  const { json: sent } = await byAdi('POST', `/scheduled-replies/${other.id}/sending`);
  const { json: said } = await call('GET', `/requests/${id}/messages`);
  expect(said.items).toContainEqual(expect.objectContaining({ id: sent.messageId, kind: 'reply' }));
  expect((await call('POST', path, reply)).json.code).toBe('member-only');
});

test('a follow-up is set, seen and taken back', async () => {
  const { id } = await open();
  const { json } = await byAdi('PUT', `/requests/${id}/follow-up`, { at: tomorrow(), act: 'notify' });
  const later = async () => (await call('GET', `/requests/${id}/later`)).json.followUp;
  expect(await later()).toMatchObject({ id: json.id, act: 'notify', body: null });
  expect((await byAdi('DELETE', `/requests/${id}/follow-up`)).status).toBe(204);
  expect(await later()).toBeNull();
});

test('a request sleeps until a reply', async () => {
  const { id } = await open();
  const { json } = await call('PUT', `/requests/${id}/snooze`, { until: 'reply' });
  expect(json.snoozedUntil).toBe('9999-12-31T00:00:00.000Z');
});

test('time is written down, summed, taken out, and leaves as a table', async () => {
  const { id, number } = await open({ subject: '=1+1' });
  await byAdi('POST', '/time-activities', { key: 'telepon', labels: { id: 'Telepon' } });
  const entry = { seconds: 5400, activity: 'telepon', note: 'Kurir' };
  const { json: made } = await byAdi('POST', `/requests/${id}/time`, entry);
  await byAdi('POST', `/requests/${id}/time`, { seconds: 60 });
  const { json: time } = await call('GET', `/requests/${id}/time`);
  expect(time).toMatchObject({ totalSeconds: 5460, nextCursor: null });
  const table = await doors.call('GET', '/api/v1/reports/time.csv?by=request', { token });
  expect(table.headers.get('content-type')).toContain('text/csv');
  expect(table.text).toContain(`"R-${number} =1+1",1.52,2`);
  expect((await byAdi('DELETE', `/time-entries/${made.id}`)).status).toBe(204);
  const { json: totals } = await call('GET', '/time-totals?by=member');
  expect(totals.items).toMatchObject([{ seconds: 60, entries: 1 }]);
});

test('the timer is turned on for everybody', async () => {
  expect((await call('PATCH', '/time-settings', { timerRuns: true })).status).toBe(204);
  expect((await call('GET', '/time-settings')).json).toMatchObject({ timerRuns: true });
});
