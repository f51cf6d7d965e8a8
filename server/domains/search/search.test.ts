import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import type { Actor } from '../../kernel/actor.ts';
import { system } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { createWorkspace } from '../access/index.ts';
import { receiveMessage, redactMessage, takeBackMessage, writeReply } from '../conversations/index.ts';
import { addNote, changeCustomer, recogniseCustomer } from '../customers/index.ts';
import { useLinkKey } from '../files/index.ts';
import { changeRequest, moveRequest, takeDownRequest } from '../requests/index.ts';
import { createTeam } from '../team/index.ts';
import { rebuildIndex } from './commands/rebuild-index.ts';
import { type SearchItem, search } from './queries/search.ts';
import { searchRequestIds } from './queries/search-request-ids.ts';

useDatabase({ work: true });

const now = new Date();

async function company() {
  useLinkKey('a key for the links of this test');
  const { id: workspaceId } = await createWorkspace({ name: 'Toko Rina', language: 'en' });
  const program = { actor: system(workspaceId), now };
  const member = (hiddenTeamIds: string[] = []): Actor => ({
    ...{ type: 'member', workspaceId, id: newId(), accountId: 'nok', role: 'agent', hiddenTeamIds },
  });
  const ask = (subject: string, body: string, more: { teamId?: string; email?: string } = {}) =>
    takeDownRequest(program, {
      ...{ subject, body, teamId: more.teamId ?? null },
      customer: { email: more.email ?? 'rina@example.com', name: 'Rina' },
    });
  const find = (q: string, as: Actor = member(), more: object = {}) =>
    search({ actor: as, now }, { q, ...more });
  return { workspaceId, program, member, ask, find };
}

/** Waits until a search answers as it should: the index follows by listeners. */
async function until<T>(look: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  return expect
    .poll(async () => isRight(await look()), { timeout: 10_000, interval: 30 })
    .toBe(true)
    .then(look);
}

const subjects = (page: { items: SearchItem[] }) => [...new Set(page.items.map((item) => item.title))].sort();
const hasAny = (page: { items: SearchItem[] }) => page.items.length > 0;
const hasNone = (page: { items: SearchItem[] }) => page.items.length === 0;

test('what was written is found by its words: subject, message, note, number, address', async () => {
  const { program, ask, find } = await company();
  const { requestId, number } = await ask(
    'Parcel TR-20418 is late',
    'Where is it? Write to sari@toko-sari.co.id',
  );
  await until(() => find('late parcel', undefined, { type: 'request' }), hasAny);
  for (const q of ['parcels', 'PARCEL late', 'tr-20418', 'TR20418', '20418', '0418', `#${number}`, 'tr'])
    expect([q, subjects(await find(q))]).toEqual([q, ['Parcel TR-20418 is late']]);
  for (const q of ['sari@toko-sari.co.id', 'toko-sari.co.id', 'sari', 'wri'])
    expect([q, (await find(q)).items.map((item) => item.type)]).toEqual([q, ['message']]);
  expect((await find('parcel refund')).items).toEqual([]);
  const [request] = (await find('20418')).items;
  expect(request).toMatchObject({ type: 'request', requestId, requestNumber: number });
  const { items } = await find('rina@example.com');
  expect(items.map(({ type, title }) => ({ type, title }))).toEqual([{ type: 'customer', title: 'Rina' }]);
  expect((await find('parcel', undefined, { type: 'customer' })).items).toEqual([]);
  expect(await searchRequestIds(program, { q: 'parcel' })).toEqual([requestId]);
});

test('a Thai word is found inside a sentence and inside a run, and does not find what only looks like it', async () => {
  const { ask, find } = await company();
  await ask('แจ้งปัญหา', 'พัสดุของคุณสมชายหายไปตอนจัดส่งค่ะ');
  await ask('สอบถามราคา', 'ราคาแพงมากค่ะ');
  await until(() => find('แพง'), hasAny);
  await until(() => find('พัสดุ'), hasAny);
  for (const q of ['พัสดุ', 'สมชาย', 'หาย', 'จัดส่ง', 'พัสดุหาย', 'ของคุณสม'])
    expect([q, subjects(await find(q))]).toEqual([q, ['แจ้งปัญหา']]);
  expect(subjects(await find('ราคาแพง'))).toEqual(['สอบถามราคา']);
  expect((await find('พัสดง')).items).toEqual([]);
  const [first] = (await find('สมชาย')).items;
  expect(first?.highlights.map(([from, to]) => first.snippet.slice(from, to))).toEqual(['สมชาย']);
});

