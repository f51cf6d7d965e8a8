import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { writeIn } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { storeFile, useLinkKey } from '../files/index.ts';
import { findConversationForSending, listMessages, moveMessage, readMessage } from './index.ts';
import { participants } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  useLinkKey('a key of the tests');
  company = await makeCompany();
});

const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);

test('a first letter begins a conversation that carries its words', async () => {
  const { conversationId, messageId, isNew } = await writeIn(company.asSystem, { text: 'Halo, ini Rina' });
  expect(isNew).toBe(true);
  const { items } = await listMessages(as(company.adi), { conversationId });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    id: messageId,
    kind: 'incoming',
    text: 'Halo, ini Rina',
    author: { type: 'customer', name: 'Rina' },
  });
});

test('the next letter joins it, oldest first, and moves its clock', async () => {
  const { conversationId } = await writeIn(company.asSystem);
  const at = later(5);
  const second = await writeIn({ ...company.asSystem, now: at }, { conversationId, text: 'Masih belum' });
  expect(second.isNew).toBe(false);
  const { items } = await listMessages(as(company.adi), { conversationId });
  expect(items.map((one) => one.text)).toEqual(['Di mana paket saya?', 'Masih belum']);
  const { conversation } = await findConversationForSending(as(company.adi), { conversationId });
  expect(conversation.lastMessageAt).toEqual(at);
});

test('a letter that was long on its way does not turn the clock back', async () => {
  const { conversationId } = await writeIn({ ...company.asSystem, now: later(60) });
  await writeIn({ ...company.asSystem, now: later(10) }, { conversationId });
  const { conversation } = await findConversationForSending(as(company.adi), { conversationId });
  expect(conversation.lastMessageAt).toEqual(later(60));
});

test('a stranger who knows the address takes part unverified, and rises only by proof', async () => {
  const { conversationId } = await writeIn(company.asSystem);
  const roleOf = async (customerId: string) => {
    const rows = await inWorkspace(company.workspaceId, (tx) =>
      tx
        .select()
        .from(participants)
        .where(and(eq(participants.conversationId, conversationId), eq(participants.customerId, customerId))),
    );
    return rows.map((row) => row.role);
  };
  const stranger = { from: 'x@stranger.example', conversationId };
  const { customerId } = await writeIn(company.asSystem, {
    ...stranger,
    role: 'unverified',
    verified: false,
  });
  expect(await roleOf(customerId)).toEqual(['unverified']);
  await writeIn(company.asSystem, { ...stranger, role: 'copied' });
  expect(await roleOf(customerId)).toEqual(['copied']);
  await writeIn(company.asSystem, { ...stranger, role: 'unverified', verified: false });
  expect(await roleOf(customerId)).toEqual(['copied']);
});

test('files of a letter are its own and stand in their order', async () => {
  const store = (name: string) =>
    storeFile(company.asSystem, { name, type: 'text/plain', content: Buffer.from(name) });
  const [one, two] = [await store('one.txt'), await store('two.txt')];
  const files = [two, one].map((file) => ({ fileId: file.id, contentId: null, isInline: false }));
  const { messageId } = await writeIn(company.asSystem, { files });
  const message = await readMessage(as(company.adi), { messageId });
  expect(message?.attachments.map((file) => file.name)).toEqual(['two.txt', 'one.txt']);
  await expect(writeIn(company.asSystem, { files })).rejects.toMatchObject({ code: 'file-not-found' });
});

test('long conversations come in pages, every message once', async () => {
  const { conversationId } = await writeIn(company.asSystem);
  for (let at = 1; at < 12; at += 1) await writeIn(company.asSystem, { conversationId, text: `Pesan ${at}` });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const asked = { conversationId, limit: 5, ...(cursor ? { cursor } : {}) };
    const page = await listMessages(as(company.adi), asked);
    seen.push(...page.items.map((one) => one.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(12);
  expect(seen).toHaveLength(12);
});

test('what is not there, and what is another company’s, answer alike', async () => {
  const other = await makeCompany('Siam Parcel');
  const { conversationId, messageId } = await writeIn(other.asSystem);
  for (const id of [conversationId, newId()])
    await expect(listMessages(as(company.sari), { conversationId: id })).rejects.toMatchObject({
      code: 'conversation-not-found',
    });
  expect(await readMessage(as(company.sari), { messageId })).toBeNull();
});

test('a message taken out begins a conversation of its own with its author', async () => {
  const { conversationId } = await writeIn(company.asSystem, { subject: 'Ongkos kirim' });
  const second = await writeIn(company.asSystem, { conversationId, text: 'Hal lain' });
  const moved = await moveMessage(company.asSystem, { messageId: second.messageId });
  const found = await findConversationForSending(as(company.adi), moved);
  expect(found.conversation).toMatchObject({ subject: 'Ongkos kirim', customerId: second.customerId });
  expect(found.participants.map((one) => one.role)).toEqual(['requester']);
  expect((await listMessages(as(company.adi), { conversationId })).items).toHaveLength(1);
  expect((await listMessages(as(company.adi), moved)).items.map((one) => one.text)).toEqual(['Hal lain']);
});
