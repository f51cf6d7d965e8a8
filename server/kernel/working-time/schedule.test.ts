import { expect, test } from 'vitest';
import { isZone } from './schedule.ts';

test.each([
  ['Asia/Jakarta', true],
  ['UTC', true],
  ['Asia/Atlantis', false],
  ['+07:00', false],
  ['', false],
])('%j is a zone of this world: %s', (name, is) => {
  expect(isZone(name)).toBe(is);
});
