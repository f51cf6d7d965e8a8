import { expect, test } from 'vitest';
import { lastDayOf, stepAt, stepsIn } from './calendar-steps.ts';

test('a step is named by its first day, and ends with the time that is asked for', () => {
  expect(stepAt('2026-11-29', 'week')).toBe('2026-11-23');
  expect(stepAt('2026-11-29', 'month')).toBe('2026-11-01');
  expect(stepAt('2026-11-29', 'quarter')).toBe('2026-10-01');
  expect(lastDayOf('2026-02-01', 'month', '2026-06-01')).toBe('2026-02-28');
  expect(lastDayOf('2026-10-01', 'quarter', '2026-11-27')).toBe('2026-11-27');
});

test('steps follow each other without a gap or a doubt', () => {
  const days = { from: '2026-10-28', to: '2026-11-26' };
  const mondays = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];
  expect(stepsIn(days, 'week')).toEqual(mondays);
  expect(stepsIn(days, 'month')).toEqual(['2026-10-01', '2026-11-01']);
  expect(stepsIn(days, 'quarter')).toEqual(['2026-10-01']);
  expect(stepsIn(days, 'day')).toHaveLength(30);
  expect(stepsIn(days, 'hour').at(-1)).toBe('2026-11-26T23');
  expect(stepsIn(days, 'none')).toEqual([]);
  // Every day of twelve years, leap years among them, is of one step, and every step of at least one day.
  const long = { from: '2019-06-15', to: '2031-02-28' };
  const all = stepsIn(long, 'day');
  for (const step of ['week', 'month', 'quarter'] as const)
    expect(stepsIn(long, step)).toEqual([...new Set(all.map((one) => stepAt(one, step)))]);
});
