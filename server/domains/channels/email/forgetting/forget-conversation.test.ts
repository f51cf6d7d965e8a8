import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../../../../../tests/harness/mail-room.ts';
import { database } from '../../../../platform/database/open.ts';
import { openOutgoing } from '../../../../platform/mail/outgoing.ts';
import { storage } from '../../../../platform/storage.ts';
import { writeReply } from '../../../conversations/index.ts';
import { purgeRequests } from '../../../requests/commands/purge-requests.ts';
import { findRequestOfConversation, moveRequest } from '../../../requests/index.ts';
import { incomingMails, mailboxes, outgoingMails } from '../schema.ts';
import { forgetConversation } from './forget-conversation.ts';

const here = useDatabase({ work: true });
let room: MailRoom;
beforeAll(async () => {
  openOutgoing({ smtpUrl: null, home: here.home });
  room = await openMailRoom();
});
afterAll(() => room.close());

const patience = { timeout: 15_000 };
const marker = 'Merapi-Secret-8823';
const secret = letter({ from: `${marker} <rina@honest.example>`, subject: marker, text: marker });
const inOneMonth = () => new Date(Date.now() + 40 * 86_400_000);
const isThere = (key: string) =>
  storage()
    .get(key)
    .then(
      () => true,
      () => false,
    );

const ofConversation = ['outgoing_mails', 'mail_references', 'reply_tokens', 'automatic_sends'];
async function left(conversationId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ofConversation) {
    const rows = sql`select count(*)::int as rows from ${sql.raw(table)} where conversation_id = ${conversationId}`;
    counts[table] = Number((await database().owner.execute(rows))[0]?.rows);
  }
  return counts;
}

async function outbox(conversationId: string) {
  const mine = eq(outgoingMails.conversationId, conversationId);
  return room.read((tx) => tx.select().from(outgoingMails).where(mine));
}

test('a deleted request leaves no word of its mails: rows, bytes and copies go, the log keeps an empty line', async () => {
  expect(await room.deliver(secret)).toBe(250);
  expect(await room.deliver(letter({ text: 'Tetap di sini' }))).toBe(250);
  const [mail, other] = await room.decided(2);
  const conversationId = mail?.conversationId ?? '';
  await writeReply(room.context(), { conversationId, body: marker });
  const states = async () =>
    (await outbox(conversationId)).map(({ kind, state }) => `${kind} ${state}`).sort();
  await expect.poll(states, patience).toEqual(['receipt not-sent', 'reply not-sent']);
  const sent = await outbox(conversationId);
  const keys = [mail?.fileKey ?? '', ...sent.map(({ fileKey }) => fileKey ?? '')];
  const copies = async () =>
    (await readdir(join(here.home, 'outbox'))).filter((name) => sent.some(({ id }) => name.includes(id)));
  expect(await Promise.all(keys.map(isThere))).toEqual([true, true, true]);
  expect(await copies()).toHaveLength(2);
  expect(Object.values(await left(conversationId)).every((rows) => rows > 0)).toBe(true);

  const find = () => findRequestOfConversation(room.context(), { conversationId });
  await expect.poll(async () => (await find())?.id, patience).toBeTruthy();
  await moveRequest(room.context(), { requestId: (await find())?.id ?? '', folder: 'trash' });
  expect(await purgeRequests({ ...room.context(), now: inOneMonth() }, {})).toEqual({ purged: 1 });

  await expect.poll(() => Promise.all(keys.map(isThere)), patience).toEqual([false, false, false]);
  await expect.poll(copies, patience).toEqual([]);
  expect(Object.values(await left(conversationId))).toEqual([0, 0, 0, 0]);
  const [line, stays] = await room.decided(2);
  expect(line).toMatchObject({ id: mail?.id, fate: 'opened', sha256: mail?.sha256, size: mail?.size });
  expect(line).toMatchObject({ from: null, to: null, subject: null, messageId: null, fileKey: '' });
  expect(line).toMatchObject({ envelopeFrom: null, envelopeTo: [], remoteAddress: null, helo: null });
  expect(stays).toEqual(other);
  expect(await isThere(other?.fileKey ?? '')).toBe(true);
  await forgetConversation(room.context(), { conversationId });
  expect(await room.decided(2)).toEqual([line, stays]);
});

test('what another mailbox received with the same mail stays there with its bytes', async () => {
  const [support] = await room.read((tx) => tx.select().from(mailboxes));
  const neighbour = await openMailRoom('Siam Parcel');
  try {
    const raw = letter({ subject: 'To both' });
    expect(await room.deliver(raw, { to: [room.address, neighbour.address] })).toBe(250);
    const theirs = (await neighbour.decided(1))[0];
    const ours = (await room.decided(3)).find(({ subject }) => subject === 'To both');
    expect(ours?.mailboxId).toBe(support?.id);
    await forgetConversation(room.context(), { conversationId: ours?.conversationId ?? '' });
    await expect.poll(() => isThere(ours?.fileKey ?? ''), patience).toBe(false);
    expect(await isThere(theirs?.fileKey ?? '')).toBe(true);
    const same = eq(incomingMails.id, theirs?.id ?? '');
    expect(await neighbour.read((tx) => tx.select().from(incomingMails).where(same))).toEqual([theirs]);
  } finally {
    await neighbour.close();
  }
});
