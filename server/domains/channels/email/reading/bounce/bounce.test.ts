import { expect, test } from 'vitest';
import { readHere } from '../read.ts';

const DAEMON = ['From: Mail Delivery System <MAILER-DAEMON@mx.example.com>', 'To: help@sapa.example'];
const readLines = (lines: string[]) => readHere(Buffer.from(lines.join('\r\n')));

function report(...fields: string[]): string[] {
  return [
    ...DAEMON,
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    'This is the mail system.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.com',
    '',
    ...fields,
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'Message-ID: <reply-1@sapa.example>',
    'From: help@sapa.example',
    'Subject: Paket Anda',
    '',
    'Halo',
    '--b--',
  ];
}

test('reads a standard report and the mail that came back', async () => {
  const fields = ['Final-Recipient: rfc822; nok@example.com', 'Action: failed', 'Status: 5.1.1'];
  const read = await readLines(report(...fields, 'Diagnostic-Code: smtp; 550 5.1.1 User', ' unknown'));
  expect(read.bounce).toMatchObject({
    recipients: [
      { address: 'nok@example.com', action: 'failed', status: '5.1.1', diagnostic: '550 5.1.1 User unknown' },
    ],
    originalMessageId: '<reply-1@sapa.example>',
    originalHeaders: { subject: 'Paket Anda' },
  });
  expect(read.automatic?.kind).toBe('bounce');
});

test('names the address that we wrote to', async () => {
  const fields = [
    'Original-Recipient: rfc822;nok@example.com',
    'Final-Recipient: rfc822;inner@mx.example.com',
  ];
  expect((await readLines(report(...fields, 'Status: 5.0.0'))).bounce?.recipients[0]?.address).toBe(
    'nok@example.com',
  );
});

test('tells what is only late from what failed', async () => {
  const read = await readLines(
    report('Final-Recipient: rfc822; nok@example.com', 'Action: delayed', 'Status: 4.4.1'),
  );
  expect(read.bounce?.recipients[0]?.action).toBe('delayed');
  expect(read.automatic).toEqual({ kind: 'auto-generated', reason: 'delivery is delayed' });
});

test('takes the notice of an arrival for no bounce', async () => {
  const read = await readLines(
    report('Final-Recipient: rfc822; nok@example.com', 'Action: delivered', 'Status: 2.0.0'),
  );
  expect([read.bounce, read.automatic?.kind]).toEqual([null, 'auto-generated']);
});

test('takes the question whether we are human for no bounce', async () => {
  const diagnostic = 'Diagnostic-Code: smtp; 550 Your server requires confirmation. Visit https://x.example';
  const read = await readLines(
    report('Final-Recipient: rfc822; nok@example.com', 'Action: failed', diagnostic),
  );
  expect([read.bounce, read.automatic?.reason]).toEqual([null, 'asks for a confirmation']);
});

const NOTICES: [string, string][] = [
  [
    'qmail',
    "Hi. This is the qmail-send program at mx.example.com.\nI wasn't able to deliver your message to the following addresses.\n\n<nok@example.com>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nTo: other@example.com",
  ],
  [
    'exim',
    'This message was created automatically by mail delivery software.\nA message that you sent could not be delivered to all of its recipients.\n\n  nok@example.com\n    550 unknown user',
  ],
  [
    'exchange',
    'Your message\n  Subject: Paket\n\ndid not reach the following recipient(s):\n\nnok@example.com on Mon, 4 May 2026\n    The recipient name is not recognized',
  ],
  [
    'domino',
    'Your message\n\n  Subject: Paket\n\nwas not delivered to:\n\n  nok@example.com\n\nbecause:\n\n  not listed in Domino Directory',
  ],
  ['german', 'Ihre Nachricht konnte nicht zugestellt werden.\n\nnok@example.com: Postfach voll'],
  ['indonesian', 'Pesan Anda tidak dapat dikirim ke alamat berikut:\n\nnok@example.com'],
  ['thai', 'ไม่สามารถส่งข้อความของคุณถึงผู้รับต่อไปนี้\n\nnok@example.com'],
];

test.each(NOTICES)('reads the notice of %s', async (_name, text) => {
  const read = await readLines([...DAEMON, 'Subject: failure notice', '', text]);
  expect(read.bounce?.recipients.map((recipient) => recipient.address)).toEqual(['nok@example.com']);
  expect(read.automatic?.kind).toBe('bounce');
});

test('finds the mail that is written below the notice', async () => {
  const text =
    'could not be delivered\n<nok@example.com>: no\n\n--- Below this line is a copy of the message.\n';
  const read = await readLines([
    ...DAEMON,
    '',
    text,
    'Message-ID: <reply-2@sapa.example>',
    'Subject: Paket',
    '',
    'Halo',
  ]);
  expect(read.bounce?.originalMessageId).toBe('<reply-2@sapa.example>');
});

test.each([
  [
    'a customer whose parcel did not come',
    'rina@example.com',
    'Delivery failure',
    'My parcel could not be delivered to me, call adi@example.com',
  ],
  [
    'a customer who asks about a bounce',
    'rina@example.com',
    'Re: Undelivered Mail',
    'I got "could not be delivered" from nok@example.com',
  ],
  ['a vacation reply', 'nok@example.com', 'Auto reply', 'I am away. Write to adi@example.com'],
  ['a postmaster who writes himself', 'postmaster@example.com', 'Question', 'Which port do you use?'],
])('takes %s for no bounce', async (_name, from, subject, text) => {
  expect(
    (await readLines([`From: ${from}`, 'To: help@sapa.example', `Subject: ${subject}`, '', text])).bounce,
  ).toBeNull();
});
