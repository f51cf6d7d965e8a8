import { expect, test } from 'vitest';
import { isFromThere } from './networks.ts';

test.each([
  ['203.0.113.9', ['203.0.113.0/24'], true],
  ['203.0.114.9', ['203.0.113.0/24'], false],
  ['2001:db8::1', ['203.0.113.0/24', '2001:db8::/32'], true],
  ['10.0.0.1', [], true],
  ['nonsense', ['0.0.0.0/0'], false],
] as const)('%s from %j: %s', (address, networks, isIn) => {
  expect(isFromThere(address, networks)).toBe(isIn);
});
