import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { type Call, cookiesOf, makeSignIn, openDoors, password } from '../../../../tests/harness/http.ts';
import { type Company, makeCompany } from '../../../../tests/harness/people.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
const cookies = { adi: '', nok: '' };
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  for (const name of ['adi', 'nok'] as const) {
    const { email } = await makeSignIn(company, name, 'administrator');
    cookies[name] = cookiesOf(await doors.call('POST', '/api/v1/session', { json: { email, password } }));
  }
});

const as = (name: keyof typeof cookies) => (method: string, path: string, json?: unknown) => {
  const body: Call = json === undefined ? {} : { json };
  return doors.call(method, `/api/v1${path}`, { cookie: cookies[name], ...body });
};
type Item = { id?: string; version?: number; member?: { id: string } };
const itemsOf = (answer: { json: Record<string, unknown> }) => answer.json.items as Item[];
const open = async () => {
  const customer = { email: 'rina@honest.example', name: 'Rina' };
  const asked = { subject: 'Ongkir', body: 'Berapa ongkir?', customer, language: 'id' };
  return (await as('adi')('POST', '/requests', asked)).json;
};

test('a side conversation is begun, read, answered and settled', async () => {
  const { id } = await open();
  const begun = await as('adi')('POST', `/requests/${id}/side-conversations`, {
    ...{ kind: 'team', subject: 'Stok', body: 'Masih ada?' },
  });
  expect(begun.status).toBe(201);
  const path = `/side-conversations/${begun.json.id}`;
  const list = async () => (await as('nok')('GET', `/requests/${id}/side-conversations`)).json.items;
  expect(await list()).toMatchObject([{ kind: 'team', subject: 'Stok', unread: true, isClosed: false }]);
  const written = await as('nok')('POST', `${path}/messages`, { body: 'Masih.' });
  expect([written.status, written.json.kind]).toEqual([201, 'note']);
  expect((await as('nok')('POST', `${path}/read`)).status).toBe(204);
  expect((await as('nok')('POST', `${path}/closure`)).status).toBe(204);
  expect(await list()).toMatchObject([{ isClosed: true }]);
  expect((await as('nok')('DELETE', `${path}/closure`)).status).toBe(204);
  expect((await as('adi')('GET', `${path}/messages`)).json.items).toHaveLength(2);
  const draft = { kind: 'note', html: '<p>Nanti</p>', version: 0 };
  expect((await as('adi')('PUT', `${path}/draft`, draft)).json).toEqual({ version: 1 });
  expect((await as('adi')('GET', `${path}/draft`)).json.draft).toMatchObject({ sharing: null });
  expect((await as('adi')('DELETE', `${path}/draft`)).status).toBe(204);
  expect((await as('adi')('GET', `/side-conversations/${id}/messages`)).status).toBe(404);
});

test('a draft is shared, looked at, and taken over', async () => {
  const { id } = await open();
  await as('adi')('PUT', `/requests/${id}/draft`, { kind: 'reply', html: '<p>Halo</p>', version: 0 });
  const sharing = { sharing: 'check' };
  expect((await as('adi')('PUT', `/requests/${id}/draft/sharing`, sharing)).status).toBe(204);
  const shared = async () => itemsOf(await as('nok')('GET', `/requests/${id}/shared-drafts`));
  const [first] = await shared();
  const path = `/requests/${id}/shared-drafts/${first?.member?.id}`;
  expect((await as('nok')('POST', `${path}/check`, { version: (first?.version ?? 0) + 1 })).status).toBe(409);
  expect((await as('nok')('POST', `${path}/check`, { version: first?.version })).status).toBe(204);
  expect(await shared()).toMatchObject([{ sharing: 'checked', html: '<p>Halo</p>' }]);
  expect((await as('nok')('POST', `${path}/takeover`)).status).toBe(204);
  expect((await as('nok')('GET', `/requests/${id}/draft`)).json.draft).toMatchObject({ html: '<p>Halo</p>' });
  expect(await shared()).toEqual([]);
});

