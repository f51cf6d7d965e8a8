import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { findWorkspace } from '../../server/domains/access/index.ts';
import { listMessages } from '../../server/domains/conversations/index.ts';
import { addMember, changeMember } from '../../server/domains/team/index.ts';
import { database } from '../../server/platform/database/open.ts';
import { startLive, stopLive } from '../../server/platform/live/stream.ts';
import { throughProvider, trust } from '../harness/by-provider.ts';
import { useDatabase } from '../harness/database.ts';
import { type Call, cookiesOf, makeSignIn, openDoors, password } from '../harness/http.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { newestSecret } from '../harness/mailed-links.ts';
import { sendOwnMail } from '../harness/own-mail.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { useProvider } from '../harness/provider.ts';
import { attack } from './attack.ts';

useDatabase();
const provider = useProvider();
let doors: Awaited<ReturnType<typeof openDoors>>;
let room: MailRoom;
let place = { workspaceId: '', connectionId: '' };
let owner = '';
let nok = { id: '', email: '', accountId: '' };
beforeAll(async () => {
  room = await openMailRoom();
  doors = await openDoors();
  await startLive();
  const company = { workspaceId: room.workspaceId, asSystem: room.context() } as Company;
  const sari = await makeSignIn(company, 'sari', 'owner');
  nok = await makeSignIn(company, 'nok', 'agent');
  // Whose mailbox is proved already: the first time by the provider takes no other way in away.
  await database().client`update accounts set email_verified = true`;
  owner = await enter(sari.email);
  const connectionId = await trust(doors, owner, provider);
  place = { workspaceId: room.workspaceId, connectionId };
});
afterAll(async () => {
  await stopLive();
  await room.close();
});

const call = (method: string, path: string, given?: Call) => doors.call(method, `/api/v1${path}`, given);
const enter = async (email: string) =>
  cookiesOf(await call('POST', '/session', { json: { email, password } }));
async function countMails(): Promise<number> {
  const [row] = await database().client`select count(*)::int as n from outgoing_mails`;
  return Number(row?.n);
}

/** Within how many milliseconds somebody is out everywhere. */
const soon = { timeout: 5_000 };

async function openStream(cookie: string, workspace = ''): Promise<() => boolean> {
  const headers = { cookie, ...(workspace ? { 'x-workspace': workspace } : {}) };
  const answer = await doors.app.request('/api/v1/live', { headers });
  expect(answer.status).toBe(200);
  const reader = answer.body?.getReader();
  let over = false;
  const read = async (): Promise<void> => {
    const part = await reader?.read();
    if (part?.done === false) return read();
    over = true;
  };
  read().catch(() => undefined);
  onTestFinished(() => reader?.cancel().then(() => undefined));
  return () => over;
}

attack('S49', async () => {
  const cookie = await enter(nok.email);
  const claims = { sub: 'nok', email: nok.email, email_verified: true };
  const byProvider = cookiesOf(await throughProvider(doors, provider, place, claims));
  const second = await enter(nok.email);
  const closed = await openStream(cookie || byProvider || second);
  const asking = cookiesOf(await call('POST', '/session/links', { json: { email: nok.email } }));
  const link = await newestSecret(room.workspaceId);
  const answer = await call('PATCH', `/members/${nok.id}`, { cookie: owner, json: { disabled: true } });
  expect(answer.status).toBe(204);
  for (const one of [cookie, byProvider, second])
    for (const path of ['/me', '/requests', '/live', '/search?q=a', '/members'])
      await expect.poll(async () => (await call('GET', path, { cookie: one })).status, soon).toBe(401);
  await expect.poll(closed, soon).toBe(true);
  expect((await throughProvider(doors, provider, place, claims)).status).toBe(403);
  for (const again of [
    await enter(nok.email),
    cookiesOf(await call('POST', '/session/links/use', { cookie: asking, json: { token: link } })),
  ])
    expect((await call('GET', '/me', { cookie: again })).status).toBe(401);
  await call('POST', '/session/resets', { json: { email: nok.email } });
  expect(await newestSecret(room.workspaceId)).toBe(link);
});

attack(
  'S49',
  async () => {
    const member = await makeSignIn(
      { workspaceId: room.workspaceId, asSystem: room.context() } as Company,
      'lek',
      'agent',
    );
    const cookie = await enter(member.email);
    const closed = await openStream(cookie);
    await changeMember(room.context(), { memberId: member.id, disabled: true });
    await expect.poll(async () => (await call('GET', '/requests', { cookie })).status, soon).toBe(401);
    await expect.poll(closed, soon).toBe(true);
  },
  'also when another node, a rule or an import shuts them out',
);

attack(
  'S49',
  async () => {
    const company = { workspaceId: room.workspaceId, asSystem: room.context() } as Company;
    const budi = await makeSignIn(company, 'budi', 'agent');
    const other = await makeCompany('Siam Parcel', new Date());
    const there = { accountId: budi.accountId, name: 'Budi', email: budi.email, language: 'th' as const };
    const { id: memberId } = await addMember(other.asSystem, { ...there, role: 'agent' });
    const { slug } = await findWorkspace(room.workspaceId);
    const cookie = await enter(budi.email);
    const ask = (workspace: string) =>
      call('GET', '/requests', { cookie, headers: { 'x-workspace': workspace } }).then(
        ({ status }) => status,
      );
    const closed = await openStream(cookie, slug);
    const goesOn = await openStream(cookie, other.slug);
    expect([await ask(slug), await ask(other.slug)]).toEqual([200, 200]);
    const json = { disabled: true };
    expect((await call('PATCH', `/members/${budi.id}`, { cookie: owner, json })).status).toBe(204);
    await expect.poll(() => ask(slug), soon).toBe(401);
    await expect.poll(closed, soon).toBe(true);
    expect([await ask(other.slug), goesOn()]).toEqual([200, false]);
    // Where they are nobody any more at last, nothing of them is left open.
    await changeMember(other.asSystem, { memberId, disabled: true });
    await expect.poll(goesOn, soon).toBe(true);
    expect(await ask(other.slug)).toBe(401);
  },
  'of this company alone: in another of the installation they go on',
);

attack(
  'S49',
  async () => {
    await room.deliver(letter({}));
    const [first] = await room.decide();
    const conversationId = first?.conversationId ?? '';
    const own = await sendOwnMail(room, conversationId);
    const sent = await countMails();
    const answer = { from: `Nok <${nok.email}>`, to: own.replyTo, text: 'Here is your refund.' };
    await room.deliver(letter({ ...answer, headers: { 'In-Reply-To': own.messageId } }), {
      from: nok.email,
      to: [own.replyTo],
    });
    await room.decide();
    const { items } = await listMessages(room.context(), { conversationId });
    const written = items.filter(({ text }) => text?.includes('refund'));
    expect(written.map(({ kind }) => kind)).toEqual(['incoming']);
    expect(await countMails()).toBe(sent);
  },
  'a mail in their name answers nobody',
);

attack(
  'S49',
  async () => {
    const ploy = await makeSignIn(
      { workspaceId: room.workspaceId, asSystem: room.context() } as Company,
      'ploy',
      'agent',
    );
    const cookie = await enter(ploy.email);
    const closed = await openStream(cookie);
    expect((await call('DELETE', `/members/${ploy.id}/sessions`, { cookie: owner })).status).toBe(204);
    expect((await call('GET', '/me', { cookie })).status).toBe(401);
    await expect.poll(closed, soon).toBe(true);
  },
  'signed out by an administrator, the open stream ends too',
);