test('what changes, is redacted or taken back is found as it is now', async () => {
  const { program, ask, find } = await company();
  const { requestId } = await ask('My card', 'It is gamelan 4417, please refund');
  const { items } = await until(() => find('gamelan'), hasAny);
  const messageId = items[0]?.id ?? '';
  await redactMessage(program, { messageId, text: 'gamelan 4417' });
  await until(() => find('gamelan'), hasNone);
  expect(hasAny(await find('refund'))).toBe(true);
  await changeRequest(program, { requestId, subject: 'Changed words' });
  await until(() => find('changed', undefined, { type: 'request' }), hasAny);
  expect((await find('refund')).items[0]?.title).toBe('Changed words');
  const { conversationId } = await conversationOf(program.actor.workspaceId, requestId);
  const reply = { conversationId, body: 'Unmistakable answer', sendAfterSeconds: 3600 };
  const written = await writeReply(program, reply);
  await until(() => find('unmistakable'), hasAny);
  await takeBackMessage(program, { messageId: written.messageId });
  await until(() => find('unmistakable'), hasNone);
});

async function conversationOf(workspaceId: string, requestId: string) {
  const [row] = await inWorkspace(workspaceId, (tx) =>
    tx.execute(sql`select conversation_id from requests where id = ${requestId}`),
  );
  return { conversationId: String(row?.conversation_id) };
}

test('a mail is found, and its customer by the name that a later mail brought', async () => {
  const { program, find } = await company();
  const write = async (name: string | null, verified: boolean) => {
    const person = { value: 'somchai@example.com', name, language: null, verified };
    const { customerId } = await recogniseCustomer(program, person);
    await receiveMessage(program, {
      ...{ conversationId: null, channel: 'email', subject: 'Parcel', customerId, language: null },
      ...{ text: 'ของยังไม่ถึงเลยครับ', html: null, verified, at: now },
    });
  };
  await write(null, false);
  await until(() => find('ยังไม่ถึง'), hasAny);
  await until(() => find('somchai', undefined, { type: 'customer' }), hasAny);
  await write('Somchai Jaidee', true);
  await until(() => find('jaidee', undefined, { type: 'customer' }), hasAny);
});

test('a customer is found by the name that was corrected', async () => {
  const { program, ask, find } = await company();
  await ask('Hello', 'There', { email: 'adi@example.com' });
  const { items } = await until(() => find('adi@example.com'), hasAny);
  const customerId = items[0]?.id ?? '';
  await changeCustomer(program, { customerId, name: 'Adi Wibowo' });
  await addNote(program, { customerId, text: 'likes blue' });
  await until(() => find('wibowo blue'), hasAny);
});

test('what lies in the trash, in a private team or in another workspace is not found', async () => {
  const { program, member, ask, find } = await company();
  const { id: teamId } = await createTeam(program, { name: 'Payroll', isPrivate: true });
  const secret = await ask('Salary parcel', 'secret words', { teamId });
  const { requestId } = await ask('Open parcel', 'plain words');
  await until(
    () => find('words'),
    (page) => page.items.length === 2,
  );
  const outsider = member([teamId]);
  expect(subjects(await find('words', outsider))).toEqual(['Open parcel']);
  expect(subjects(await find('parcel', outsider))).toEqual(['Open parcel']);
  expect(await searchRequestIds({ actor: outsider, now }, { q: 'parcel' })).toEqual([requestId]);
  await moveRequest(program, { requestId: secret.requestId, folder: 'trash' });
  expect(subjects(await find('words'))).toEqual(['Open parcel']);
  const other = await company();
  expect((await other.find('words')).items).toEqual([]);
});

test('a token finds only what its scopes may read', async () => {
  const { workspaceId, ask, find } = await company();
  await ask('Rina asks', 'Rina says');
  await until(
    () => find('rina'),
    (page) => page.items.length === 3,
  );
  const token = (scopes: string[]): Actor => ({ type: 'token', workspaceId, id: newId(), scopes });
  const types = async (scopes: string[]) =>
    (await find('rina', token(scopes))).items.map((item) => item.type);
  expect(await types(['search:read', 'customers:read'])).toEqual(['customer']);
  expect((await types(['*'])).sort()).toEqual(['customer', 'message', 'request']);
  await expect(find('rina', token(['requests:read']))).rejects.toMatchObject({ code: 'permission-missing' });
});

