import { expect, test } from 'vitest';
import { isContradicted } from './contradiction.ts';

test.each([
  [1, 1, false],
  [2, 2, true],
  [10, 2, true],
  [11, 2, false],
  [20, 4, true],
  [0, 0, false],
])('of %i citing requests %i opened again: contradicted %s', (cited, reopened, so) => {
  expect(isContradicted({ cited, reopened })).toBe(so);
});
