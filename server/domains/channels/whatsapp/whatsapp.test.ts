import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import '../../../rooms.ts';
import { type ChannelRoom, openChannelRoom } from '../../../../tests/harness/channels/channel-room.ts';
import { tinyPng } from '../../../../tests/harness/channels/fake-line.ts';
import {
  type FakeWhatsapp,
  graphError,
  startFakeWhatsapp,
  whatsappFields,
} from '../../../../tests/harness/channels/fake-whatsapp.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as } from '../../../../tests/harness/people.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { events } from '../../../platform/events/schema.ts';
import { storeFile } from '../../files/index.ts';
import { sendTemplate } from '../index.ts';
import { connectChannel } from '../shape/connections/connect.ts';
import { remindWindow } from '../shape/sending/remind-window.ts';
import { resendMessage } from '../shape/sending/resend.ts';
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
const seconds = (at = Date.now()) => String(Math.floor(at / 1000));

/** A change as WhatsApp sends it, signed. */
async function tell(
  value: object,
  phone = whatsappFields.phoneNumberId,
  field = 'messages',
): Promise<string[]> {
  const metadata = { display_phone_number: '62812', phone_number_id: phone };
  const change = { field, value: { messaging_product: 'whatsapp', metadata, ...value } };
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [change] }],
  });
  const signature = createHmac('sha256', whatsappFields.appSecret).update(body).digest('hex');
  expect((await room.knock(body, { 'x-hub-signature-256': `sha256=${signature}` })).status).toBe(200);
  return room.takeIn();
}
async function say(from: string, more: object = {}, phone?: string) {
  made += 1;
  const usual = {
    id: `wamid.in${made}`,
    from,
    timestamp: seconds(),
    type: 'text',
    text: { body: 'Paket saya di mana ya?' },
  };
  const contacts = [{ profile: { name: 'Rina Putri' }, wa_id: from }];
  const rules = await tell({ contacts, messages: [{ ...usual, ...more }] }, phone);
  const thread = (await room.threads()).find((one) => one.peer === from);
  return { id: usual.id, rules, thread, conversationId: thread?.conversationId ?? '' };
}
const status = (id: string, state: string, more: object = {}) =>
  tell({ statuses: [{ id, status: state, timestamp: seconds(), recipient_id: 'x', ...more }] });
const stateOf = async (conversationId: string, id: string) =>
  (await room.messages(conversationId)).find((one) => one.id === id);

test('words come in under the name of the profile, are marked as read, and the answer carries its marks', async () => {
  const { id, conversationId } = await say('628111');
  const [first] = await room.messages(conversationId);
  expect(first).toMatchObject({ channel: 'whatsapp', language: 'id', author: { name: 'Rina Putri' } });
  await room.answer(conversationId, '<p>Besok <strong>pagi</strong> dan <em>pasti</em></p>');
  await room.send();
  expect(meta.got[0]).toMatchObject({
    to: '628111',
    type: 'text',
    text: { body: 'Besok *pagi* dan _pasti_' },
  });
  expect(meta.calls.some((one) => one.json.status === 'read' && one.json.message_id === id)).toBe(true);
});

test('marks of delivery and reading never go back, whatever order they come in', async () => {
  const { conversationId } = await say('628112');
  const reply = await room.answer(conversationId, 'Halo');
  await room.send();
  const [parcel] = (await room.parcels()).slice(-1);
  const opaque = { biz_opaque_callback_data: parcel?.id };
  const wamid = 'wamid.out-unseen';
  // The answer of the call was lost: the status finds the parcel by our own id.
  expect(await status(wamid, 'read', opaque)).toEqual(['status']);
  expect(await status(wamid, 'delivered')).toEqual(['left: older-status']);
  expect(await status(wamid, 'sent')).toEqual(['left: older-status']);
  expect(await status('wamid.of-nobody', 'sent')).toEqual(['left: status-of-a-stranger']);
  const message = await stateOf(conversationId, reply);
  expect([message?.deliveryState, message?.readAt !== null]).toEqual(['delivered', true]);
});

test('a status that failed says why and what to do; sending again sends what failed', async () => {
  const { conversationId } = await say('628113');
  const reply = await room.answer(conversationId, 'Halo');
  await room.send();
  const opaque = { biz_opaque_callback_data: (await room.parcels()).at(-1)?.id };
  await status('wamid.f1', 'failed', {
    ...opaque,
    errors: [{ code: 131_026, title: 'Message undeliverable' }],
  });
  expect(await stateOf(conversationId, reply)).toMatchObject({
    deliveryState: 'failed',
    deliveryReason: 'not-reachable: Message undeliverable',
  });
  await resendMessage(room.context(), { messageId: reply });
  await room.send();
  expect((await stateOf(conversationId, reply))?.deliveryState).toBe('sent');
  expect(meta.got).toHaveLength(2);
  await expect(resendMessage(room.context(), { messageId: reply })).rejects.toMatchObject({
    code: 'message-not-resendable',
  });
});

