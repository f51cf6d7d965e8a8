import { createHmac } from 'node:crypto';
import { eq, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import '../../../rooms.ts';
import { type ChannelRoom, openChannelRoom } from '../../../../tests/harness/channels/channel-room.ts';
import {
  type FakeWhatsapp,
  startFakeWhatsapp,
  whatsappFields,
} from '../../../../tests/harness/channels/fake-whatsapp.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { createMailbox } from '../../channels/email/mailboxes/commands/create-mailbox.ts';
import { queueParcels } from '../../channels/shape/sending/queue-reply.ts';
import { addAddress } from '../../customers/index.ts';
import { keepProduct, recordOrders } from '../../orders/index.ts';
import { orders } from '../../orders/schema.ts';
import { hearMessage } from '../../requests/commands/hearing/hear-message.ts';
import { solveRequest } from '../../requests/index.ts';
import { requests } from '../../requests/schema.ts';
import { planFollowUp } from '../after-order/plan-follow-up.ts';
import { listFeedbackOf } from '../results/list-answers.ts';
import { surveyInvitations } from '../schema.ts';
import { changeSurvey, createSurvey } from '../surveys/keep-survey.ts';
import { planInvitations } from './plan-invitations.ts';
import { sendInvitations } from './send-invitation.ts';

useDatabase();
let meta: FakeWhatsapp;
let room: ChannelRoom;
const hour = 3_600_000;
beforeAll(async () => {
  meta = await startFakeWhatsapp();
  room = await openChannelRoom('whatsapp', whatsappFields);
  const sari = { actor: room.sari, now: new Date() };
  await createMailbox(sari, { address: 'bantuan@toko-rina.example', name: 'Bantuan' });
  const { id: surveyId } = await createSurvey(sari, { name: 'Sesudah selesai', kind: 'csat' });
  await changeSurvey(sari, { surveyId, isActive: true, delayMinutes: 0, quietDays: 0 });
  const { id: afterOrder } = await createSurvey(sari, { name: 'Sesudah pesan', kind: 'order' });
  await changeSurvey(sari, { surveyId: afterOrder, isActive: true, quietDays: 0, delayMinutes: 0 });
});
afterAll(() => meta.close());
beforeEach(() => {
  meta.got.length = 0;
});

/** Somebody wrote by WhatsApp so many hours ago, and their request was solved. */
async function solved(from: string, hoursAgo: number) {
  const timestamp = String(Math.floor((Date.now() - hoursAgo * hour) / 1000));
  const said = { id: `wamid.${from}`, from, timestamp, type: 'text', text: { body: 'Paket saya di mana?' } };
  const metadata = { display_phone_number: '62812', phone_number_id: whatsappFields.phoneNumberId };
  const contacts = [{ profile: { name: 'Rina Putri' }, wa_id: from }];
  const value = { messaging_product: 'whatsapp', metadata, contacts, messages: [said] };
  const entry = [{ id: '1', changes: [{ field: 'messages', value }] }];
  const body = JSON.stringify({ object: 'whatsapp_business_account', entry });
  const signature = createHmac('sha256', whatsappFields.appSecret).update(body).digest('hex');
  await room.knock(body, { 'x-hub-signature-256': `sha256=${signature}` });
  await room.takeIn();
  const thread = (await room.threads()).find((one) => one.peer === from);
  const conversationId = thread?.conversationId ?? '';
  const [message] = await room.messages(conversationId);
  const about = { automatic: false, folder: 'work' as const, teamId: null, brandId: null };
  const messageId = message?.id ?? '';
  await hearMessage(room.context(), { conversationId, messageId, ...about, perhapsConversationId: null });
  const [request] = await inWorkspace(room.workspaceId, (tx) =>
    tx.select().from(requests).where(eq(requests.conversationId, conversationId)),
  );
  const [requestId, customerId] = [request?.id ?? '', request?.customerId ?? ''];
  await solveRequest({ actor: room.adi, now: new Date() }, { requestId });
  return { requestId, customerId, conversationId };
}
async function asked(requestId: string) {
  await planInvitations(room.context(), { requestId, solvedBy: room.adi.id });
  await sendInvitations(room.context());
  const [one] = await listFeedbackOf({ actor: room.sari, now: new Date() }, { request: requestId });
  return one;
}
const give = (customerId: string) =>
  addAddress(
    { actor: room.sari, now: new Date() },
    { customerId, kind: 'email', value: `${customerId}@honest.example` },
  );
const invitationsWhere = (what: SQL) =>
  inWorkspace(room.workspaceId, (tx) => tx.select().from(surveyInvitations).where(what));

test('within a day of their last words they are asked in WhatsApp', async () => {
  const { requestId, conversationId } = await solved('628201', 1);
  expect(await asked(requestId)).toMatchObject({ state: 'sent', channel: 'whatsapp' });
  const { id = '' } = (await room.messages(conversationId)).at(-1) ?? {};
  await queueParcels(room.context(), { messageId: id });
  await room.send();
  expect(JSON.stringify(meta.got)).toContain('/s/');
});

test('after a day they are asked by mail where an address is known, and WhatsApp is left alone', async () => {
  const { requestId, customerId, conversationId } = await solved('628202', 25);
  await give(customerId);
  expect(await asked(requestId)).toMatchObject({ state: 'sent', channel: 'email' });
  expect((await room.messages(conversationId)).filter(({ text }) => text?.includes('/s/'))).toEqual([]);
  const [invitation] = await invitationsWhere(eq(surveyInvitations.requestId, requestId));
  const [mail] = await room.messages(invitation?.conversationId ?? '');
  expect(mail).toMatchObject({ channel: 'email', kind: 'reply' });
  expect(mail?.html?.match(/\?score=\d/g)).toHaveLength(5);
  expect(meta.got).toEqual([]);
});

test('after a day without an address nobody is asked, and it is kept why; of an order too', async () => {
  const { requestId, customerId } = await solved('628203', 25);
  expect(await asked(requestId)).toMatchObject({ state: 'withheld', withheld: 'window-closed' });
  const day = new Date(Date.now() - 24 * hour).toISOString();
  await keepProduct({ actor: room.sari, now: new Date() }, { sku: 'K', name: 'Kopi', followUpDays: 1 });
  const lines = [{ sku: 'K', name: 'Kopi', quantity: 1 }];
  const [told] = await recordOrders(room.context(), {
    source: 'api',
    orders: [{ externalId: 'A-1', orderedAt: day, deliveredAt: day, currency: 'IDR', total: 1, lines }],
  });
  const orderId = told?.orderId ?? '';
  await inWorkspace(room.workspaceId, (tx) =>
    tx.update(orders).set({ customerId }).where(eq(orders.id, orderId)),
  );
  await planFollowUp(room.context(), { orderId });
  await sendInvitations({ ...room.context(), now: new Date(Date.now() + 60 * 24 * hour) });
  const rows = await invitationsWhere(eq(surveyInvitations.orderId, orderId));
  expect(rows.map(({ state, withheld }) => [state, withheld])).toEqual([['withheld', 'window-closed']]);
  expect(meta.got).toEqual([]);
});