test('a reply past a newer one is a conflict that says so; a note is taken back; signs are put', async () => {
  const { id } = await open();
  const said = async () => itemsOf(await as('adi')('GET', `/requests/${id}/messages`));
  const [first] = await said();
  const words = { body: 'Besok.', lastSeenId: first?.id };
  expect((await as('adi')('POST', `/requests/${id}/messages`, words)).status).toBe(201);
  const late = await as('nok')('POST', `/requests/${id}/messages`, words);
  expect([late.status, late.json.code]).toEqual([409, 'newer-messages']);
  const note = await as('nok')('POST', `/requests/${id}/messages`, { body: 'Eh', kind: 'note' });
  const sign = { reaction: 'eyes', on: true };
  expect((await as('adi')('PUT', `/messages/${note.json.id}/reactions`, sign)).status).toBe(204);
  expect((await said()).at(-1)).toMatchObject({ reactions: [{ reaction: 'eyes' }] });
  expect(
    (await as('adi')('PUT', `/messages/${note.json.id}/reactions`, { ...sign, reaction: 'x' })).status,
  ).toBe(400);
  expect((await as('nok')('DELETE', `/notes/${note.json.id}`)).status).toBe(204);
  expect(await said()).toHaveLength(2);
});

test('a canned reply is kept, changed, inserted and removed', async () => {
  const { id } = await open();
  const kept = { title: 'Salam', shortcut: 'salam', text: { id: 'Halo {customer.name}' } };
  const made = await as('adi')('POST', '/canned-replies', kept);
  expect(made.status).toBe(201);
  const path = `/canned-replies/${made.json.id}`;
  expect((await as('adi')('PUT', path, { ...kept, title: 'Salam hangat' })).status).toBe(204);
  expect((await as('adi')('GET', '/canned-replies')).json.items).toMatchObject([{ title: 'Salam hangat' }]);
  const put = await as('adi')('POST', `/requests/${id}/canned-replies`, { id: made.json.id });
  expect(put.json).toEqual({ text: 'Halo Rina', html: '<p>Halo Rina</p>', language: 'id' });
  const wrong = await as('adi')('PUT', path, { ...kept, text: { id: '{rina}' } });
  expect([wrong.status, wrong.json.code]).toEqual([400, 'placeholder-unknown']);
  expect((await as('adi')('DELETE', path)).status).toBe(204);
});

test('a macro is kept, previewed, applied, undone and removed', async () => {
  const { id } = await open();
  const kept = { name: 'Penting', acts: [{ do: 'set-priority', priority: 'urgent' }] };
  const made = await as('adi')('POST', '/macros', kept);
  const macro = made.json.id;
  expect((await as('adi')('PUT', `/macros/${macro}`, { ...kept, name: 'Genting' })).status).toBe(204);
  const preview = await as('adi')('GET', `/requests/${id}/macros/${macro}`);
  expect(preview.json).toMatchObject({ name: 'Genting', steps: [{ act: kept.acts[0], words: null }] });
  const priority = async () => (await as('adi')('GET', `/requests/${id}`)).json.priority;
  const { useId } = (await as('adi')('POST', `/requests/${id}/macros/${macro}`)).json;
  expect(await priority()).toBe('urgent');
  expect((await as('adi')('DELETE', `/macro-uses/${useId}`)).status).toBe(204);
  expect(await priority()).toBe('normal');
  expect((await as('adi')('DELETE', `/macros/${macro}`)).status).toBe(204);
  expect((await as('adi')('GET', '/macros')).json.items).toEqual([]);
});

test('a member chooses how to be told, and lets a browser be told', async () => {
  const chosen = await as('adi')('PATCH', '/notification-choices', { digest: 'daily', digestHour: 7 });
  expect(chosen.json).toMatchObject({ digest: 'daily', digestHour: 7, zone: 'Asia/Jakarta' });
  expect((await as('adi')('GET', '/notification-choices')).json).toEqual(chosen.json);
  expect((await as('nok')('GET', '/notification-choices')).json.digest).toBe('off');
  const { publicKey } = (await as('adi')('POST', '/push-key')).json;
  expect((await as('nok')('POST', '/push-key')).json).toEqual({ publicKey });
  const browser = { endpoint: 'https://push.example/1', keys: { p256dh: publicKey, auth: 'a'.repeat(22) } };
  expect((await as('adi')('PUT', '/push-subscription', browser)).status).toBe(204);
  const { endpoint } = browser;
  expect((await as('adi')('DELETE', '/push-subscription', { endpoint })).status).toBe(204);
});
