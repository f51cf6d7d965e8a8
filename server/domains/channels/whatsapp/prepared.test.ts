import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import '../../../rooms.ts';
import { type ChannelRoom, openChannelRoom } from '../../../../tests/harness/channels/channel-room.ts';
import {
  type FakeWhatsapp,
  graphError,
  startFakeWhatsapp,
  whatsappFields,
} from '../../../../tests/harness/channels/fake-whatsapp.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as } from '../../../../tests/harness/people.ts';
import { sendTemplate } from '../index.ts';
import { changeChannel } from '../shape/connections/change-connection.ts';
import { testChannel } from '../shape/connections/check-connection.ts';
import { signMessage } from '../shape/sending/sign-message.ts';

useDatabase();
let meta: FakeWhatsapp;
let room: ChannelRoom;
beforeAll(async () => {
  meta = await startFakeWhatsapp();
  room = await openChannelRoom('whatsapp', whatsappFields);
});
afterAll(() => meta.close());
beforeEach(() => {
  meta.got.length = 0;
});

const hour = 3_600_000;
let made = 0;

async function tell(value: object, field = 'messages'): Promise<string[]> {
  const metadata = { phone_number_id: whatsappFields.phoneNumberId };
  const changes = [{ field, value: { metadata, ...value } }];
  const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes }] });
  const signature = createHmac('sha256', whatsappFields.appSecret).update(body).digest('hex');
  await room.knock(body, { 'x-hub-signature-256': `sha256=${signature}` });
  return room.takeIn();
}

/** Somebody writes. @returns their conversation. */
async function say(from: string, more: object = {}): Promise<string> {
  made += 1;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const words = { type: 'text', text: { body: 'Paket saya di mana ya?' } };
  await tell({ messages: [{ id: `wamid.in${made}`, from, timestamp, ...words, ...more }] });
  return (await room.threads()).find((one) => one.peer === from)?.conversationId ?? '';
}

async function offer(name: string, text: string): Promise<string> {
  meta.templates.push({ name, language: 'id', status: 'APPROVED', components: [{ type: 'BODY', text }] });
  await testChannel(as(room.sari), { connectionId: room.connectionId });
  const { templates } = await room.way(await say('628130'));
  return templates.find((one) => one.name === name)?.id ?? '';
}

type Sent = { components: { parameters: object[] }[] };
const parameters = () => (meta.got.at(-1)?.template as Sent | undefined)?.components[0]?.parameters;

test('places that go by numbers are given in their order, wherever they stand in the words', async () => {
  const templateId = await offer('siap', 'Pesanan {{2}} siap, Kak {{1}}.');
  const conversationId = await say('628130');
  const { messageId } = await sendTemplate(room.context(), {
    ...{ conversationId, templateId, values: ['Rina', '#1042'] },
  });
  await room.send();
  expect(parameters()).toEqual([
    { type: 'text', text: 'Rina' },
    { type: 'text', text: '#1042' },
  ]);
  const told = (await room.messages(conversationId)).find(({ id }) => id === messageId);
  expect(told?.text).toBe('Pesanan #1042 siap, Kak Rina.');
});

test('places that go by names are given with them', async () => {
  const templateId = await offer('nama', 'Halo {{nama}}, pesanan {{nomor}} siap.');
  const conversationId = await say('628130');
  await sendTemplate(room.context(), { conversationId, templateId, values: ['Rina', '#1042'] });
  await room.send();
  expect(parameters()).toEqual([
    { type: 'text', parameter_name: 'nama', text: 'Rina' },
    { type: 'text', parameter_name: 'nomor', text: '#1042' },
  ]);
});

test.each([
  ['REINSTATED', true],
  ['FLAGGED', true],
  ['PENDING_DELETION', false],
])('a template of which %s is told may be sent: %s', async (event, may) => {
  const about = { message_template_name: 'pengingat', message_template_language: 'id', reason: 'NONE' };
  await tell({ ...about, event: 'PAUSED' }, 'message_template_status_update');
  await tell({ ...about, event }, 'message_template_status_update');
  const { templates } = await room.way(await say('628131'));
  expect(templates.some(({ name }) => name === 'pengingat')).toBe(may);
});

test('what a refused token held up leaves with the new one, and does not wait for its next try', async () => {
  const conversationId = await say('628132');
  const refused = graphError(401, 190, 'Session has expired');
  const read = { status: 200, json: { success: true } };
  const reply = await room.answer(conversationId, 'Sudah dikirim');
  for (let tries = 0; tries < 5; tries += 1) {
    meta.trouble('/messages', read, refused);
    await room.send(new Date(Date.now() + tries * 4 * hour));
  }
  const waits = (await room.parcels()).find((one) => one.messageId === reply);
  expect((waits?.sendAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(hour);
  const { accessToken } = whatsappFields;
  const changes = { fields: { accessToken } };
  await changeChannel(as(room.sari), { connectionId: room.connectionId, changes });
  await room.send();
  const told = (await room.messages(conversationId)).find(({ id }) => id === reply);
  expect(told?.deliveryState).toBe('sent');
});

test('a sign that comes too late says so in our words, as free words do', async () => {
  const conversationId = await say('628134');
  const [said] = await room.messages(conversationId);
  meta.closed.add('628134');
  const signed = signMessage(as(room.adi), { messageId: said?.id ?? '', emoji: '🙏' });
  await expect(signed).rejects.toMatchObject({ status: 409, code: 'sign-window-closed' });
});

test('what WhatsApp does not hand on to programs is said in the words of the house', async () => {
  const conversationId = await say('628133', { type: 'unsupported', errors: [{ code: 131_051 }] });
  const [said] = await room.messages(conversationId);
  expect(said?.text).toMatch(/^\[Sesuatu yang tidak diteruskan|^\[Something that the app does not hand on/);
});
