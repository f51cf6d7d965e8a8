import { expect, test } from 'vitest';
import { dimensions, type MeasureAsk } from '../shapes.ts';
import { toCell } from './cells.ts';
import { fillCells } from './fill.ts';
import { type Piece, planOf } from './pieces.ts';
import { byKey, type Definition, registry } from './registry.ts';
import { stepsOf } from './steps.ts';

const zone = 'Asia/Jakarta';
const ask = (more: Partial<MeasureAsk> = {}): MeasureAsk => ({
  ...{ measure: 'requests.opened', from: '2026-01-15', to: '2026-04-10', zone, step: 'none', split: null },
  ...{ filter: {}, time: 'clock', ...more },
});
const known = {
  zone,
  dimensions: ['team', 'label', 'member'] as const,
  months: ['2025-12-01', '2026-02-01', '2026-03-01'],
};
const plan = (more: Partial<MeasureAsk>, isLevel = false) => planOf(ask(more), isLevel, known);
const brief = (pieces: readonly Piece[] = []) =>
  pieces.map(({ step, from, before }) => `${step} ${from} ${before}`);

test('whole months are read as such, and days around them', () => {
  expect(brief(plan({})?.pieces)).toEqual([
    'day 2026-01-15 2026-02-01',
    'month 2026-02-01 2026-04-01',
    'day 2026-04-01 2026-04-11',
  ]);
  expect(brief(plan({ from: '2026-02-02', to: '2026-02-28' })?.pieces)).toEqual([
    'day 2026-02-02 2026-03-01',
  ]);
  expect(brief(plan({ from: '2026-02-01', to: '2026-02-28', step: 'month' })?.pieces)).toEqual([
    'month 2026-02-01 2026-03-01',
  ]);
});

test('days, weeks and weekdays are read of days, hours of hours', () => {
  for (const more of [{ step: 'day' }, { step: 'week' }, { split: 'weekday' }] as const)
    expect(brief(plan(more)?.pieces)).toEqual(['day 2026-01-15 2026-04-11']);
  for (const more of [
    { step: 'hour', to: '2026-01-16' },
    { split: 'hour', to: '2026-01-16' },
  ] as const)
    expect(brief(plan(more)?.pieces)).toEqual(['hour 2026-01-15 2026-01-17']);
});

test('a level begins with all that was before', () => {
  expect(brief(plan({ from: '2026-03-01', to: '2026-03-31', step: 'month' }, true)?.pieces)).toEqual([
    'day 0001-01-01 2025-12-01',
    'month 2025-12-01 2026-01-01',
    'day 2026-01-01 2026-02-01',
    'month 2026-02-01 2026-03-01',
    'month 2026-03-01 2026-04-01',
  ]);
});

test('what no sum has goes to the facts', () => {
  expect(plan({ zone: 'Asia/Tokyo' })).toBeNull();
  expect(plan({ split: 'organisation' })).toBeNull();
  expect(plan({ split: 'team', filter: { member: ['x'] } })).toBeNull();
  expect(plan({ filter: { member: ['x'], team: ['y'] } })).toBeNull();
  // A thing with both labels would count twice.
  expect(plan({ filter: { label: ['a', 'b'] } })).toBeNull();
  expect(plan({ step: 'hour', filter: { team: ['x'] } })).toBeNull();
  expect(plan({ split: 'label', filter: { label: ['a', 'b'] } })).toMatchObject({
    dimension: 'label',
    keys: ['a', 'b'],
  });
  expect(plan({ split: 'team', filter: { team: ['x'] } })).toMatchObject({ dimension: 'team', keys: ['x'] });
  expect(plan({})).toMatchObject({ dimension: '', keys: null });
});

test('a time has so many steps, and none that goes backwards', () => {
  expect(stepsOf({ from: '2026-01-31', to: '2026-04-01', step: 'quarter' })).toEqual([
    '2026-01-01',
    '2026-04-01',
  ]);
  expect(stepsOf({ from: '2026-02-28', to: '2026-03-01', step: 'day' })).toEqual([
    '2026-02-28',
    '2026-03-01',
  ]);
  expect(stepsOf({ from: '2026-02-28', to: '2026-02-28', step: 'hour' })).toHaveLength(24);
  expect(() => stepsOf({ from: '2026-02-02', to: '2026-02-01', step: 'day' })).toThrow('period-invalid');
  expect(() => stepsOf({ from: '2020-01-01', to: '2026-01-01', step: 'day' })).toThrow('measure-steps');
});

test('a mean has the interval of Student, a share that of Wilson, and nothing has neither', () => {
  const summed = { n: 3, good: 2, sum: 9, squares: 29, median: null, p90: null };
  // 2, 3 and 4: deviation 1, t of two degrees of freedom 4.3027.
  const mean = toCell({ kind: 'mean', isSum: false }, null, null, summed);
  expect([mean.value, mean.low?.toFixed(3), mean.high?.toFixed(3)]).toEqual([3, '0.516', '5.484']);
  const share = toCell({ kind: 'share', isSum: false }, null, null, summed);
  expect([share.value?.toFixed(4), share.low?.toFixed(4), share.high?.toFixed(4)]).toEqual([
    '0.6667',
    '0.2077',
    '0.9385',
  ]);
  const none = { ...summed, n: 0, good: 0, sum: 0, squares: 0 };
  for (const kind of ['mean', 'share', 'time'] as const)
    expect(toCell({ kind, isSum: false }, null, null, none)).toMatchObject({
      value: null,
      low: null,
      high: null,
    });
  expect(toCell({ kind: 'count', isSum: true }, null, null, summed).value).toBe(9);
});

test('every step has a cell of every key that there is', () => {
  const measure = byKey.get('requests.opened') as Definition;
  const one = { good: 0, sum: 0, squares: 0, median: null, p90: null };
  const cells = fillCells(
    ask({ from: '2026-01-01', to: '2026-01-02', step: 'day', split: 'team' }),
    measure,
    [
      { at: '2026-01-02', key: 'b', n: 2, ...one },
      { at: '2026-01-01', key: '', n: 1, ...one },
    ],
  );
  expect(cells.map(({ at, key, n }) => [at, key, n])).toEqual([
    ['2026-01-01', '', 1],
    ['2026-01-01', 'b', 0],
    ['2026-01-02', '', 0],
    ['2026-01-02', 'b', 2],
  ]);
});

test('the list of measures holds together', () => {
  expect(registry.length).toBe(44);
  expect(byKey.size).toBe(registry.length);
  for (const { key, kind, unit, sign, figure, splits, business } of registry) {
    expect(sign !== null, key).toBe(kind === 'share');
    expect(unit === 'share', key).toBe(kind === 'share');
    if (kind === 'mean') expect(figure, key).not.toBeNull();
    if (business) expect(kind, key).toBe('time');
    for (const split of splits) expect(dimensions, key).toContain(split);
  }
  // How many requests somebody handled is no ranking.
  const ofPeople = registry.filter(({ splits }) => splits.includes('member'));
  expect(ofPeople.filter(({ kind }) => kind === 'count')).toEqual([]);
});
