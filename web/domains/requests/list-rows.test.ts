import { expect, test } from 'vitest';
import { neighbour, rowsOf } from './list-rows.ts';
import type { RequestItem } from './types.ts';

const now = new Date(2026, 10, 26, 15, 0);
const at = (number: number, day: number, hour = 12) => {
  const time = new Date(2026, 10, day, hour).toISOString();
  return { id: `r${number}`, number, createdAt: time, updatedAt: time } as RequestItem;
};
const list = [at(5, 26), at(4, 26, 1), at(3, 25), at(2, 22), at(1, 3)];

test('a heading stands where the age changes, with how many are below it', () => {
  const rows = rowsOf(list, undefined, now);
  expect(rows.map((row) => (row.kind === 'group' ? `${row.age} ${row.count}` : row.request.number))).toEqual([
    'today 2',
    5,
    4,
    'yesterday 1',
    3,
    'week 1',
    2,
    'earlier 1',
    1,
  ]);
});

test('age is that of the time by which the list is sorted', () => {
  const old = { ...at(7, 1), updatedAt: at(7, 26).updatedAt };
  const first = (sort: '-createdAt' | '-updatedAt') => rowsOf([old], sort, now)[0];
  expect(first('-updatedAt')).toMatchObject({ age: 'today' });
  expect(first('-createdAt')).toMatchObject({ age: 'earlier' });
});

test('by due date there are no headings', () => {
  expect(rowsOf(list, 'nextDueAt', now).every((row) => row.kind === 'request')).toBe(true);
});

test('J and K go to the neighbour, and stop at the ends', () => {
  expect(neighbour(list, 4, 1)?.number).toBe(3);
  expect(neighbour(list, 4, -1)?.number).toBe(5);
  expect(neighbour(list, 1, 1)).toBeNull();
  expect(neighbour(list, null, 1)?.number).toBe(5);
  expect(neighbour(list, null, -1)?.number).toBe(1);
  expect(neighbour([], null, 1)).toBeNull();
});