test('when a day has passed free words are refused by name, and an approved template goes out', async () => {
  const { conversationId } = await say('628114', { timestamp: seconds(Date.now() - 25 * hour) });
  meta.closed.add('628114');
  const way = await room.way(conversationId);
  expect((way.closesAt?.getTime() ?? 0) < Date.now()).toBe(true);
  expect(way.templates.map(({ name, status: state }) => [name, state])).toEqual([['pengingat', 'approved']]);
  const reply = await room.answer(conversationId, 'Halo');
  await room.send();
  expect((await stateOf(conversationId, reply))?.deliveryReason).toMatch(/^window-closed: .*24 hours/);
  const [template] = way.templates;
  const given = { conversationId, templateId: template?.id ?? '', values: ['Rina', '#1042'] };
  await expect(sendTemplate(room.context(), { ...given, values: ['Rina'] })).rejects.toMatchObject({
    code: 'template-values-missing',
  });
  const { messageId } = await sendTemplate(room.context(), given);
  await room.send();
  expect(meta.got[0]).toMatchObject({
    type: 'template',
    template: {
      name: 'pengingat',
      language: { code: 'id' },
      components: [
        {
          type: 'body',
          parameters: [
            { type: 'text', text: 'Rina' },
            { type: 'text', text: '#1042' },
          ],
        },
      ],
    },
  });
  expect(await stateOf(conversationId, messageId)).toMatchObject({
    text: 'Halo Rina, pesanan #1042 siap diambil.',
    deliveryState: 'sent',
  });
});

test('what the provider decides about a template is known at once, and a rejected one is not offered', async () => {
  const news = {
    event: 'PAUSED',
    message_template_name: 'pengingat',
    message_template_language: 'id',
    reason: 'NONE',
  };
  expect(await tell(news, undefined, 'message_template_status_update')).toEqual(['template']);
  const { conversationId } = await say('628115');
  expect((await room.way(conversationId)).templates).toEqual([]);
  const back = { ...news, event: 'APPROVED' };
  await tell(back, undefined, 'message_template_status_update');
  expect((await room.way(conversationId)).templates).toHaveLength(1);
});

test('files come down and go up; reactions stand under the message; choices are buttons, or a list of more', async () => {
  const image = { type: 'image', image: { id: 'm-1', mime_type: 'image/png', caption: 'Rusak begini' } };
  const { conversationId } = await say('628116', image);
  const [first] = await room.messages(conversationId);
  expect([first?.text, first?.attachments.map(({ type }) => type)]).toEqual(['Rusak begini', ['image/png']]);
  const paper = await storeFile(room.context(), {
    name: 'nota.pdf',
    type: 'application/pdf',
    content: Buffer.from('%PDF-1.4'),
  });
  const reply = await room.answer(conversationId, 'Ini notanya', { files: [{ fileId: paper.id }] });
  await room.send();
  expect(meta.got.map(({ type }) => type)).toEqual(['text', 'document']);
  expect(meta.got[1]?.document).toEqual({ id: 'media-up', filename: 'nota.pdf' });
  const parcels = (await room.parcels()).filter((one) => one.messageId === reply);
  await status('wamid.r', 'sent', { biz_opaque_callback_data: parcels[0]?.id });
  await status('wamid.r', 'delivered', { biz_opaque_callback_data: parcels[0]?.id });
  expect((await stateOf(conversationId, reply))?.deliveryState).toBe('sent');
  const reaction = { type: 'reaction', reaction: { message_id: 'wamid.r', emoji: '😮' } };
  expect((await say('628116', reaction)).rules).toEqual(['reaction']);
  expect((await stateOf(conversationId, reply))?.customerReaction).toBe('😮');
  const { askWithChoices } = await import('../index.ts');
  await askWithChoices(room.context(), { conversationId, body: 'Cukup?', choices: ['Ya', 'Tidak'] });
  await askWithChoices(room.context(), { conversationId, body: 'Yang mana?', choices: ['A', 'B', 'C', 'D'] });
  await room.send();
  type Shown = { type: string; body: { text: string }; action: { button?: string } };
  const shown = meta.got.slice(-2).map((one) => one.interactive as Shown);
  expect(shown.map(({ type, action }) => [type, action.button])).toEqual([
    ['button', undefined],
    ['list', 'Pilih'],
  ]);
  // Beside answers WhatsApp takes 1,024 characters: longer words go before them, and none is lost.
  const long = 'kata '.repeat(300).trim();
  await askWithChoices(room.context(), { conversationId, body: long, choices: ['Ya', 'Tidak'] });
  await room.send();
  const parts = meta.got.slice(-2).map(({ text, interactive }) => {
    const { body } = (interactive ?? { body: null }) as Shown;
    return (body?.text ?? (text as { body?: string } | undefined)?.body ?? '') as string;
  });
  expect(parts.join(' ')).toBe(long);
  expect(parts[1]?.length).toBeLessThanOrEqual(1_024);
  const chosen = {
    type: 'interactive',
    interactive: { type: 'list_reply', list_reply: { id: 'choice-1', title: 'B' } },
  };
  await say('628116', chosen);
  expect((await room.messages(conversationId)).at(-1)?.text).toBe('B');
  expect(tinyPng.length).toBe(first?.attachments[0]?.size);
});

