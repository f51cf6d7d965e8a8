import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import { outgoingMails } from '../../server/domains/channels/email/schema.ts';
import { sendMail } from '../../server/domains/channels/email/sending/post/send-mail.ts';
import { queueReply } from '../../server/domains/channels/email/sending/reply/queue-reply.ts';
import { allowAddress } from '../../server/domains/channels/email/sending/stopped/allow-address.ts';
import { listStopped } from '../../server/domains/channels/email/sending/stopped/list-stopped.ts';
import type { Failure } from '../../server/domains/channels/email/sending/stopped/rules.ts';
import { listMessages, writeReply } from '../../server/domains/conversations/index.ts';
import { requests } from '../../server/domains/requests/schema.ts';
import { openOutgoing } from '../../server/platform/mail/outgoing.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { forgedOwnMail, sendOwnMail } from '../harness/own-mail.ts';
import { type SmtpSink, startSmtpSink } from '../harness/smtp-sink.ts';
import { fault } from './fault.ts';

const given = useDatabase();
/** Three seeds see all thirty forms. */
const bounces = 10;
const delays = 2;
const forgeries = 4;
let room: MailRoom;
let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink();
  openOutgoing({ smtpUrl: sink.url, home: given.home });
  room = await openMailRoom();
});
afterAll(() => Promise.all([room.close(), sink.close()]).then(() => undefined));

fault('F16', async (random, seed) => {
  const from = `rina${seed}@honest.example`;
  const conversationId = await begin(from);
  const replies: { id: string; returned: string }[] = [];
  for (let at = 0; at < bounces; at += 1) {
    const body = `Reply ${at} of seed ${seed}`;
    const { messageId: id } = await writeReply(room.context(), { conversationId, body });
    replies.push({ id, returned: (await sendOwnMail(room, conversationId, id, from)).messageId });
  }
  const unhurt = replies.filter(() => random.below(4) === 0).map(({ id }) => id);
  const openedBefore = await countRequests();
  const comesBack = ({ write }: Form, messageId: string) =>
    room.deliver(write(messageId).replaceAll('rina@honest.example', from), { from: '' });
  for (let at = 0; at < forgeries; at += 1)
    await comesBack(random.oneOf(allForms), forgedOwnMail(room).messageId);
  const forged = (await room.decide()).slice(-forgeries);
  expect(forged.map(({ reason }) => reason)).toEqual(forged.map(() => 'bounce-unknown'));
  expect(forged.filter((one) => one.conversationId !== null)).toEqual([]);
  expect(await stopped()).not.toContain(from);

  const forms = new Map(replies.map(({ id }, at) => [id, formsOf(seed)[at] as Form]));
  for (const { id, returned } of replies)
    if (!unhurt.includes(id)) await comesBack(forms.get(id) as Form, returned);
  for (const { returned } of replies.filter(({ id }) => unhurt.includes(id)).slice(0, delays))
    await comesBack(delayed, returned);
  const late = Math.min(delays, unhurt.length);
  const decided = (await room.decide()).slice(-(bounces - unhurt.length + late));
  expect(decided.map(({ fate }) => fate)).toEqual(decided.map(() => 'bounce'));
  expect(decided.filter(({ reason }) => reason === 'bounce-delayed')).toHaveLength(late);
  const { items } = await listMessages(room.context(), { conversationId, limit: 100 });
  const failed = items.filter(({ deliveryState }) => deliveryState === 'failed').map(({ id }) => id);
  const hurt = replies.map(({ id }) => id).filter((id) => !unhurt.includes(id));
  const forAWhile = hurt.filter((id) => forms.get(id)?.failure === 'later');
  expect(failed.sort()).toEqual(hurt.filter((id) => !forAWhile.includes(id)).sort());
  expect((await waiting(conversationId)).map(({ storedMessageId }) => storedMessageId).sort()).toEqual(
    forAWhile.sort(),
  );
  expect((await stopped()).includes(from)).toBe(hurt.some((id) => forms.get(id)?.failure === 'gone'));
  expect(await countRequests()).toBe(openedBefore);
});

/**
 * What this does not show: a recipient who has had the mail knows its Message-ID, and may say that another recipient of
 * the same mail is gone. That stops the other's mail until a person allows it; it is told, and lets nobody in.
 */
