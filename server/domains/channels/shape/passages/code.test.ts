import { expect, test } from 'vitest';
import { codeIn, codeSeconds, readCode, writeCode } from './code.ts';

const leads = { conversationId: '01a2b3c4-d5e6-7f80-9a0b-c1d2e3f4a5b6', connectionId: 'telegram' };
const now = new Date('2026-11-26T10:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test('a code leads to its conversation, by its connection and for an hour alone', () => {
  const code = writeCode('key', leads, now);
  expect(code).toMatch(/^[\w-]{43}$/);
  expect(readCode('key', 'telegram', code, now)).toBe(leads.conversationId);
  expect(readCode('key', 'telegram', code, later(codeSeconds - 1))).toBe(leads.conversationId);
  expect(readCode('key', 'telegram', code, later(codeSeconds))).toBeNull();
  expect(readCode('key', 'whatsapp', code, now)).toBeNull();
  expect(readCode('other', 'telegram', code, now)).toBeNull();
});

test('a code that was changed anywhere leads nowhere, nor does anything else', () => {
  const code = writeCode('key', leads, now);
  for (let at = 0; at < code.length; at += 1) {
    const other = code[at] === 'A' ? 'B' : 'A';
    expect(readCode('key', 'telegram', code.slice(0, at) + other + code.slice(at + 1), now)).toBeNull();
  }
  for (const wrong of ['', 'order-1042', 'A'.repeat(43), `${code}A`])
    expect(readCode('key', 'telegram', wrong, now)).toBeNull();
});

test.each([
  ['Lanjut di sini [CODE]', 'Lanjut di sini'],
  ['CODE', ''],
  ['CODE paket saya?', 'paket saya?'],
  ['a\nCODE\nb', 'a \nb'],
])('of %j the words are %j', (text, rest) => {
  const code = 'x'.repeat(43);
  expect(codeIn(text.replace('CODE', code))).toEqual({ code, rest });
  expect(codeIn(`z${text.replace('CODE', `${code}y`)}`)).toBeNull();
});
