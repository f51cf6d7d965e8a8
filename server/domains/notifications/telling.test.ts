import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, type Member, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { storage } from '../../platform/storage.ts';
import { mailboxes, outgoingMails } from '../channels/email/schema.ts';
import { assignRequest } from '../requests/index.ts';
import { createTeam } from '../team/index.ts';
import { chooseNotifications, findChoices } from './commands/choose.ts';
import { notifyMember } from './commands/notify-member.ts';
import { readNotifications } from './commands/read-notifications.ts';
import { sendDigests } from './digest/send-digests.ts';
import { senderKeys } from './push/keys.ts';
import { queuePush } from './push/queue-push.ts';
import { type PushDoor, sendPush } from './push/send-push.ts';
import { listSubscriptions, subscribe, unsubscribe } from './push/subscriptions.ts';
import { listNotifications } from './queries/list-notifications.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
  const box = {
    workspaceId: company.workspaceId,
    id: newId(),
    address: 'help@toko.example',
    name: 'Toko Rina',
  };
  await inWorkspace(company.workspaceId, (tx) =>
    tx.insert(mailboxes).values({ ...box, language: 'id', isDefault: true, createdAt: monday }),
  );
});

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const system = (now = monday) => ({ ...company.asSystem, now });
async function tell(who: Member, subject = 'Paket terlambat') {
  const request = await openFor(company.asSystem, { subject, text: 'Kata pelanggan', from: 'r@example.com' });
  const about = { memberId: who.id, requestId: request.requestId, actorId: company.sari.id };
  return { ...request, id: (await notifyMember(system(), { ...about, kind: 'mentioned' })) ?? '' };
}
async function mailsTo(email: string) {
  const rows = await inWorkspace(company.workspaceId, (tx) => tx.select().from(outgoingMails));
  const theirs = rows.filter((row) => row.recipients[0]?.startsWith(email));
  return Promise.all(
    theirs.map(async (row) => ({
      ...row,
      parsed: await simpleParser(Buffer.from(await storage().get(row.fileKey ?? ''))),
    })),
  );
}

test('what is told eight times at once is one notification', async () => {
  const { requestId } = await openFor(company.asSystem);
  const about = { memberId: company.lek.id, requestId, actorId: company.sari.id, kind: 'mentioned' } as const;
  await Promise.all(Array.from({ length: 8 }, () => notifyMember(system(), about)));
  const { items } = await listNotifications(as(company.lek), {});
  expect(items.filter((one) => one.request?.id === requestId)).toHaveLength(1);
});

test('a digest says what was not read, in the member’s language, once, and is never empty', async () => {
  const { adi } = company;
  await chooseNotifications(as(adi), { digest: 'hourly' });
  expect(await sendDigests(system(hours(1)), {})).toEqual({ sent: 0 });
  const { number } = await tell(adi);
  await tell(adi, 'Ukuran tidak pas');
  expect(await sendDigests(system(hours(1.5)), {})).toEqual({ sent: 0 });
  expect(await sendDigests(system(hours(2)), {})).toEqual({ sent: 1 });
  const [mail] = await mailsTo('adi.wijaya');
  expect(mail).toMatchObject({ kind: 'notice', sender: '' });
  expect(mail?.parsed.subject).toBe('Sapa: 2 hal untuk dibaca');
  expect(mail?.parsed.text).toContain(`Sari Hidayat menyebut Anda\nR-${number} · Paket terlambat`);
  expect(mail?.parsed.text).toContain(`/w/${company.slug}/requests/${number}`);
  expect(mail?.parsed.text).not.toContain('Kata pelanggan');
  expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
  expect(await sendDigests(system(hours(3)), {})).toEqual({ sent: 0 });
});

test('what was read, or may be seen no more, is not mailed; the customer’s words only by permission', async () => {
  const { nok, sari } = company;
  await chooseNotifications(as(nok), { digest: 'daily', digestHour: 8, mayQuote: true });
  const { id } = await tell(nok);
  await readNotifications(as(nok), { ids: [id] });
  const hidden = await tell(nok, 'Rahasia');
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Gaji', isPrivate: true });
  await assignRequest(as(sari), { requestId: hidden.requestId, teamId });
  expect(await sendDigests(system(hours(24)), {})).toEqual({ sent: 0 });
  await tell(nok, 'Terbuka');
  expect(await sendDigests(system(hours(48)), {})).toEqual({ sent: 1 });
  const [mail] = await mailsTo('nok.charoen');
  expect(mail?.parsed.text).toContain('Terbuka\nKata pelanggan');
  expect(mail?.parsed.text).not.toContain('Rahasia');
});

test('each kind goes the ways that were chosen', async () => {
  const { dewi } = company;
  const off = { inProgram: false, byDigest: false, byPush: false };
  expect(await findChoices(as(dewi), {})).toMatchObject({ digest: 'off', zone: 'Asia/Jakarta' });
  await chooseNotifications(as(dewi), { kinds: { mentioned: off } });
  expect((await tell(dewi)).id).toBe('');
  await chooseNotifications(as(dewi), { kinds: { mentioned: { ...off, byDigest: true } }, digest: 'daily' });
  expect((await tell(dewi)).id).not.toBe('');
  expect((await listNotifications(as(dewi), {})).items).toEqual([]);
  const { kinds } = await findChoices(as(dewi), {});
  expect([kinds.mentioned.inProgram, kinds.assigned.inProgram]).toEqual([false, true]);
  await expect(chooseNotifications(as(dewi), { zone: 'Asia/Atlantis' })).rejects.toMatchObject({
    code: 'input-invalid',
  });
});