fault(
  'F16',
  async (_random, seed) => {
    const from = `somchai${seed}@honest.example`;
    const conversationId = await begin(from);
    sink.mails.length = 0;
    const first = await send(conversationId, 'Is this your parcel?');
    expect(first.state).toBe('sent');
    const goneTo = (address: string, messageId: string) =>
      room.deliver(gone.write(messageId).replaceAll('rina@honest.example', address), { from: '' });
    await goneTo(from, first.messageId);
    await room.decide();
    const told = (await messageOf(conversationId, first.id))?.deliveryReason;
    expect(told).toContain('address-gone: 5.1.1');
    const second = await send(conversationId, 'Are you there?');
    expect([second.state, second.reason]).toEqual(['failed', `address-stopped: ${from}`]);
    expect(sink.mails).toHaveLength(1);

    const { items } = await listStopped(room.context(), { limit: 200 });
    await allowAddress(room.context(), { id: items.find(({ address }) => address === from)?.id ?? '' });
    const third = await send(conversationId, 'And now?');
    expect(third.state).toBe('sent');
    expect(sink.mails).toHaveLength(2);

    // A full box: the same mail goes out once more, hours later, and is still one mail to whoever got it after all.
    const fullBox = full.write(third.messageId).replaceAll('rina@honest.example', from);
    await room.deliver(fullBox, { from: '' });
    await room.decide();
    const [again] = await waiting(conversationId);
    const hours = ((again?.sendAt.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(4);
    expect(await stopped()).not.toContain(from);
    await sendMail({ workspaceId: room.workspaceId, mailId: again?.id ?? '' }, again?.sendAt as Date);
    const idOf = (raw: string) => /^Message-ID:\s*(\S+)/im.exec(raw)?.[1];
    expect(sink.mails.map(({ raw }) => idOf(raw))).toEqual([
      first.messageId,
      third.messageId,
      third.messageId,
    ]);
    expect(await waiting(conversationId)).toEqual([]);
  },
  'an address that nobody has is written to no more until a person allows it, a full box is tried again',
);

async function begin(from: string): Promise<string> {
  await room.deliver(letter({ from, text: 'Where is my parcel?' }), { from });
  return (await room.decide()).at(-1)?.conversationId ?? '';
}

/** Writes a reply and makes the first try, as the job does. */
async function send(conversationId: string, body: string) {
  const { messageId: id } = await writeReply(room.context(), { conversationId, body });
  const mailId = (await queueReply(room.context(), { messageId: id })) ?? '';
  await sendMail({ workspaceId: room.workspaceId, mailId }, new Date(Date.now() + 1_000));
  const [mail] = await room.read((tx) => tx.select().from(outgoingMails).where(eq(outgoingMails.id, mailId)));
  return { id, messageId: mail?.messageId ?? '', state: mail?.state, reason: mail?.reason };
}

async function messageOf(conversationId: string, id: string) {
  const { items } = await listMessages(room.context(), { conversationId, limit: 100 });
  return items.find((one) => one.id === id);
}

function waiting(conversationId: string) {
  const here = and(eq(outgoingMails.conversationId, conversationId), eq(outgoingMails.state, 'waiting'));
  return room.read((tx) => tx.select().from(outgoingMails).where(here));
}

async function stopped(): Promise<string[]> {
  return (await listStopped(room.context(), { limit: 200 })).items.map(({ address }) => address);
}

async function countRequests(): Promise<number> {
  return (await room.read((tx) => tx.select({ id: requests.id }).from(requests))).length;
}

/** A failure notice for the mail of a Message-ID, and what it says of the address. */
type Form = { write: (messageId: string) => string; failure: Failure };

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
const verdicts: [Failure, ...string[]][] = [
  ['gone', 'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 no such user'],
  ['this-mail', 'Action: Failed (permanently)', 'Status: 5.7.1', 'Diagnostic-Code: X-Postfix; policy'],
  ['later', 'Status: 5.2.2'],
  ['gone', 'Action: failed', 'Status: 5.0.0 (undefined)', 'Remote-MTA: dns; mx.honest.example'],
];
const returned = ['message/rfc822', 'text/rfc822-headers'];
const reportType = { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' };

/** Failure notices as the mail servers of the world write them: reports, more or less after the standard, and prose. */
const allForms = [
  ...prose.map(
    (words): Form => ({
      failure: 'gone',
      write: (id) => letter({ ...headOf(words.length), text: proseOf(id, words) }),
    }),
  ),
  ...recipients.flatMap((recipient, at) =>
    verdicts.flatMap(([failure, ...verdict], of) =>
      returned.map((type): Form => {
        const write = (id: string) =>
          letter({ ...headOf(at + of), headers: reportType, text: reportOf(id, recipient, verdict, type) });
        return { failure, write };
      }),
    ),
  ),
] as [Form, ...Form[]];
const [gone, full] = [allForms[6], allForms[10]] as [Form, Form];

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
const delayed: Form = {
  failure: 'later',
  write(id) {
    const verdict = ['Action: delayed', 'Status: 4.4.1', 'Diagnostic-Code: smtp; 421 try again later'];
    const text = reportOf(id, recipients[0] ?? [], verdict, 'text/rfc822-headers');
    const subject = 'Delayed Mail (still being retried)';
    return letter({ from: senders[0], subject, headers: reportType, text });
  },
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
