import { expect, test } from 'vitest';
import { readHere } from '../read.ts';

const kindOf = async (...lines: string[]) => {
  const head = ['From: Rina <rina@example.com>', 'To: help@sapa.example', ...lines];
  return (await readHere(Buffer.from(`${head.join('\r\n')}\r\n\r\nHalo`))).automatic?.kind ?? null;
};

test.each([
  [null, 'Subject: Paket'],
  [null, 'Auto-Submitted: no'],
  [null, 'Auto-Submitted: no (a person)\r\nSubject: Out of office hours?'],
  ['auto-reply', 'Auto-Submitted: auto-replied'],
  ['auto-reply', 'Auto-Submitted: auto-replied; owner-email="rina@example.com"'],
  ['auto-generated', 'Auto-Submitted: auto-generated'],
  ['auto-generated', 'Precedence: bulk'],
  ['auto-generated', 'Precedence: junk'],
  ['list', 'Precedence: list'],
  ['list', 'List-Id: <news.example.com>'],
  ['list', 'List-Unsubscribe: <https://example.com/u>'],
  ['auto-reply', 'Precedence: auto_reply'],
  ['auto-reply', 'X-Autoreply: yes'],
  [null, 'X-Autoreply: no'],
  ['auto-reply', 'X-Autorespond: yes'],
  ['auto-generated', 'X-Auto-Response-Suppress: All'],
  [null, 'X-Auto-Response-Suppress: DR'],
  ['auto-generated', 'Return-Path: <>'],
  ['auto-reply', 'Subject: Out of Office: back on Monday'],
  ['auto-reply', 'Subject: Automatic reply: Paket'],
  ['auto-reply', 'Subject: Balasan otomatis: Paket'],
  ['auto-reply', 'Subject: =?utf-8?B?4LiV4Lit4Lia4LiB4Lil4Lix4Lia4Lit4Lix4LiV4LmC4LiZ4Lih4Lix4LiV4Li0?='],
  [null, 'Subject: My order was left out of the office'],
  [null, 'Subject: Cut my subscription'],
])('says %s of %s', async (kind, lines) => {
  expect(await kindOf(lines)).toBe(kind);
});

test('takes a read receipt for no answer of a person', async () => {
  const type = 'Content-Type: multipart/report; report-type=disposition-notification; boundary=b';
  expect(await kindOf(type)).toBe('auto-generated');
});

test('knows senders that read nothing', async () => {
  const read = await readHere(Buffer.from('From: no-reply@shop.example\n\nHalo'));
  expect(read.automatic).toEqual({ kind: 'auto-generated', reason: 'sender takes no answers' });
});
