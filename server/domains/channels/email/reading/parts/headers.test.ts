import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerLength, headerLines, rawValue } from './header-block.ts';
import { readDate, readHeaders } from './headers.ts';

const mail = (...lines: string[]) => Buffer.from(`${lines.join('\r\n')}\r\n\r\nbody\r\n`);

test('reads what threading and the mail log need', () => {
  const raw = mail(
    'Message-ID: <1@example.com>',
    'In-Reply-To: <0@example.com>',
    'References: <a@example.com>',
    '\t<0@example.com> <0@example.com>',
    'From: Rina <rina@example.com>',
    'To: help@sapa.example, Adi <adi@example.com>',
    'Subject: =?utf-8?q?Paket?=',
    ' hilang',
  );
  expect(readHeaders(raw)).toEqual({
    messageId: '<1@example.com>',
    inReplyTo: '<0@example.com>',
    references: ['<a@example.com>', '<0@example.com>'],
    subject: 'Paket hilang',
    from: { name: 'Rina', address: 'rina@example.com' },
    to: [
      { name: '', address: 'help@sapa.example' },
      { name: 'Adi', address: 'adi@example.com' },
    ],
  });
});

test('never throws, whatever the bytes are', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (raw) => readHeaders(raw).references.length >= 0));
  expect(readHeaders(Buffer.from(`To: ${'('.repeat(2_000_000)}`)).from).toBeNull();
});

test('reads a header that never ends', () => {
  expect(readHeaders(Buffer.from('From: rina@example.com\nSubject: Halo')).subject).toBe('Halo');
});

test('gives brackets to a message id without them', () => {
  expect(readHeaders(mail('Message-ID: 1@example.com')).messageId).toBe('<1@example.com>');
  expect(readHeaders(mail('Message-ID:')).messageId).toBeNull();
});

test('answers to Reply-To when no sender is named, and to nobody when the sender is none', () => {
  expect(readHeaders(mail('Reply-To: nok@example.com')).from?.address).toBe('nok@example.com');
  expect(readHeaders(mail('From: <>', 'Reply-To: nok@example.com')).from).toBeNull();
});

test('knows no header that would steer us from outside', () => {
  const plain = mail('From: rina@example.com', 'Subject: Halo');
  const steered = mail(
    'From: rina@example.com',
    'X-Sapa-Request-Id: 7',
    'X-Sapa-Member: owner',
    'Subject: Halo',
  );
  expect(readHeaders(steered)).toEqual(readHeaders(plain));
});

test('measures the header block in bytes', () => {
  expect(headerLength(Buffer.from('A: b\r\n\r\nc'))).toBe(6);
  expect(headerLength(Buffer.from('A: b\n\nc'))).toBe(5);
  expect(headerLength(Buffer.from('\nc'))).toBe(0);
  expect(headerLength(Buffer.from('A: b'))).toBe(4);
});

test('takes the last of repeated lines', () => {
  expect(rawValue(headerLines(mail('Subject: a', 'Subject: b')), 'subject')).toBe('b');
});

test.each([
  ['Mon, 4 May 2026 10:15:00 +0700 (WIB)', '2026-05-04T03:15:00.000Z'],
  ['4 May 2026 10:15 GMT', '2026-05-04T10:15:00.000Z'],
  ['yesterday', undefined],
  ['Mon, 2 Apr 101 04:20:10 CST', undefined],
  ['', undefined],
])('reads the date %j', (raw, iso) => {
  expect(readDate(headerLines(mail(`Date: ${raw}`)))?.toISOString()).toBe(iso);
});
