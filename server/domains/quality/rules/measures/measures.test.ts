import { expect, test } from 'vitest';
import { meansChart, sharesChart, weeksChart } from './charts.ts';
import { changeOf, levelOf } from './level.ts';

const times = (count: number, value: number) => Array.from({ length: count }, () => value);

test.each([
  ['a few reviews say nothing', [0.2, 0.3, 0.2], 'too-little'],
  ['weak, where all of the interval is', [0.4, 0.5, 0.5, 0.25, 0.5, 0.4], 'weak'],
  ['strong, where all of the interval is', [1, 0.9, 1, 0.95, 1, 0.9], 'strong'],
  ['no word where the interval lies on both sides', [1, 0.25, 1, 0.5, 0.75], 'unclear'],
  ['of yes and no by Wilson: three of three prove little', times(3, 1), 'too-little'],
  ['of yes and no: five of five are not strong yet', times(5, 1), 'unclear'],
  ['of yes and no: twenty of twenty are', times(20, 1), 'strong'],
])('%s', (_, shares, says) => expect(levelOf(shares).says).toBe(says));

test('the honesty of science.md: 5 clean reviews reach down to 56.6 %, 20 to 83.9 %', () => {
  expect(levelOf(times(5, 1)).low).toBeCloseTo(0.566, 3);
  expect(levelOf(times(20, 1)).low).toBeCloseTo(0.839, 3);
  expect(levelOf([])).toEqual({ n: 0, mean: null, low: null, high: null, says: 'too-little' });
});

test('before and after: better only where the interval leaves zero out', () => {
  const before = [0.25, 0.5, 0.25, 0.5, 0.25, 0.5];
  const after = [0.75, 1, 0.75, 1, 0.75, 0.75];
  const found = changeOf(before, after);
  expect(found).toMatchObject({ says: 'better', before: { n: 6, says: 'weak' } });
  expect(found.difference).toBeCloseTo(0.4583, 3);
  expect(found.low).toBeGreaterThan(0.2);
  expect(changeOf(after, before).says).toBe('worse');
  expect(changeOf(before, [...before].reverse()).says).toBe('unclear');
  expect(changeOf(before, after.slice(0, 2))).toMatchObject({ says: 'too-little', difference: null });
});

test('parts beside each other: only what lies beyond the limits of its own size stands out', () => {
  const parts = [
    { key: '9', count: 45, n: 50 },
    { key: '10', count: 43, n: 50 },
    { key: '11', count: 46, n: 50 },
    { key: '20', count: 20, n: 50 },
    { key: '21', count: 1, n: 2 },
    { key: '22', count: 0, n: 0 },
  ];
  const chart = sharesChart(parts);
  expect(chart?.points.filter(({ isSignal }) => isSignal).map(({ key }) => key)).toEqual(['20']);
  expect(chart?.points).toHaveLength(5);
  const [large, , , , small] = chart?.points ?? [];
  expect((small?.upper ?? 0) - (small?.lower ?? 0)).toBeGreaterThan(
    (large?.upper ?? 0) - (large?.lower ?? 0),
  );
  expect(sharesChart(parts.slice(0, 1))).toBeNull();
});

test('weeks: too few make no limits; limits of means stay within 0 and 1', () => {
  const weeks = Array.from({ length: 8 }, (_, i) => ({ key: `w${i}`, values: [0.9 + (i % 2) / 10] }));
  const chart = meansChart(weeks);
  expect(chart?.centre).toBeCloseTo(0.95);
  expect(chart?.points.every(({ upper, lower }) => upper <= 1 && lower >= 0)).toBe(true);
  expect(meansChart(weeks.slice(0, 5))).toBeNull();
  const failing = weeks.map(({ key }, i) => ({ key, count: i === 7 ? 9 : 1, n: 10 }));
  expect(
    weeksChart(failing)
      ?.points.filter(({ isSignal }) => isSignal)
      .map(({ key }) => key),
  ).toEqual(['w7']);
});
