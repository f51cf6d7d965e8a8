import { expect, test } from 'vitest';
import { marginsOf } from './grouping/margins.ts';
import { newBelow } from './grouping/newness.ts';
import { isDue } from './is-due.ts';
import { joinMiddles } from './join-middles.ts';
import { matchGroups } from './match-groups.ts';
import { nameGroups } from './name-groups.ts';

test('a group keeps the id of the one with which it shares most, and none is given twice', () => {
  const known = ['a', 'a', 'a', 'b', 'b', null];
  expect(matchGroups(known, [0, 0, 1, 2, 2, 2])).toEqual(
    new Map([
      [0, 'a'],
      [2, 'b'],
    ]),
  );
});

test('a group that shares little with any is a new one', () => {
  const known = ['a', 'a', 'a', 'a', null, null, null, null];
  expect(matchGroups(known, [0, -1, -1, -1, 0, 0, 0, 0]).size).toBe(0);
});

test('a name is what many in the group say and few others do, never one person’s word', () => {
  const texts = ['refund late', 'refund late Somchai', 'refund 123', 'parcel late', 'parcel late', 'parcel'];
  expect(nameGroups(texts, [0, 0, 0, 1, 1, 1], 2)).toEqual([['refund'], ['parcel']]);
});

const now = new Date('2026-11-26T08:00:00Z');
const hoursAgo = (count: number) => new Date(now.getTime() - count * 3_600_000);
test.each([
  [{ waiting: 19, all: 19, fittedAt: null }, false],
  [{ waiting: 20, all: 20, fittedAt: null }, true],
  [{ waiting: 9, all: 500, fittedAt: hoursAgo(1) }, false],
  [{ waiting: 10, all: 500, fittedAt: hoursAgo(1) }, true],
  [{ waiting: 10, all: 5_000, fittedAt: hoursAgo(1) }, false],
  [{ waiting: 1, all: 500, fittedAt: hoursAgo(24) }, true],
  [{ waiting: 0, all: 500, fittedAt: hoursAgo(48) }, false],
])('%j is due: %s', (standing, due) => {
  expect(isDue({ ...standing, now })).toBe(due);
});

test('the middle of two groups lies between them', () => {
  const packed = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer);
  const joined = joinMiddles(packed(1, 0), packed(0, 1));
  const [x = 0, y = 0] = new Float32Array(joined?.buffer ?? new ArrayBuffer(8));
  expect([x, y]).toEqual([expect.closeTo(Math.SQRT1_2), expect.closeTo(Math.SQRT1_2)]);
  expect(joinMiddles(packed(1, 0), null)).toEqual(packed(1, 0));
  expect(joinMiddles(null, null)).toBeNull();
});

test('what is new is measured by the others of a group, not by itself', () => {
  const values = Float32Array.from([1, 0, 1, 0, 0, 1]);
  const likes = (count: number, groups: number[]) =>
    newBelow(
      marginsOf({ width: 2, values: values.slice(0, 2 * count) }, groups),
      groups,
      new Float32Array(count).fill(1),
    );
  expect(likes(3, [0, 0, 0])).toBe(0);
  expect(likes(2, [0, 0])).toBeCloseTo(0.3);
  expect(likes(3, [0, 0, -1])).toBeCloseTo(0.3);
  expect(likes(0, [])).toBe(0);
});
