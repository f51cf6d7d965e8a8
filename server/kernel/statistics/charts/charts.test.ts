import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cusumChart, ewmaChart } from './drift.ts';
import { cChart, pChart, rangeOfTwo, xmrChart } from './shewhart.ts';
import { signalsOf } from './signals.ts';

test('table 5c: NIST 6.3.2.2, single values and moving ranges', () => {
  const found = xmrChart([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]);
  expect(found.centre).toBeCloseTo(50.81, 10);
  expect(found.ranges.centre).toBeCloseTo(1.8778, 4);
  expect(found.upper).toBeCloseTo(55.8041, 4);
  expect(found.lower).toBeCloseTo(45.8159, 4);
  expect(found.signals).toEqual([]);
});

test('table 5f: the constants of ranges of two', () => expect(rangeOfTwo).toEqual({ d2: 1.128, d4: 3.267 }));

test('table 5d: NIST 6.3.3.2, chips on wafers', () => {
  const counts = [
    ...[12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11],
    ...[20, 18, 24, 15, 9, 12, 7, 13, 9, 6],
  ];
  const found = pChart(counts, 50);
  expect(found.centre).toBeCloseTo(0.2313, 4);
  expect(found.upper).toBeCloseTo(0.4102, 4);
  expect(found.lower).toBeCloseTo(0.0524, 4);
  expect(found.signals.map(({ point }) => point)).toEqual([15, 23]);
  expect(
    pChart(
      counts,
      counts.map(() => 50),
    ).upper,
  ).toBe(found.upper);
});

const values = [
  ...[52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4],
  ...[53.6, 52.1],
];

test('table 5e: NIST 6.3.2.4, exponentially weighted averages', () => {
  const settings = { lambda: 0.3, target: 50, sigma: 2.0539, width: 3 };
  const found = ewmaChart(values, { ...settings, exact: false });
  const published = [
    ...[50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05],
    ...[49.38, 49.92, 50.73, 51.23, 51.94, 51.99],
  ];
  for (const [i, one] of published.entries())
    expect(Math.abs((found.averages[i] ?? 0) - one)).toBeLessThanOrEqual(0.0051);
  expect(found.upper).toBeCloseTo(52.5884, 4);
  expect(found.lower).toBeCloseTo(47.41157, 5);
  expect(found.signals).toEqual([]);
  const exact = ewmaChart(values, { ...settings, exact: true });
  expect(exact.upper).toHaveLength(20);
  expect((exact.upper as number[])[0]).toBeCloseTo(50 + 3 * 2.0539 * 0.3, 8);
});

/** From memory of NIST 6.3.2.3, reproduced to every printed digit. */
test('cumulative sums find the shift at the fourteenth group', () => {
  const groups = [
    ...[324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625],
    ...[325.15, 328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35],
  ];
  const found = cusumChart(groups, { target: 325, k: 0.3175, h: 4.1959 });
  expect(found.high.slice(12, 16).map((one) => one.toFixed(2))).toEqual(['3.01', '4.94', '7.45', '10.63']);
  expect(found.low.slice(6, 11).map((one) => one.toFixed(2))).toEqual([
    '0.56',
    '0.72',
    '0.17',
    '0.25',
    '0.31',
  ]);
  expect(found.signals[0]?.point).toBe(14);
});

test('counts of equal chances, and limits of a baseline', () => {
  const found = cChart([9, 9, 9, 9, 30], { baseline: 4 });
  expect([found.centre, found.upper, found.lower]).toEqual([9, 18, 0]);
  expect(found.signals).toEqual([{ index: 4, point: 5, value: 30, rule: 'beyond-limits' }]);
});

test('Laney widens limits where large counts vary by more than chance', () => {
  const counts = [10_500, 9_500, 10_500, 9_500, 10_500, 9_500];
  expect(pChart(counts, 100_000).signals.length).toBe(6);
  expect(pChart(counts, 100_000, { laney: true }).signals).toEqual([]);
  expect(pChart([1, 2], [10, 20]).upper).toHaveLength(2);
});

const around = { upper: 3, lower: -3 };
test.each([
  ['two-of-three', [0, 2.5, 0, 2.5], [3]],
  ['two-of-three', [0, 2.5, -2.5, 0], []],
  ['four-of-five', [1.5, 1.5, 0, 1.5, 1.5], [4]],
  ['run-of-eight', [1, 1, 1, 1, 1, 1, 1, 1], [7]],
  ['run-of-eight', [1, 1, 1, 1, -1, 1, 1, 1], []],
  ['run-of-eight', [0, 0, 0, 0, 0, 0, 0, 0, 0], []],
  ['beyond-limits', [3, 3.01, -3.01], [1, 2]],
] as const)('the rule %s sees %j at %j', (rule, seen, places) => {
  expect(signalsOf(seen, 0, around, [rule]).map(({ index }) => index)).toEqual(places);
});

test('equal values never signal, wherever they lie', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.integer({ min: 2, max: 30 }),
      (value, n) => {
        const same = Array.from({ length: n }, () => value);
        const limitsOf = { lambda: 0.2, width: 3, exact: false, target: value };
        expect(
          ewmaChart(same, limitsOf).signals.filter(({ value: z }) => Math.abs(z - value) > 1e-6),
        ).toEqual([]);
        expect(cusumChart(same, { target: value }).signals).toEqual([]);
      },
    ),
  );
});
