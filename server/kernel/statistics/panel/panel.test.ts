import { expect, test } from 'vitest';
import { chanceFrom } from '../chance.ts';
import { correlation, laggedCorrelations } from '../lagged-correlation.ts';
import type { PanelUnit } from './changes.ts';
import { panelChance } from './panel-chance.ts';
import { panelLags } from './panel-lags.ts';

/** Values that are drawn around 0; `by` draws them. */
const noise = (by: () => number, n: number) => Array.from({ length: n }, () => by() + by() + by() - 1.5);
const sums = (steps: readonly number[]) =>
  steps.map((_, at) => steps.slice(0, at + 1).reduce((a, b) => a + b, 0));

/** Teams whose second measure follows the first two months later with a strength, each on a height and a trend of its own. */
function teams(seed: number, strength: number, count = 6, months = 24): PanelUnit[] {
  const by = chanceFrom(seed);
  return Array.from({ length: count }, (_, unit) => {
    const a = noise(by, months);
    const own = noise(by, months);
    const b = own.map((value, at) => value + strength * (a[at - 2] ?? 0));
    const trend = (at: number) => unit * 100 + at * 3;
    const level = (steps: number[]) => sums(steps).map((value, at) => value + trend(at));
    return { unit: `team ${unit}`, a: level(a), b: level(b) };
  });
}

test('of one unit without gaps it is the correlation of its changes', () => {
  const [unit] = teams(1, 0.5, 1);
  if (!unit) throw new Error('a team was made');
  const change = (values: readonly (number | null)[]) =>
    values.slice(1).map((value, at) => (value ?? 0) - (values[at] ?? 0));
  const plain = laggedCorrelations(change(unit.a), change(unit.b), 3);
  panelLags([unit], 3).forEach((one, at) => {
    expect(one.r).toBeCloseTo(plain[at]?.r ?? 9, 12);
    expect(one.pairs).toBe(plain[at]?.n);
  });
});

test('heights and trends of teams make no correlation, though the plain one is almost perfect', () => {
  const apart = teams(2, 0);
  expect(
    correlation(
      apart.flatMap(({ a }) => a as number[]),
      apart.flatMap(({ b }) => b as number[]),
    ),
  ).toBeGreaterThan(0.99);
  const [now] = panelLags(apart, 0);
  expect(Math.abs(now?.r ?? 1)).toBeLessThan(0.25);
  expect(now?.low).toBeLessThan(0);
  expect(now?.high).toBeGreaterThan(0);
});

test('what follows two months later is found there, and chance does not do that', () => {
  const linked = teams(3, 0.8);
  const lags = panelLags(linked, 6);
  const best = lags.reduce((most, one) => (Math.abs(one.r ?? 0) > Math.abs(most.r ?? 0) ? one : most));
  expect(best.lag).toBe(2);
  expect(best.low).toBeGreaterThan(0);
  expect(best.slope).toBeCloseTo(0.8, 0);
  expect(best.units).toBe(6);
  expect(panelChance(linked, 6)).toBeLessThan(0.01);
});

test('of a hundred companies without any link, about five in a hundred look like one', () => {
  const alarms = Array.from({ length: 100 }, (_, seed) => panelChance(teams(100 + seed, 0, 4), 6, 99) ?? 1);
  expect(alarms.filter((chance) => chance <= 0.05).length).toBeLessThanOrEqual(10);
});

test('a month without a value breaks two changes and no more', () => {
  const [unit] = teams(4, 0.5, 1);
  if (!unit) throw new Error('a team was made');
  const gap = { ...unit, a: unit.a.map((value, at) => (at === 10 ? null : value)) };
  expect(panelLags([gap], 0)[0]?.pairs).toBe(21);
});

test('too little says nothing', () => {
  const [few] = panelLags([{ unit: 'x', a: [1, 3, 2, 5, 4], b: [2, 1, 4, 3, 6] }], 0);
  expect(few).toMatchObject({ low: null, high: null, detectable: null, pairs: 4 });
  expect(panelLags([{ unit: 'x', a: [1, 2, 3, 4], b: [1, 5, 2, 8] }], 0)[0]).toMatchObject({ r: null });
  expect(panelLags([], 1).map(({ pairs }) => pairs)).toEqual([0, 0]);
  expect(panelChance([{ unit: 'x', a: [1, 3, 2, 5, 4], b: [2, 1, 4, 3, 6] }], 1)).toBeNull();
  expect(panelChance([], 3)).toBeNull();
});
