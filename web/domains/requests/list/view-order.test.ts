import { expect, test } from 'vitest';
import { moved } from './view-order.ts';

test.each([
  [0, 2, 'bcad'],
  [3, 0, 'dabc'],
  [1, 1, 'abcd'],
  [2, 1, 'acbd'],
  [0, -1, 'abcd'],
  [3, 4, 'abcd'],
  [-1, 0, 'abcd'],
  [9, 0, 'abcd'],
])('what stood at %i stands at %i then: %s', (from, to, after) => {
  expect(moved([...'abcd'], from, to).join('')).toBe(after);
});
