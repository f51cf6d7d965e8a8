import { expect, test } from 'vitest';
import type { ReportDefinition, Span } from '../shapes.ts';
import { comparedDays, daysOf, daysOfStep, lengthOf } from './spans.ts';

/** A Thursday. */
const today = '2026-11-26';

test.each<[Span, string, string]>([
  [{ last: 1, unit: 'day' }, '2026-11-26', today],
  [{ last: 30, unit: 'day' }, '2026-10-28', today],
  [{ last: 1, unit: 'week' }, '2026-11-23', today],
  [{ last: 4, unit: 'week' }, '2026-11-02', today],
  [{ last: 1, unit: 'month' }, '2026-11-01', today],
  [{ last: 12, unit: 'month' }, '2025-12-01', today],
  [{ last: 1, unit: 'quarter' }, '2026-10-01', today],
  [{ last: 5, unit: 'quarter' }, '2025-10-01', today],
  [{ last: 1, unit: 'year' }, '2026-01-01', today],
  [{ from: '2024-02-01', to: '2024-02-29' }, '2024-02-01', '2024-02-29'],
])('%j is from %s to %s', (span, from, to) => {
  expect(daysOf(span, today)).toEqual({ from, to });
});

type Compared = Pick<ReportDefinition, 'span' | 'compare' | 'step' | 'split'>;
const plain = { step: 'none', split: null } as const;
test.each<[string, Partial<Compared> & Pick<Compared, 'span' | 'compare'>, string, string]>([
  ['so many weeks back', { span: { last: 4, unit: 'week' }, compare: 'before' }, '2026-10-05', '2026-10-29'],
  [
    'so many months back',
    { span: { last: 1, unit: 'month' }, compare: 'before' },
    '2026-10-01',
    '2026-10-26',
  ],
  [
    'as many days back',
    { span: { from: '2026-11-10', to: '2026-11-19' }, compare: 'before' },
    ...(['2026-10-31', '2026-11-09'] as const),
  ],
  [
    'the same dates',
    { span: { last: 1, unit: 'month' }, compare: 'year-before' },
    '2025-11-01',
    '2025-11-26',
  ],
  [
    'the same weekdays',
    { span: { last: 1, unit: 'week' }, compare: 'year-before', step: 'day' },
    ...(['2025-11-24', '2025-11-27'] as const),
  ],
  [
    'the last day of a shorter month',
    { span: { from: '2024-02-29', to: '2024-02-29' }, compare: 'year-before' },
    ...(['2023-02-28', '2023-02-28'] as const),
  ],
])('beside it lie %s', (_what, asked, from, to) => {
  const whole = { ...plain, ...asked };
  expect(comparedDays(whole, daysOf(whole.span, today))).toEqual({ from, to });
});

test('nothing lies beside what is not compared', () => {
  const asked = { span: { last: 1, unit: 'day' }, compare: 'none', ...plain } as const;
  expect(comparedDays(asked, { from: today, to: today })).toBeNull();
});

test('the days of a step are cut to the period', () => {
  const days = { from: '2026-10-28', to: '2026-11-26' };
  expect(lengthOf(days)).toBe(30);
  expect(daysOfStep('2026-10-26', 'week', days)).toEqual({ from: '2026-10-28', to: '2026-11-01' });
  expect(daysOfStep('2026-11-01', 'month', days)).toEqual({ from: '2026-11-01', to: '2026-11-26' });
  expect(daysOfStep('2026-11-03T09', 'hour', days)).toEqual({ from: '2026-11-03', to: '2026-11-03' });
});
