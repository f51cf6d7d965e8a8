import { expect, test } from 'vitest';
import { apart } from './apart.ts';

test('what came at once is spread over the minutes that follow, and order stays', () => {
  expect(apart([0, 0, 30_000, 600_000])).toEqual([0, 60_000, 120_000, 600_000]);
  expect(apart([])).toEqual([]);
});
