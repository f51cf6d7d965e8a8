import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import {
  type Call,
  cookiesOf,
  makeSignIn,
  makeToken,
  openDoors,
  password,
} from '../../../../tests/harness/http.ts';
import { type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { newId } from '../../../kernel/ids.ts';

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

const call = (method: string, path: string, json?: unknown, more: Call = {}) =>
  doors.call(method, `/api/v1${path}`, {
    ...(more.cookie ? {} : { token }),
    ...(json === undefined ? {} : { json }),
    ...more,
  });
const asked = {
  subject: 'Ongkir',
  body: 'Berapa ongkir?',
  customer: { email: 'rina@honest.example', name: 'Rina' },
};
const open = async (more: object = {}) => (await call('POST', '/requests', { ...asked, ...more })).json;

test('a request that is taken down is answered whole, with its place', async () => {
  const { status, headers, json } = await call('POST', '/requests', {
    ...asked,
    labels: ['vip'],
    priority: 'high',
  });
  expect(status).toBe(201);
  expect(headers.get('location')).toBe(`/api/v1/requests/${json.id}`);
  expect(json).toMatchObject({
    ...{
      subject: 'Ongkir',
      status: 'open',
      priority: 'high',
      labels: ['vip'],
      channel: 'api',
      folder: 'work',
    },
    ...{ customer: { name: 'Rina', email: 'rina@honest.example' }, assignee: null, team: null, version: 1 },
    url: `/w/${company.slug}/requests/${json.number}`,
  });
  for (const name of [json.id, json.number])
    expect((await call('GET', `/requests/${name}`)).json).toMatchObject({ id: json.id });
});

test.each([
  ['without a subject', { ...asked, subject: '' }, 'subject'],
  ['with an address that is none', { ...asked, customer: { email: 'rina' } }, 'customer.email'],
  ['with a field that nobody knows', { ...asked, colour: 'red' }, 'colour'],
])('a request %s is refused and names the field', async (_what, json, field) => {
  const answer = await call('POST', '/requests', json);
  expect(answer.status).toBe(400);
  expect(Object.keys(Object(answer.json.fields))).toEqual([field]);
});

test('an edit of an older version is refused with 412', async () => {
  const { id, version } = await open();
  const edit = (header: string) =>
    call('PATCH', `/requests/${id}`, { priority: 'low' }, { headers: { 'if-match': header } });
  expect((await edit(`"${version}"`)).json).toMatchObject({ priority: 'low', version: Number(version) + 1 });
  expect(await edit(`W/"${version}"`)).toMatchObject({ status: 412, json: { code: 'version-conflict' } });
  expect((await edit('*')).status).toBe(200);
  expect((await edit('yesterday')).status).toBe(400);
});

test('every noun has its deed and its way back', async () => {
  const { id } = await open();
  const assigneeId = company.nok.id;
  const deed = async (method: string, noun: string, json?: unknown) =>
    (await call(method, `/requests/${id}/${noun}`, json)).json;
  expect(await deed('PUT', 'assignee', { assigneeId })).toMatchObject({ assignee: { name: 'Nok Charoen' } });
  expect(await deed('DELETE', 'assignee')).toMatchObject({ assignee: null });
  expect(await deed('POST', 'solution')).toMatchObject({ status: 'solved' });
  expect(await deed('DELETE', 'solution')).toMatchObject({ status: 'open', solvedAt: null });
  const until = new Date(Date.now() + 86_400_000).toISOString();
  expect(await deed('PUT', 'snooze', { until })).toMatchObject({ snoozedUntil: until });
  expect(await deed('DELETE', 'snooze')).toMatchObject({ snoozedUntil: null });
  expect(await deed('POST', 'trash')).toMatchObject({ folder: 'trash' });
  expect(await deed('DELETE', 'trash')).toMatchObject({ folder: 'work' });
  expect(await deed('POST', 'spam')).toMatchObject({ folder: 'spam' });
  expect(await deed('DELETE', 'spam')).toMatchObject({ folder: 'work', folderExpiresAt: null });
});

test('messages are written, listed and taken back', async () => {
  const { id } = await open();
  const path = `/requests/${id}/messages`;
  const reply = await call('POST', path, {
    body: 'Rp 10.000',
    cc: ['tini@honest.example'],
    sendAfterSeconds: 60,
  });
  expect(reply).toMatchObject({ status: 201, json: { kind: 'reply', delivery: { state: 'queued' } } });
  await call('POST', path, { body: 'Cek gudang', kind: 'note' });
  await call('POST', `/requests/${id}/solution`);
  const { json } = await call('GET', path);
  const items = json.items as { kind: string; system: unknown; text: string }[];
  expect(items.map((one) => one.kind)).toEqual(['incoming', 'reply', 'note', 'system']);
  expect(items.at(-1)).toMatchObject({ text: '', system: { code: 'request.solved' } });
  const back = await call('DELETE', `/messages/${reply.json.id}`);
  expect(back).toMatchObject({ status: 200, json: { text: 'Rp 10.000' } });
  expect((await call('DELETE', `/messages/${reply.json.id}`)).status).toBe(404);
});

test('an upload that is not there sends nothing', async () => {
  const { id } = await open();
  const answer = await call('POST', `/requests/${id}/messages`, { body: 'x', attachments: [newId()] });
  expect(answer).toMatchObject({ status: 404, json: { code: 'file-not-found' } });
});

test('words are taken out of a message through its door', async () => {
  const { id } = await open({ body: 'Kartu 4111 1111 1111 1111' });
  const path = `/requests/${id}/messages`;
  const list = async () =>
    (await call('GET', path)).json.items as { id: string; text: string; redacted: boolean }[];
  const [message] = await list();
  const answer = await call('POST', `/messages/${message?.id}/redactions`, { text: '4111111111111111' });
  expect(answer).toMatchObject({ status: 200, json: { messageIds: [message?.id] } });
  expect(await list()).toMatchObject([{ text: 'Kartu █████', redacted: true }]);
});

test('drafts and views are a member’s own, through the doors too', async () => {
  const { id } = await open();
  const draft = { kind: 'reply', html: '<p>Halo</p>', version: 0 };
  expect((await call('PUT', `/requests/${id}/draft`, draft)).json).toMatchObject({ code: 'member-only' });
  expect((await call('PUT', `/requests/${id}/draft`, draft, { cookie })).json).toEqual({ version: 1 });
  const view = { name: 'Tidur', filters: { snoozed: '1', status: ['open'] } };
  const made = await call('POST', '/views', view, { cookie });
  expect(made.status).toBe(201);
  const counts = await call('GET', '/requests/counts', undefined, { cookie });
  expect(counts.json).toMatchObject({ views: { [String(made.json.id)]: 0 } });
  expect((await call('GET', `/requests?view=${made.json.id}`, undefined, { cookie })).json.items).toEqual([]);
  expect((await call('DELETE', `/views/${made.json.id}`, undefined, { cookie })).status).toBe(204);
});

test('the list is asked by its filters', async () => {
  const { id } = await open({ labels: ['khusus'] });
  const found = async (query: string) =>
    ((await call('GET', `/requests?${query}`)).json.items as { id: string }[]).map((one) => one.id);
  expect(await found('label=khusus')).toEqual([id]);
  expect(await found('label=khusus&status=solved&status=closed')).toEqual([]);
  expect(await found('customer=rina@honest.example&limit=1')).toHaveLength(1);
  expect(await found('assignee=none&label=khusus&sort=-updatedAt')).toEqual([id]);
});
