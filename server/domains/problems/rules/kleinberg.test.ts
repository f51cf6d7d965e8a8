import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBursts, statesFor } from './kleinberg.ts';

const published = [4, 17, 23, 27, 33, 35, 37, 76, 77, 82, 84, 88, 90, 92];

test('table 6c: the example of pybursts and of the R package bursts', () => {
  const { states, bursts } = findBursts(published, 2, 0.1);
  expect(states).toEqual([1, 1, 1, 1, 2, 2, 1, 3, 2, 2, 2, 2, 2]);
  expect(bursts).toEqual([
    { level: 1, from: 33, to: 37 },
    { level: 1, from: 76, to: 92 },
    { level: 2, from: 76, to: 77 },
  ]);
});

test('fewer than two events have no bursts, and two have none either', () => {
  expect(findBursts([], 2, 1)).toEqual({ states: [], bursts: [] });
  expect(findBursts([7], 2, 1)).toEqual({ states: [], bursts: [] });
  expect(findBursts([7, 9], 2, 1)).toEqual({ states: [1], bursts: [] });
  expect(statesFor([7], 2)).toBe(0);
});

const offsets = fc
  .array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 40 })
  .map((gaps) => gaps.map((_, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0)));

test('it is found by trying every way: no other states are cheaper', () => {
  const short = offsets.map((all) => all.slice(0, 5).map((one) => Math.ceil(one / 50))).map(spread);
  fc.assert(
    fc.property(short, (all) => {
      const { states } = findBursts(all, 2, 0.5);
      expect(costOf(all, states)).toBeCloseTo(cheapest(all), 8);
    }),
    { numRuns: 30 },
  );
});

test('climbing that costs more makes no more bursts, and the unit of time does not matter', () => {
  fc.assert(
    fc.property(offsets, (all) => {
      const usual = findBursts(all, 2, 1);
      const sum = (states: number[]) => states.reduce((so, one) => so + one, 0);
      expect(sum(findBursts(all, 2, 3).states)).toBeLessThanOrEqual(sum(usual.states));
      const doubled = findBursts(
        all.map((one) => one * 1024),
        2,
        1,
      );
      expect(doubled.states).toEqual(usual.states);
    }),
  );
});

/** What states cost by the definition, s = 2, γ = 0.5. */
function costOf(all: readonly number[], states: readonly number[]): number {
  const gaps = all.slice(1).map((one, i) => one - (all[i] ?? 0));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  let before = 1;
  return states.reduce((cost, state, i) => {
    const rate = 2 ** (state - 1) / mean;
    const climb = Math.max(0, state - before) * 0.5 * Math.log(gaps.length);
    before = state;
    return cost + climb - Math.log(rate) + rate * (gaps[i] ?? 0);
  }, 0);
}

function cheapest(all: readonly number[]): number {
  const k = statesFor(all, 2);
  const ways = (n: number): number[][] =>
    n === 0 ? [[]] : ways(n - 1).flatMap((way) => Array.from({ length: k }, (_, i) => [...way, i + 1]));
  return ways(all.length - 1).reduce(
    (least, way) => Math.min(least, costOf(all, way)),
    Number.POSITIVE_INFINITY,
  );
}

/** Rising again after rounding. */
function spread(all: readonly number[]): number[] {
  return all.map((one, i) => one + i);
}
