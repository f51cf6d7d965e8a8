import { expect, test } from 'vitest';
import { countedSeconds } from './front-timer.ts';

const at = 1_000_000;
test.each([
  ['a second in front', at + 1000, { isInFront: true, lastSignAt: at }, 1],
  ['a second behind another window', at + 1000, { isInFront: false, lastSignAt: at }, 0],
  ['a second while nobody is there', at + 1000, { isInFront: true, lastSignAt: at - 400_000 }, 0],
  ['a night of a closed laptop', at + 30_000_000, { isInFront: true, lastSignAt: at + 29_999_000 }, 5],
])('%s', (_what, now, front, seconds) => {
  expect(countedSeconds(at, now, front)).toBe(seconds);
});
