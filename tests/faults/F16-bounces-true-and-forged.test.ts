import { afterAll, beforeAll, expect } from 'vitest';
import { listMessages, writeReply } from '../../server/domains/conversations/index.ts';
import { requests } from '../../server/domains/requests/schema.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { forgedOwnMail, sendOwnMail } from '../harness/own-mail.ts';
import { fault } from './fault.ts';

useDatabase();
/** Three seeds see all thirty forms. */
const bounces = 10;
const delays = 2;
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
  const forms = formsOf(seed);
  for (const [at, { id, returned }] of replies.entries())
    if (!unhurt.includes(id)) await room.deliver(forms[at]?.(returned) ?? '', { from: '' });
  for (const { returned } of replies.filter(({ id }) => unhurt.includes(id)).slice(0, delays))
    await room.deliver(delayOf(returned), { from: '' });
  for (let at = 0; at < forgeries; at += 1)
    await room.deliver(random.oneOf(allForms)(forgedOwnMail(room).messageId), { from: '' });
  const sent = bounces - unhurt.length + Math.min(delays, unhurt.length) + forgeries;
  const decided = (await room.decide()).slice(-sent);
  expect(decided.map(({ fate }) => fate)).toEqual(decided.map(() => 'bounce'));
  const late = decided.filter(({ reason }) => reason === 'bounce-delayed');
  expect(late).toHaveLength(Math.min(delays, unhurt.length));
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

/** A failure notice for the mail of this Message-ID. */
type Form = (messageId: string) => string;

const senders = [
  'MAILER-DAEMON@mx.honest.example',
  'Mail Delivery System <Mailer-Daemon@mx.honest.example>',
  'postmaster@mx.honest.example',
];
const subjects = [
  'Undelivered Mail Returned to Sender',
  'Mail delivery failed: returning message to sender',
  'Delivery Status Notification (Failure)',
  'failure notice',
];
const prose = [
  "Hi. This is the qmail-send program at mx.example.com.\nI wasn't able to deliver your message to the following addresses.\n\n<rina@honest.example>:\nSorry, no mailbox here by that name. (#5.1.1)",
  'A message that you sent could not be delivered to all of its recipients.\n\n  rina@honest.example\n    550 unknown user',
  'This is the mail system at host mx.example.com.\n\nI am sorry to have to inform you that your message could not be delivered.\n\n<rina@honest.example>: unknown user: "rina"',
  'Delivery to the following recipient failed permanently:\n\n     rina@honest.example\n\nThe error was: 550 5.1.1 no such user',
  'Pesan Anda tidak dapat dikirim ke alamat berikut:\n\nrina@honest.example',
  'ไม่สามารถส่งข้อความของคุณถึงผู้รับต่อไปนี้\n\nrina@honest.example',
];
const recipients = [
  ['Final-Recipient: rfc822; rina@honest.example'],
  ['Final-Recipient: RFC822;<rina@honest.example>'],
  ['Original-Recipient: rfc822;rina@honest.example', 'Final-Recipient: rfc822;inner@mx.honest.example'],
];
const verdicts = [
  ['Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 no such user'],
  ['Action: Failed (permanently)', 'Status: 5.7.1', 'Diagnostic-Code: X-Postfix; refused by policy'],
  ['Status: 5.2.2'],
  ['Action: failed', 'Status: 5.0.0 (undefined)', 'Remote-MTA: dns; mx.honest.example'],
];
const returned = ['message/rfc822', 'text/rfc822-headers'];
const reportType = { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' };

/** Failure notices as the mail servers of the world write them: reports, more or less after the standard, and prose. */
const allForms = [
  ...prose.map(
    (words): Form =>
      (id) =>
        letter({ ...headOf(words.length), text: proseOf(id, words) }),
  ),
  ...recipients.flatMap((recipient, at) =>
    verdicts.flatMap((verdict, of) =>
      returned.map(
        (type): Form =>
          (id) =>
            letter({ ...headOf(at + of), headers: reportType, text: reportOf(id, recipient, verdict, type) }),
      ),
    ),
  ),
] as [Form, ...Form[]];

/** The ten forms of a seed. */
function formsOf(seed: number): Form[] {
  const from = ((seed - 1) % 3) * bounces;
  return allForms.slice(from, from + bounces);
}

const headOf = (at: number) => ({
  from: senders[at % senders.length] ?? '',
  subject: subjects[at % subjects.length] ?? '',
});

/** Not yet delivered: the server goes on trying, and nothing has failed. */
const delayOf: Form = (id) => {
  const verdict = ['Action: delayed', 'Status: 4.4.1', 'Diagnostic-Code: smtp; 421 try again later'];
  const text = reportOf(id, recipients[0] ?? [], verdict, 'text/rfc822-headers');
  return letter({
    from: senders[0],
    subject: 'Delayed Mail (still being retried)',
    headers: reportType,
    text,
  });
};

function proseOf(messageId: string, words: string): string {
  const copy = `--- Below this line is a copy of the message.\n\nMessage-ID: ${messageId}\nSubject: Re: Paket\n\nHalo`;
  return `${words}\n\n${copy}`.replaceAll('\n', '\r\n');
}

function reportOf(messageId: string, recipient: string[], verdict: string[], type: string): string {
  const body = type === 'message/rfc822' ? ['Halo'] : [];
  return [
    ...['--b', 'Content-Type: text/plain', '', 'Your mail could not be delivered.', '--b'],
    ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.honest.example', ''],
    ...[...recipient, ...verdict, '', '--b', `Content-Type: ${type}`, ''],
    ...[`Message-ID: ${messageId}`, 'Subject: Re: Late parcel', '', ...body, '--b--'],
  ].join('\r\n');
}
