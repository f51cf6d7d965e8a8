import { afterAll, expect, test } from 'vitest';
import { MailUnreadable, readMail, stopReading } from './index.ts';

afterAll(stopReading);

const HEAD = 'From: rina@example.com\r\nTo: help@sapa.example\r\nSubject: Paket\r\n';
const good = () => Buffer.from(`${HEAD}\r\nPaket saya belum sampai`);
const codeOf = (raw: string | Buffer) =>
  readMail(Buffer.from(raw)).then(
    () => 'read',
    (error: unknown) => (error instanceof MailUnreadable ? error.code : String(error)),
  );

function nested(depth: number): string {
  const levels = Array.from({ length: depth }, (_none, at) => {
    return `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`;
  });
  return `${HEAD}${levels.join('')}Content-Type: text/plain\r\n\r\nHalo`;
}

function parts(count: number, type = 'text/plain'): string {
  const part = `--b\r\nContent-Type: ${type}\r\n\r\nx\r\n`;
  return `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${part.repeat(count)}--b--\r\n`;
}

/** Styles that keep the sanitiser busy for far longer than a mail is given, within what is read of one text. */
const styles = 'color:red;margin:1px;border:1px solid red;'.repeat(20_000);
const endless = () =>
  `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${`--b\r\nContent-Type: text/html\r\n\r\n<p style="${styles}">a</p>\r\n`.repeat(40)}--b--\r\n`;

test('reads a mail in a worker and hands its files over', async () => {
  const raw = Buffer.from(`${HEAD}Content-Type: application/pdf; name=resi.pdf\r\n\r\nPDF`);
  const read = await readMail(raw);
  expect(read.attachments[0]?.name).toBe('resi.pdf');
  expect(Buffer.from(read.attachments[0]?.content ?? []).toString()).toBe('PDF');
  expect(raw.length).toBeGreaterThan(0);
});

test.each([
  ['a mail of depth 100', () => nested(100), 'too-deep'],
  ['a hundred thousand parts', () => parts(100_000), 'too-many-parts'],
  ['six hundred files', () => parts(600, 'application/pdf'), 'too-many-parts'],
  ['a header of two megabytes', () => `X-Long: ${'a'.repeat(2_000_000)}\r\n${HEAD}\r\nx`, 'header-too-large'],
  ['a megabyte of commas', () => `To: ${','.repeat(1_000_000)}\r\n\r\nx`, 'header-too-large'],
])('refuses %s with its code', async (_name, raw, code) => {
  expect(await codeOf(raw())).toBe(code);
});

test.each([
  ['depth 40', () => nested(40)],
  ['nine hundred parts', () => parts(900)],
  ['a line of twenty megabytes', () => `${HEAD}\r\n${'x'.repeat(20_000_000)}`],
  ['a header full of commas just under the limit', () => `To: ${','.repeat(90_000)}\r\n\r\nx`],
])('reads %s', async (_name, raw) => {
  expect(await codeOf(raw())).toBe('read');
});

test('ends the worker of a mail that takes too long, and no other mail', async () => {
  const [slow, ...others] = await Promise.all([codeOf(endless()), ...[1, 2, 3].map(() => codeOf(good()))]);
  expect(['too-slow', 'out-of-memory']).toContain(slow);
  expect(others).toEqual(['read', 'read', 'read']);
  expect(await codeOf(good())).toBe('read');
});

test('starts again after it was stopped', async () => {
  await stopReading();
  expect((await readMail(good())).text).toBe('Paket saya belum sampai');
});

test('knows a machine by its return path', async () => {
  expect((await readMail(good(), { envelopeFrom: '' })).automatic?.kind).toBe('auto-generated');
  expect((await readMail(good(), { envelopeFrom: 'rina@example.com' })).automatic).toBeNull();
});
