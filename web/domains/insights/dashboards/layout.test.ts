import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grown, heights, moved, pagesOf, placeOver, rowsOf, sizeAt, stepped, widths } from './layout.ts';

const part = (id: string, width: (typeof widths)[number] = 6, height: (typeof heights)[number] = 1) => ({
  ...{ id, width, height },
});
const ids = (parts: { id: string }[]) => parts.map(({ id }) => id).join('');
const four = [part('a'), part('b'), part('c'), part('d')];

test.each([
  ['a', 2, 'bcad'],
  ['d', 0, 'dabc'],
  ['b', 99, 'acdb'],
  ['b', -1, 'bacd'],
  ['x', 1, 'abcd'],
])('part %s moved to %i: %s', (id, to, told) => {
  expect(ids(moved(four, id, to))).toBe(told);
});

test('a step at the end changes nothing', () => {
  expect(ids(stepped(four, 'd', 1))).toBe('abcd');
  expect(ids(stepped(four, 'a', -1))).toBe('abcd');
  expect(ids(stepped(four, 'b', 1))).toBe('acbd');
});

test.each([
  ['a', 'b', false, null],
  ['a', 'b', true, 1],
  ['a', 'd', false, 2],
  ['d', 'a', false, 0],
  ['d', 'c', true, null],
  ['a', 'a', true, null],
])('%s dragged over %s, past its middle: %s, goes to %s', (dragged, id, isPastMiddle, to) => {
  expect(placeOver(four, dragged, { id, isPastMiddle })).toBe(to);
});

test('sizes grow by steps, and a pulled corner finds the nearest', () => {
  expect([grown(widths, 3, 1), grown(widths, 12, 1), grown(heights, 1, -1)]).toEqual([4, 12, 1]);
  expect(sizeAt({ x: 590, y: 150 }, 1184)).toEqual({ width: 6, height: 1 });
  expect(sizeAt({ x: 2000, y: 900 }, 1184)).toEqual({ width: 12, height: 3 });
  expect(sizeAt({ x: -40, y: -40 }, 1184)).toEqual({ width: 3, height: 1 });
});

const anyParts = fc
  .array(fc.tuple(fc.constantFrom(...widths), fc.constantFrom(...heights)), { maxLength: 24 })
  .map((sizes) => sizes.map(([width, height], at) => part(String(at), width, height)));

test('rows never overflow, and rows and pages hold every part once and in order', () => {
  fc.assert(
    fc.property(anyParts, fc.integer({ min: 3, max: 6 }), (parts, most) => {
      const rows = rowsOf(parts);
      expect(rows.every((row) => row.parts.reduce((sum, { width }) => sum + width, 0) <= 12)).toBe(true);
      expect(rows.flatMap((row) => row.parts)).toEqual(parts);
      const pages = pagesOf(parts, most);
      expect(pages.flat()).toEqual(parts);
      for (const page of pages)
        expect(rowsOf(page).reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(most);
    }),
  );
});
