import { expect, test } from 'vitest';
import { dueGroupOf, dueOf } from './due.ts';
import { rowsOf } from './list-rows.ts';
import type { RequestItem } from './types.ts';

const now = new Date('2026-11-26T05:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();
const request = (due: number | null, warn: number | null = null, status: RequestItem['status'] = 'open') => ({
  nextDueAt: due === null ? null : at(due),
  nextWarnAt: warn === null ? null : at(warn),
  status,
});

test.each([
  ['far', request(300), 'quiet'],
  ['within an hour, without a time of its own', request(59), 'soon'],
  ['within an hour, warned later', request(59, 10), 'quiet'],
  ['far, warned already', request(300, -1), 'soon'],
  ['over', request(-1), 'late'],
  ['now', request(0), 'late'],
])('%s', (_case, given, tone) => {
  expect(dueOf(given, now)?.tone).toBe(tone);
});

test('the ring shows what is left of the whole, of which a fifth is left at the warning', () => {
  expect(dueOf(request(30, 18), now)?.left).toBeCloseTo(0.5);
  expect(dueOf(request(12 * 60), now)?.left).toBeCloseTo(0.5);
  expect(dueOf(request(3000, 2990), now)?.left).toBe(1);
});

test('nothing is due without a time, nor after it was solved', () => {
  expect([dueOf(request(null), now), dueOf(request(5, null, 'solved'), now)]).toEqual([null, null]);
});

test('the list is headed by what is due', () => {
  const all = [-5, 20, 300, 5000, null].map((due, index) => ({
    ...request(due),
    id: `r${index}`,
    number: index,
  }));
  expect(all.map((one) => dueGroupOf(one, now))).toEqual(['late', 'hour', 'day', 'later', 'none']);
  const rows = rowsOf(all as unknown as RequestItem[], 'nextDueAt', now);
  expect(rows.map((row) => (row.kind === 'group' ? `${row.age} ${row.count}` : row.id))).toEqual([
    ...['due-late 1', 'r0', 'due-hour 1', 'r1', 'due-day 1', 'r2', 'due-later 1', 'r3', 'due-none 1', 'r4'],
  ]);
});

test('other orders have headings of their own: the urgency, or the age of what they go by', () => {
  const one = (id: string, priority: string, days: [number, number, number | null]) => {
    const [createdAt, updatedAt, wrote] = days.map((day) => (day === null ? null : at(-day * 1440)));
    return { id, priority, createdAt, updatedAt, customerWroteAt: wrote };
  };
  const all = [one('r0', 'urgent', [9, 0, 1]), one('r1', 'low', [0, 0, null])] as unknown as RequestItem[];
  const ages = (sort: Parameters<typeof rowsOf>[1]) =>
    rowsOf(all, sort, now).flatMap((row) => (row.kind === 'group' ? [row.age] : []));
  expect(ages('-priority')).toEqual(['priority-urgent', 'priority-low']);
  expect(ages('createdAt')).toEqual(['earlier', 'today']);
  expect(ages('-updatedAt')).toEqual(['today']);
  expect(ages('customerWroteAt')).toEqual(['yesterday', 'today']);
});
