import { describe, expect, test } from 'vitest';
import { settle } from './money.ts';
import { daysOf, monthAfter, versionIn, warningAt } from './months.ts';
import { alertOf, judge, type Target } from './targets.ts';

const target: Target = {
  measure: 'first-reply',
  atLeast: 0.95,
  tolerance: 0.02,
  penalty: null,
  credit: null,
};
const steps = {
  by: 'steps' as const,
  steps: [
    { below: 0.95, percent: 2 },
    { below: 0.9, percent: 5 },
  ],
};
const judged = (good: number, n: number, changes: Partial<Target> = {}, isOver = true) =>
  judge({ ...target, ...changes }, { measure: changes.measure ?? 'first-reply', good, n }, isOver);

// The intervals by the formula of Wilson (1927), reckoned apart from this program.
test.each([
  [0, 0, null, null, 'unsure'],
  [9, 10, 0.5958, 0.9821, 'unsure'],
  [99, 100, 0.9455, 0.9982, 'met'],
  [97, 100, 0.9155, 0.9897, 'unsure'],
  [195, 200, 0.9428, 0.9893, 'met'],
  [85, 100, 0.7672, 0.9069, 'missed'],
])('%s of %s lie between %s and %s: %s', (good, n, low, high, verdict) => {
  const one = judged(good, n);
  expect(one.verdict).toBe(verdict);
  if (low === null || high === null) return expect([one.low, one.high]).toEqual([null, null]);
  expect(one.low).toBeCloseTo(low, 3);
  expect(one.high).toBeCloseTo(high, 3);
});

test.each([
  [100, 100, false, 'met'],
  [97, 100, false, 'met'],
  [92, 100, false, 'unsure'],
  [92, 100, true, 'missed'],
  [92, 0, true, 'unsure'],
])('%s of %s hours, the month over: %s, are %s', (good, n, isOver, verdict) => {
  expect(judged(good, n, { measure: 'hours' }, isOver).verdict).toBe(verdict);
});

test.each([
  [85, 100, 'first-reply', 0.5, 'missed'],
  [9, 10, 'first-reply', 0.5, 'near'],
  [8, 9, 'first-reply', 0.5, null],
  [94, 100, 'first-reply', 0.5, null],
  [40, 100, 'hours', 0.5, 'near'],
  [45, 100, 'hours', 0.5, null],
  [0, 100, 'hours', 0.2, null],
] as const)('%s of %s for %s at %s of the month: %s', (good, n, measure, gone, alert) => {
  expect(alertOf(judged(good, n, { measure }, false), gone)).toBe(alert);
});

describe('of a fee of 1,000,000', () => {
  const credit = { from: 0.94, percent: 1 };
  const points = { by: 'points' as const, percent: 0.5, most: 4 };
  test.each([
    ['what is missed without a rule costs nothing', judged(85, 100), 'no-rule', 0, 0],
    ['what nobody can tell costs nothing', judged(9, 10, { penalty: steps }), 'unsure', 0, 0],
    ['what is met costs nothing', judged(99, 100, { penalty: steps }), 'met', 0, 0],
    ['the hardest step that fits counts', judged(85, 100, { penalty: steps }), 'step', 5, -50_000],
    ['each point costs', judged(90, 1_000, { penalty: points, atLeast: 0.15 }), 'points', 3, -30_000],
    ['points cost no more than the most', judged(50, 100, { penalty: points }), 'points', 4, -40_000],
    ['more than was promised brings something', judged(99, 100, { credit }), 'above', 1, 10_000],
    [
      'not where the interval reaches lower',
      judged(99, 100, { credit: { from: 0.95, percent: 1 } }),
      'met',
      0,
      0,
    ],
    [
      'a step below the figure is no step',
      judged(85, 100, { penalty: { by: 'steps', steps: [{ below: 0.8, percent: 9 }] } }),
      'no-step',
      0,
      0,
    ],
  ])('%s', (_what, one, because, percent, amount) => {
    expect(settle(1_000_000, 100, [one]).lines).toMatchObject([{ because, percent, amount }]);
  });

  test('all penalties together take no more than the contract lets them', () => {
    const missed = judged(85, 100, { penalty: steps });
    const good = judged(99, 100, { credit });
    const found = settle(1_000_000, 8, [missed, missed, good]);
    expect(found).toMatchObject({
      penalties: 100_000,
      penaltiesAtMost: 80_000,
      credits: 10_000,
      due: 930_000,
    });
  });
});

test('months are counted over the end of the year', () => {
  expect(daysOf('2026-12')).toEqual({ first: '2026-12-01', next: '2027-01-01' });
  expect(monthAfter('2027-01', -1)).toBe('2026-12');
});

test.each([
  ['2026-09', null],
  ['2026-10', 1],
  ['2026-11', 2],
  ['2027-01', 3],
  ['2027-02', null],
])('%s counts by version %s', (month, version) => {
  const versions = [
    { version: 1, validFrom: '2026-10-15', validUntil: null },
    { version: 2, validFrom: '2026-11-30', validUntil: '2026-12-31' },
    { version: 3, validFrom: '2027-01-01', validUntil: '2027-01-31' },
  ];
  const upTo = month < '2027' ? versions.slice(0, 2) : versions.slice(2);
  expect(versionIn(upTo, month)?.version ?? null).toBe(version);
});

test.each([
  [31, null],
  [30, 30],
  [8, 30],
  [7, 7],
  [1, 1],
  [0, 1],
  [-1, null],
])('%s days before the end the warning of %s days is due', (days, warning) => {
  expect(warningAt(days)).toBe(warning);
});
