import { expect, test } from 'vitest';
import {
  newMessageId,
  newReplyToken,
  plainAddress,
  replyAddress,
  tokenInAddress,
  tokenInMessageId,
} from './reply-token.ts';

const token = newReplyToken();

test('a token is 32 letters of 5 bits and never the same', () => {
  expect(token).toMatch(/^[a-z2-7]{32}$/);
  expect(new Set(Array.from({ length: 1000 }, newReplyToken)).size).toBe(1000);
});

test('the reply address carries the token, in whatever case it comes back', () => {
  const address = replyAddress('help@toko-rina.example', token);
  expect(address).toBe(`help+${token}@toko-rina.example`);
  expect(tokenInAddress(address)).toBe(token);
  expect(tokenInAddress(address.toUpperCase())).toBe(token);
  expect(tokenInAddress(`Help <${address}>`)).toBe(token);
});

test('a reply address longer than mail allows is left without a token', () => {
  const long = `${'a'.repeat(40)}@toko-rina.example`;
  expect(replyAddress(long, token)).toBe(long);
});

test('a Message-ID carries the token and is new each time', () => {
  const id = newMessageId(token, 'help@toko-rina.example');
  expect(id).toMatch(/^<[A-Za-z0-9]{24}\.[a-z2-7]{32}@toko-rina\.example>$/);
  expect(tokenInMessageId(id)).toBe(token);
  expect(newMessageId(token, 'help@toko-rina.example')).not.toBe(id);
});

test.each([
  'support+17@toko-rina.example',
  'support@toko-rina.example',
  `support+${'a'.repeat(31)}@x`,
  `support+${'a'.repeat(33)}@x`,
  `support+${'1'.repeat(32)}@x`,
])('%s carries no token', (address) => {
  expect(tokenInAddress(address)).toBeNull();
  expect(tokenInMessageId(`<${address}>`)).toBeNull();
});

test('mailboxes are compared without what stands behind the plus', () => {
  expect(plainAddress(`Help+${token}@Toko.Example`)).toBe('help@toko.example');
  expect(plainAddress('a@b.example')).toBe('a@b.example');
});
