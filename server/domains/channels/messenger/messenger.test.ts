import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '../../../rooms.ts';
import { type ChannelRoom, openChannelRoom } from '../../../../tests/harness/channels/channel-room.ts';
import { type FakeProvider, startFakeProvider } from '../../../../tests/harness/channels/fake-provider.ts';
import { graphError } from '../../../../tests/harness/channels/fake-whatsapp.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';

useDatabase();
const fields = { pageToken: 'a page token', appSecret: 'an app secret' };
let meta: FakeProvider;
let page: ChannelRoom;
let instagram: ChannelRoom;
let ids = 0;
beforeAll(async () => {
  meta = await startFakeProvider(({ to, headers }) => {
    if (headers.authorization !== `Bearer ${fields.pageToken}`)
      return graphError(401, 190, 'Invalid OAuth access token');
    const path = to.replace(/^graph\.facebook\.com\/v\d+\.\d+/, '');
    if (path.startsWith('/me?'))
      return {
        status: 200,
        json: {
          id: 'page1',
          name: 'Toko Rina',
          instagram_business_account: { id: 'ig1', username: 'tokorina' },
        },
      };
    if (path.startsWith('/me/messages'))
      return { status: 200, json: { recipient_id: 'x', message_id: `m.out${ids++}` } };
    return { status: 200, json: { name: 'Nok', success: true } };
  });
  page = await openChannelRoom('messenger', fields);
  instagram = await openChannelRoom('instagram', fields);
});
afterAll(() => meta.close());

async function tell(room: ChannelRoom, object: 'page' | 'instagram', event: object): Promise<string[]> {
  const id = object === 'page' ? 'page1' : 'ig1';
  const usual = { sender: { id: 'psid1' }, recipient: { id }, timestamp: Date.now() };
  const body = JSON.stringify({ object, entry: [{ id, time: 1, messaging: [{ ...usual, ...event }] }] });
  const signature = createHmac('sha256', fields.appSecret).update(body).digest('hex');
  expect((await room.knock(body, { 'x-hub-signature-256': `sha256=${signature}` })).status).toBe(200);
  return room.takeIn();
}
const talk = async (room: ChannelRoom) => (await room.threads())[0]?.conversationId ?? '';

test('words come in by name, ours go out, and their echo is known as ours even before the answer of the call', async () => {
  expect(await tell(page, 'page', { message: { mid: 'm1', text: 'Masih ada?' } })).toEqual(['message']);
  const conversationId = await talk(page);
  expect((await page.messages(conversationId))[0]?.author.name).toBe('Nok');
  await page.answer(conversationId, 'Masih ada, Kak');
  const [parcel] = await page.parcels();
  const echo = { sender: { id: 'page1' }, recipient: { id: 'psid1' } };
  const ours = { mid: 'm.early', text: 'Masih ada, Kak', is_echo: true, metadata: parcel?.id };
  expect(await tell(page, 'page', { ...echo, message: ours })).toEqual(['left: own-echo']);
  await page.send();
  expect(meta.callsTo('/me/messages')[0]?.json).toMatchObject({
    recipient: { id: 'psid1' },
    messaging_type: 'RESPONSE',
  });
  const elsewhere = { mid: 'm.inbox', text: 'Ditulis di kotak masuk <b>Meta</b>', is_echo: true };
  expect(await tell(page, 'page', { ...echo, message: elsewhere })).toEqual(['echo']);
  expect(await tell(page, 'page', { ...echo, message: elsewhere })).toEqual(['left: own-echo']);
  const said = await page.messages(conversationId);
  expect(said.map(({ kind, deliveryState }) => [kind, deliveryState])).toEqual([
    ['incoming', null],
    ['reply', 'sent'],
    ['reply', 'sent'],
  ]);
  expect(said[2]?.text).toBe('Ditulis di kotak masuk <b>Meta</b>');
});

test('all that left before a moment was read; edits, signs and deletions are what they are', async () => {
  const conversationId = await talk(page);
  expect(await tell(page, 'page', { read: { watermark: Date.now() + 60_000 } })).toEqual(['read-until']);
  const [, reply] = await page.messages(conversationId);
  expect([reply?.deliveryState, reply?.readAt !== null]).toEqual(['delivered', true]);
  const mid = (await page.parcels()).length > 0 ? 'm.out0' : '';
  expect(await tell(page, 'page', { reaction: { mid, action: 'react', emoji: '❤' } })).toEqual(['reaction']);
  expect((await page.messages(conversationId))[1]?.customerReaction).toBe('❤');
  await tell(page, 'page', { reaction: { mid, action: 'unreact' } });
  expect((await page.messages(conversationId))[1]?.customerReaction).toBeNull();
  expect(
    await tell(page, 'page', { message_edit: { mid: 'm1', text: 'Masih ada ukuran L?', num_edit: 1 } }),
  ).toEqual(['edited']);
});

test('after a day free words are refused by name, in Messenger and in Instagram', async () => {
  expect(
    await tell(instagram, 'instagram', { message: { mid: 'ig-m1', text: 'Halo kak, masih ada?' } }),
  ).toEqual(['message']);
  const conversationId = await talk(instagram);
  expect((await instagram.messages(conversationId))[0]?.channel).toBe('instagram');
  const outside = {
    status: 400,
    json: {
      error: { code: 10, error_subcode: 2534022, message: 'This message is sent outside of allowed window.' },
    },
  };
  meta.trouble('/me/messages', outside);
  const reply = await instagram.answer(conversationId, 'Masih');
  await instagram.send();
  const message = (await instagram.messages(conversationId)).find(({ id }) => id === reply);
  expect(message?.deliveryReason).toBe('window-over: This message is sent outside of allowed window.');
  expect(await tell(instagram, 'instagram', { message: { mid: 'ig-m1', is_deleted: true } })).toEqual([
    'taken-back',
  ]);
});
