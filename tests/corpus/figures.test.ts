import { afterEach, expect, test, vi } from 'vitest';
import { informs, mustBeNone, ratio, report, share } from './figures.ts';

afterEach(() => vi.restoreAllMocks());

test('prints one line a figure and what passed', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const isGood = report([
    informs('a', 3),
    mustBeNone('b', 0),
    mustBeNone('c', 2),
    ratio('d', 1, 2),
    ratio('e', 1, 2, true),
  ]);
  expect(log.mock.calls.flat()).toEqual(['a 3', 'b 0', 'c 2 FAILED', 'd 1/2', 'e 1/2', '2 passed, 1 failed']);
  expect(isGood).toBe(false);
});

test('never rounds a share up to its target', () => {
  expect(share('recall', 0.949, 0.95)).toEqual({ name: 'recall', value: '0.94', passed: false });
  expect(share('precision', 0.999, 1)).toEqual({ name: 'precision', value: '0.99', passed: false });
  expect(share('precision', 1, 1)).toEqual({ name: 'precision', value: '1.00', passed: true });
});
