import { expect, test } from 'vitest';
import { add, lastLine, totalsOf } from './totals.ts';

const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };

test('skipped and promised tests count as skipped', () => {
  expect(totalsOf(report, 0)).toEqual({ passed: 7, failed: 0, skipped: 3 });
});

test('a run that breaks beside its tests is never green', () => {
  expect(totalsOf(report, 1).failed).toBe(1);
  expect(totalsOf(undefined, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(totalsOf({ ...report, numFailedTests: 4 }, 1).failed).toBe(4);
});

test('the last line sums all runners', () => {
  const sum = add({ passed: 6, failed: 0, skipped: 0 }, { passed: 7, failed: 1, skipped: 3 });
  expect(lastLine(sum)).toBe('13 passed, 1 failed, 3 skipped');
});