test('pages hold each find once, best first, and a broken cursor is refused', async () => {
  const { ask, find } = await company();
  for (let index = 0; index < 7; index += 1) await ask(`Late parcel ${index}`, 'Where is my parcel?');
  const whole = await until(
    () => find('parcel'),
    (page) => page.items.length === 14,
  );
  const seen: SearchItem[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await find('parcel', undefined, { limit: 3, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items);
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  expect(seen.map((item) => item.id)).toEqual(whole.items.map((item) => item.id));
  expect(seen.map((item) => item.score)).toEqual([...seen.map((item) => item.score)].sort((a, b) => b - a));
  await expect(find('parcel', undefined, { cursor: 'broken' })).rejects.toMatchObject({
    code: 'cursor-invalid',
  });
});

test('hostile questions are questions', async () => {
  const { ask, find } = await company();
  await ask('Plain', 'plain');
  await until(() => find('plain'), hasAny);
  for (const q of [
    ...[
      "'",
      "''); drop table requests; --",
      '& | ! ( ) :*',
      '<->',
      '\\',
      '%_',
      '\0',
      '\ud800',
      '[ก-ฮ]+',
      '(?=พ',
    ],
    ...['', '   ', 'x'.repeat(500), '"from:rina" status:open before:2026-01-01', 'ก'.repeat(400), '((((('],
  ])
    expect([q, (await find(q)).items]).toEqual([q, []]);
});

test('rows that came without events are found after the index was rebuilt', async () => {
  const { workspaceId, program, ask, find } = await company();
  await ask('Rebuilt', 'words of a message');
  await until(() => find('rebuilt words', undefined, {}).then(() => find('words')), hasAny);
  await inWorkspace(workspaceId, (tx) => tx.execute(sql`delete from search_entries`));
  expect(hasNone(await find('words'))).toBe(true);
  for (const type of ['request', 'message', 'customer'] as const) {
    for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after; )
      after = (await rebuildIndex(program, { type, after, limit: 1 })).next;
  }
  expect(hasAny(await find('words'))).toBe(true);
  expect(hasAny(await find('rebuilt'))).toBe(true);
  expect(hasAny(await find('rina', undefined, { type: 'customer' }))).toBe(true);
});

test('operators and phrases narrow what is found, in each language, and alone they list requests', async () => {
  const { program, ask, find } = await company();
  await createTeam(program, { name: 'Gudang', memberIds: [] });
  const late = await ask('Late parcel', 'The blue box never came', { email: 'rina@example.com' });
  const box = await ask('Box', 'The box that came is blue', { email: 'adi@example.com' });
  await changeRequest(program, { requestId: box.requestId, priority: 'urgent', labels: ['gift'] });
  await until(
    () => find('blue box', undefined, { type: 'message' }),
    ({ items }) => items.length === 2,
  );
  const found = async (q: string) => subjects(await find(q));
  for (const q of ['"blue box"', '"BLUE  box"', 'box after:2020-01-01 -x "never came"'])
    expect([q, await found(q.replace(' -x', ''))]).toEqual([q, ['Late parcel']]);
  expect(await found('"box blue"')).toEqual([]);
  await until(() => find('box from:adi'), hasAny);
  for (const q of [
    'box from:adi@example.com',
    'blue prioritas:mendesak',
    'priority:urgent',
    'label:gift',
    'box label:GIFT',
    '-priority:normal',
    'box -priority:normal -label:loss',
    `R-${box.number}`,
  ])
    expect([q, await found(q)]).toEqual([q, ['Box']]);
  for (const q of ['status:open', 'สถานะ:เปิดอยู่', 'assignee:none team:none', 'sejak:2020-01-01'])
    expect([q, await found(q)]).toEqual([q, ['Box', 'Late parcel']]);
  for (const q of [
    'status:solved',
    'before:2020-01-01',
    'box before:2020-01-01',
    'team:gudang',
    'from:nobody',
    'has:file',
    '-status:open',
    'box -from:rina',
  ])
    expect([q, await found(q)]).toEqual([q, []]);
  expect(await found('box -label:gift')).toEqual(['Late parcel']);
  expect(await found('-team:gudang -label:loss')).toEqual(['Box', 'Late parcel']);
  const told = { status: 'open', customerName: 'Rina', at: expect.any(String) };
  expect((await find('box label:gift')).items[0]).toMatchObject(told);
  const first = await find('status:open', undefined, { limit: 1 });
  const second = await find('status:open', undefined, { limit: 1, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...second.items].map(({ requestId }) => requestId).sort()).toEqual(
    [late.requestId, box.requestId].sort(),
  );
  expect(second.nextCursor).toBeNull();
  expect(await searchRequestIds(program, { q: 'priority:urgent' })).toEqual([box.requestId]);
  await expect(find(`"a' & b:* \\ ( [z" from:"x' or 1=1"`)).resolves.toMatchObject({ items: [] });
});

test('operators show nobody more than they may see', async () => {
  const { program, ask, find, member } = await company();
  const { id: teamId } = await createTeam(program, { name: 'Rahasia', isPrivate: true, memberIds: [] });
  await ask('Secret', 'Salary', { teamId });
  await until(() => find('team:rahasia'), hasAny);
  expect((await find('team:rahasia', member([teamId]))).items).toEqual([]);
  expect((await find('salary status:open', member([teamId]))).items).toEqual([]);
});