/** A browser with its keys, which opens what was sealed for it. */
function makeBrowser(name: string) {
  const ecdh = createECDH('prime256v1');
  const p256dh = ecdh.generateKeys('base64url');
  const auth = randomBytes(16);
  const derive = (secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, info, length));
  return {
    endpoint: `https://push.example/${name}`,
    keys: { p256dh, auth: auth.toString('base64url') },
    open(body: Buffer): string {
      const salt = body.subarray(0, 16);
      const theirs = body.subarray(21, 86);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), theirs]);
      const secret = derive(ecdh.computeSecret(theirs), auth, info, 32);
      const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
      const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
      const reader = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(body.subarray(-16));
      const plain = Buffer.concat([reader.update(body.subarray(86, -16)), reader.final()]);
      expect(plain.at(-1)).toBe(2);
      return plain.subarray(0, -1).toString();
    },
  };
}

type Pushed = { headers: NodeJS.Dict<string | string[]>; body: Buffer };

/** A push service on this machine that answers with a status; the door leads every endpoint to it. */
async function openPushService(status: { now: number }) {
  const pushed: Pushed[] = [];
  const server = createServer(async (request, answer) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    pushed.push({ headers: request.headers, body: Buffer.concat(parts) });
    answer.writeHead(status.now).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const door: PushDoor = async (_endpoint, { headers, body }) => {
    const sent = { method: 'POST', headers, body: new Uint8Array(body) };
    return (await fetch(`http://127.0.0.1:${port}/`, sent)).status;
  };
  return { pushed, door, close: () => new Promise((done) => server.close(done)) };
}

test('a browser is told in words that it alone can read, and forgotten when the service knows it no more', async () => {
  const { lek } = company;
  const browser = makeBrowser('lek');
  const { endpoint, keys } = browser;
  await subscribe(as(lek), { endpoint, keys });
  await subscribe(as(lek), { endpoint, keys });
  const [kept, second] = await listSubscriptions(company.asSystem, { memberId: lek.id });
  expect(second).toBeUndefined();
  const { id: notificationId, number } = await tell(lek);
  expect(await queuePush(company.asSystem, { notificationId })).toEqual({ queued: 1 });
  const status = { now: 201 };
  const service = await openPushService(status);
  const job = { workspaceId: company.workspaceId, notificationId, subscriptionId: kept?.id ?? '' };
  await sendPush(job, monday, service.door);
  const [push] = service.pushed;
  expect(push?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '43200' });
  const { publicKey } = await senderKeys(as(lek), {});
  expect(push?.headers.authorization).toMatch(
    new RegExp(`^vapid t=[\\w-]+\\.[\\w-]+\\.[\\w-]{86}, k=${publicKey}$`),
  );
  expect(JSON.parse(browser.open(push?.body ?? Buffer.alloc(0)))).toEqual({
    title: 'Sari Hidayat menyebut Anda',
    body: `R-${number} · Paket terlambat`,
    url: `http://localhost:4000/w/${company.slug}/requests/${number}`,
    tag: notificationId,
  });
  status.now = 503;
  await expect(sendPush(job, monday, service.door)).rejects.toMatchObject({ code: 'address-unreachable' });
  status.now = 410;
  await sendPush(job, monday, service.door);
  expect(await listSubscriptions(company.asSystem, { memberId: lek.id })).toEqual([]);
  await sendPush(job, monday, service.door);
  expect(service.pushed).toHaveLength(3);
  await service.close();
});

test('nobody is disturbed in quiet hours, or by what they did not want', async () => {
  const { sari } = company;
  const { endpoint, keys } = makeBrowser('sari');
  await subscribe(as(sari), { endpoint, keys });
  const notificationId = (await tell(sari)).id;
  const queued = async (now = monday) => (await queuePush(system(now), { notificationId })).queued;
  expect(await queued()).toBe(1);
  await chooseNotifications(as(sari), { quietFrom: '22:00', quietTo: '07:00' });
  expect([await queued(hours(15)), await queued(hours(23))]).toEqual([0, 1]);
  await chooseNotifications(as(sari), {
    kinds: { mentioned: { inProgram: true, byDigest: false, byPush: false } },
  });
  expect(await queued()).toBe(0);
  await unsubscribe(as(sari), { endpoint });
  expect(await listSubscriptions(company.asSystem, { memberId: sari.id })).toEqual([]);
});

test('only a public https address is called', async () => {
  const { keys } = makeBrowser('x');
  await expect(subscribe(as(company.adi), { endpoint: 'http://push.example/1', keys })).rejects.toMatchObject(
    {
      code: 'input-invalid',
    },
  );
  await subscribe(as(company.adi), { endpoint: 'https://127.0.0.1/1', keys });
  const [kept] = await listSubscriptions(company.asSystem, { memberId: company.adi.id });
  const { id: notificationId } = await tell(company.adi);
  const job = { workspaceId: company.workspaceId, notificationId, subscriptionId: kept?.id ?? '' };
  await expect(sendPush(job, monday)).rejects.toMatchObject({ code: 'address-refused' });
});