test('several numbers of one account share an address: each message reaches its own number, and is answered by it', async () => {
  const second = { ...whatsappFields, phoneNumberId: '200200200' };
  const by = { actor: room.sari, now: new Date() };
  const other = await connectChannel(by, { channel: 'whatsapp', fields: second, name: 'Gudang' });
  const { thread, conversationId } = await say('628117', {}, '200200200');
  expect(thread?.connectionId).toBe(other.id);
  await room.answer(conversationId, 'Halo');
  await room.send();
  expect(meta.callsTo('/200200200/messages').some((one) => one.json.type === 'text')).toBe(true);
  expect((await say('628118', {}, '999')).rules).toEqual(['left: unknown-account']);
});

test.each([
  ['a limit', graphError(429, 130_429, 'Rate limit hit'), 'queued', 'app-waits'],
  ['a limit for one person', graphError(400, 131_056, 'Pair rate limit hit'), 'queued', 'app-waits'],
  ['an outage', graphError(500, 131_000, 'Something went wrong'), 'queued', 'app-waits'],
  ['an expired token', graphError(401, 190, 'Session has expired'), 'queued', 'app-token-refused'],
  ['a missing right', graphError(403, 10, 'Application does not have permission'), 'failed', 'not-permitted'],
  ['nobody there', graphError(400, 131_026, 'Message undeliverable'), 'failed', 'not-reachable'],
])('%s ends as it has to', async (name, trouble, state, reason) => {
  const { conversationId } = await say(`62899${name.length}${name.charCodeAt(0)}`);
  const text = (one: { json: Record<string, unknown> }) => one.json.type === 'text';
  const before = meta.calls.filter(text).length;
  // The mark of reading goes first and fares no worse for it.
  meta.trouble('/messages', { status: 200, json: { success: true } }, trouble);
  const reply = await room.answer(conversationId, 'Halo');
  await room.send();
  const message = await stateOf(conversationId, reply);
  expect([message?.deliveryState, message?.deliveryReason?.split(':')[0]]).toEqual([state, reason]);
  expect(meta.calls.filter(text).length).toBe(before + 1);
  const due = (await room.parcels()).at(-1)?.sendAt.getTime() ?? 0;
  const { pausedUntil } = await room.connection();
  await room.send(new Date(Math.max(due, pausedUntil?.getTime() ?? 0) + 1));
  expect(await room.connection()).toMatchObject({ state: 'working', pausedUntil: null });
});

test('before the window closes it is said once, while the customer waits', async () => {
  const { thread, conversationId } = await say('628119', { timestamp: seconds(Date.now() - 23 * hour) });
  const about = { workspaceId: room.workspaceId, threadId: thread?.id ?? '' };
  const wordsAt = thread?.lastWordsAt?.toISOString() ?? '';
  const told = async () => {
    const rows = await inWorkspace(room.workspaceId, (tx) => tx.select().from(events));
    return rows.filter(
      ({ name, subjectId }) => name === 'channel.window-closing' && subjectId === conversationId,
    );
  };
  // Of words that others have followed nobody is reminded.
  await remindWindow({ ...about, wordsAt: new Date(0).toISOString() }, new Date());
  expect(await told()).toHaveLength(0);
  await remindWindow({ ...about, wordsAt }, new Date());
  expect((await told()).map(({ payload }) => Object.keys(payload as object).sort())).toEqual([
    ['closesAt', 'conversationId'],
  ]);
  await room.answer(conversationId, 'Halo');
  await remindWindow({ ...about, wordsAt }, new Date());
  expect(await told()).toHaveLength(1);
});

test('a sign goes under the customer’s words in their app, and away again; a refusal is told and nothing is noted', async () => {
  const { conversationId } = await say('628119', { type: 'text', text: { body: 'Terima kasih!' } });
  const [first] = await room.messages(conversationId);
  const messageId = first?.id ?? '';
  meta.got.length = 0;
  await signMessage(as(room.adi), { messageId, emoji: '🙏' });
  expect(meta.got).toMatchObject([{ to: '628119', type: 'reaction', reaction: { emoji: '🙏' } }]);
  expect((await stateOf(conversationId, messageId))?.ownReaction).toBe('🙏');
  await signMessage(as(room.adi), { messageId, emoji: null });
  expect(meta.got[1]).toMatchObject({ reaction: { emoji: '' } });
  expect((await stateOf(conversationId, messageId))?.ownReaction).toBeNull();
  const reply = await room.answer(conversationId, 'Sama-sama');
  const ours = signMessage(as(room.adi), { messageId: reply, emoji: '🙏' });
  await expect(ours).rejects.toMatchObject({ status: 409, code: 'sign-not-possible' });
});
