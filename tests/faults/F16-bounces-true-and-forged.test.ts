import { afterAll, beforeAll, expect } from 'vitest';
import { listMessages, writeReply } from '../../server/domains/conversations/index.ts';
import { requests } from '../../server/domains/requests/schema.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { forgedOwnMail, sendOwnMail } from '../harness/own-mail.ts';
import { fault } from './fault.ts';
import type { Random } from './seeds.ts';

useDatabase();
const bounces = 10;
const forgeries = 4;
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

fault('F16', async (random, seed) => {
  const from = `rina${seed}@honest.example`;
  await room.deliver(letter({ from, text: `Where is parcel ${seed}?` }), { from });
  const conversationId = (await room.decide()).at(-1)?.conversationId ?? '';
  const replies: { id: string; returned: string }[] = [];
  for (let at = 0; at < bounces; at += 1) {
    const body = `Reply ${at} of seed ${seed}`;
    const { messageId: id } = await writeReply(room.context(), { conversationId, body });
    replies.push({ id, returned: (await sendOwnMail(room, conversationId, id)).messageId });
  }
  const unhurt = replies.filter(() => random.below(4) === 0).map(({ id }) => id);
  const openedBefore = await countRequests();
  for (const { id, returned } of replies)
    if (!unhurt.includes(id)) await room.deliver(bounceOf(returned, random), { from: '' });
  for (let at = 0; at < forgeries; at += 1)
    await room.deliver(bounceOf(forgedOwnMail(room).messageId, random), { from: '' });
  const decided = (await room.decide()).slice(-(bounces - unhurt.length + forgeries));
  expect(decided.map(({ fate }) => fate)).toEqual(decided.map(() => 'bounce'));
  const unknown = decided.filter(({ reason }) => reason === 'bounce-unknown');
  expect(unknown).toHaveLength(forgeries);
  expect(unknown.filter((one) => one.conversationId !== null)).toEqual([]);
  const { items } = await listMessages(room.context(), { conversationId, limit: 100 });
  const failed = items.filter(({ deliveryState }) => deliveryState === 'failed').map(({ id }) => id);
  const hurt = replies.map(({ id }) => id).filter((id) => !unhurt.includes(id));
  expect(failed.sort()).toEqual(hurt.sort());
  expect(await countRequests()).toBe(openedBefore);
});

async function countRequests(): Promise<number> {
  return (await room.read((tx) => tx.select({ id: requests.id }).from(requests))).length;
}

/** Failure notices as the mail servers of the world write them: reports, more or less after the standard, and prose. */
function bounceOf(messageId: string, random: Random): string {
  const from = random.oneOf([
    'MAILER-DAEMON@mx.honest.example',
    'Mail Delivery System <Mailer-Daemon@mx.honest.example>',
    'postmaster@mx.honest.example',
  ]);
  const subject = random.oneOf([
    'Undelivered Mail Returned to Sender',
    'Mail delivery failed: returning message to sender',
    'Delivery Status Notification (Failure)',
    'failure notice',
  ]);
  return random.below(4) === 0
    ? letter({ from, subject, text: proseOf(messageId, random) })
    : letter({ from, subject, headers: reportType, text: reportOf(messageId, random) });
}

const reportType = { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' };

function proseOf(messageId: string, random: Random): string {
  const words = random.oneOf([
    "Hi. This is the qmail-send program at mx.example.com.\nI wasn't able to deliver your message to the following addresses.\n\n<rina@honest.example>:\nSorry, no mailbox here by that name. (#5.1.1)",
    'A message that you sent could not be delivered to all of its recipients.\n\n  rina@honest.example\n    550 unknown user',
    'Pesan Anda tidak dapat dikirim ke alamat berikut:\n\nrina@honest.example',
    'ไม่สามารถส่งข้อความของคุณถึงผู้รับต่อไปนี้\n\nrina@honest.example',
  ]);
  const copy = `--- Below this line is a copy of the message.\n\nMessage-ID: ${messageId}\nSubject: Re: Paket\n\nHalo`;
  return `${words}\n\n${copy}`.replaceAll('\n', '\r\n');
}

function reportOf(messageId: string, random: Random): string {
  const recipient = random.oneOf([
    ['Final-Recipient: rfc822; rina@honest.example'],
    ['Final-Recipient: RFC822;<rina@honest.example>'],
    ['Original-Recipient: rfc822;rina@honest.example', 'Final-Recipient: rfc822;inner@mx.honest.example'],
  ]);
  const verdict = random.oneOf([
    ['Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 no such user'],
    ['Action: Failed (permanently)', 'Status: 5.7.1', 'Diagnostic-Code: X-Postfix; refused by policy'],
    ['Status: 5.2.2'],
    ['Action: failed', 'Status: 5.0.0 (undefined)', 'Remote-MTA: dns; mx.honest.example'],
  ]);
  const returned = random.oneOf(['message/rfc822', 'text/rfc822-headers']);
  const body = returned === 'message/rfc822' ? ['Halo'] : [];
  return [
    ...['--b', 'Content-Type: text/plain', '', 'Your mail could not be delivered.', '--b'],
    ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.honest.example', ''],
    ...[...recipient, ...verdict, '', '--b', `Content-Type: ${returned}`, ''],
    ...[`Message-ID: ${messageId}`, 'Subject: Re: Late parcel', '', ...body, '--b--'],
  ].join('\r\n');
}
