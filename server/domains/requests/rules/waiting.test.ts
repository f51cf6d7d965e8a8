import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enoughCases, spreadOf } from './waiting.ts';

const tens = Array.from({ length: 20 }, (_, at) => (at + 1) * 10);

test('the middle and what eight of ten stayed between', () => {
  expect(spreadOf(tens, 0)).toEqual({ known: 20, median: 110, low: 30, high: 190 });
});

test('who has waited already is told by those who waited longer', () => {
  expect(spreadOf(tens, 100)).toEqual({ known: 10, median: 60, low: 20, high: 100 });
});

test('too few cases say nothing', () => {
  expect(spreadOf(tens.slice(0, enoughCases - 1), 0)).toBeNull();
  expect(spreadOf(tens, 110)).toBeNull();
});

test('the spread holds its middle, whatever the waits', () => {
  const waits = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { maxLength: 60 });
  fc.assert(
    fc.property(waits, fc.double({ min: 0, max: 1e4, noNaN: true }), (all, elapsed) => {
      const spread = spreadOf(all, elapsed);
      if (spread)
        expect(0 < spread.low && spread.low <= spread.median && spread.median <= spread.high).toBe(true);
    }),
  );
});
