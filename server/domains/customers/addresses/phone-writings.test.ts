import { expect, test } from 'vitest';
import { phoneWritings } from './phone-writings.ts';

test.each([
  ['+62 812-3456-789', '+628123456789'],
  ['628123456789', '08123456789'],
  ['08123456789', '+628123456789'],
  ['0066 81 234 5678', '0812345678'],
  ['0812345678', '+66812345678'],
  ['+65 6123 4567', '+6561234567'],
])('%s may stand on a card as %s', (caller, written) => {
  expect(phoneWritings(caller)).toContain(written);
});

test('a short code is nobody’s number', () => {
  expect(phoneWritings('101')).toEqual([]);
});
