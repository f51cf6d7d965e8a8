import { beforeAll, expect, test } from 'vitest';
import '../../../../rooms.ts';
import { type ChannelRoom, openChannelRoom } from '../../../../../tests/harness/channels/channel-room.ts';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { sign } from '../../../../platform/signatures/standard-webhooks.ts';
import { mergeConversation, moveMessage, readMessage, receiveMessage } from '../../../conversations/index.ts';
import { recogniseCustomer } from '../../../customers/index.ts';
import { followMessage, forgetConversation } from './follow-conversation.ts';

useDatabase();
let room: ChannelRoom;
beforeAll(async () => {
  room = await openChannelRoom('bridge', {});
});

/** A message of a program of one's own; by which rule it was taken in, and where its talk goes on. */
async function hear(person: string, id: string) {
  const body = JSON.stringify({ type: 'message', id, from: { id: person }, text: `Kata ${id}` });
  const signed = sign(room.signingSecret ?? '', { id: `evt-${id}`, at: new Date(), body });
  expect((await room.knock(body, signed)).status).toBe(200);
  const rules = await room.takeIn();
  const thread = (await room.threads()).find((one) => one.peer === person);
  return { rules, conversationId: thread?.conversationId ?? '' };
}

test('words that were moved into a request of their own take the talk along', async () => {
  const { conversationId } = await hear('rina', 'r1');
  await hear('rina', 'r2');
  const newest = (await room.messages(conversationId)).at(-1)?.id ?? '';
  const moved = await moveMessage(room.context(), { messageId: newest });
  await followMessage(room.context(), { messageId: newest });
  expect((await hear('rina', 'r3')).conversationId).toBe(moved.conversationId);
  const first = (await room.messages(conversationId))[0]?.id ?? '';
  await followMessage(room.context(), { messageId: first });
  expect((await hear('rina', 'r4')).conversationId).toBe(moved.conversationId);
  await room.answer(moved.conversationId, 'Baik');
  expect((await room.parcels()).map((one) => one.conversationId)).toEqual([moved.conversationId]);
});

test('a talk whose conversation is gone begins anew, and what was told before does not come back', async () => {
  const { conversationId } = await hear('nok', 'n1');
  await room.answer(conversationId, 'Sebentar');
  await forgetConversation(room.context(), { conversationId });
  expect((await room.parcels()).filter((one) => one.conversationId === conversationId)).toEqual([]);
  expect((await hear('nok', 'n1')).rules).toEqual(['repeated']);
  const next = await hear('nok', 'n2');
  expect([next.rules, next.conversationId === conversationId]).toEqual([['message'], false]);
});

test('an answer leaves the way the customer wrote last, also from a conversation that began by mail', async () => {
  const context = room.context();
  const known = { kind: 'email' as const, value: 'somchai@example.com', name: 'Somchai', language: null };
  const { customerId } = await recogniseCustomer(context, { ...known, verified: true });
  const words = { subject: 'Paket', customerId, language: null, text: 'Halo', html: null, verified: true };
  const people = [{ customerId, role: 'requester' as const }];
  const at = new Date(Date.now() - 60_000);
  const mail = { ...words, conversationId: null, channel: 'email', at, participants: people };
  const { conversationId } = await receiveMessage(context, mail);
  const wayOf = async (body: string) => {
    const messageId = await room.answer(conversationId, body);
    return (await readMessage(room.context(), { messageId }))?.channel;
  };
  expect(await wayOf('Satu')).toBe('email');
  const talk = await hear('somchai', 's1');
  const both = { conversationId: talk.conversationId, intoId: conversationId, withPeople: true };
  const { messageIds } = await mergeConversation(room.context(), both);
  for (const messageId of messageIds) await followMessage(room.context(), { messageId });
  expect(await wayOf('Dua')).toBe('bridge');
  await receiveMessage(room.context(), { ...words, conversationId, channel: 'portal', at: new Date() });
  expect(await wayOf('Tiga')).toBe('bridge');
  const left = (await room.parcels()).filter((one) => one.conversationId === conversationId);
  expect(left).toHaveLength(2);
});
