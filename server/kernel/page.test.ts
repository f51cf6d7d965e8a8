import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from './ids.ts';
import { pageInput, readCursor, toPage, writeCursor } from './page.ts';

const refused = expect.objectContaining({ status: 400, code: 'cursor-invalid' });
const nulFree = fc.string().filter((text) => !text.includes('\0'));

test('what is written into a cursor is read out of it', () => {
  const value = fc.oneof(nulFree, fc.integer(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
      expect(readCursor(writeCursor(values), values.length)).toEqual(values);
    }),
  );
});

test('a time and an id come back as they were', () => {
  const key = ['2026-11-23T02:00:00.000Z', newId()];
  expect(readCursor(writeCursor(key), ['time', 'id'])).toEqual(key);
  expect(readCursor(writeCursor(['infinity', key[1] ?? '']), ['time', 'id'])?.[0]).toBe('infinity');
});

test('without a cursor the list begins', () => {
  expect(readCursor(undefined, 2)).toBeNull();
});

test('a cursor that we never wrote is refused, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 500 }), (text) => {
      expect(() => readCursor(text, ['time', 'id'])).toThrow(refused);
    }),
  );
});

test.each([
  ['too few places', [newId()]],
  ['too many places', ['2026-11-23T02:00:00.000Z', newId(), 1]],
  ['a time that is none', ['yesterday', newId()]],
  ['a time with words behind it', ["2026-11-23T02:00:00.000Z'--", newId()]],
  ['an id that is none', ['2026-11-23T02:00:00.000Z', 'Rina']],
  ['a number for an id', ['2026-11-23T02:00:00.000Z', 7]],
])('a cursor with %s is refused', (_what, values) => {
  expect(() => readCursor(writeCursor(values), ['time', 'id'])).toThrow(refused);
});

test('a cursor with a character that no database keeps is refused', () => {
  expect(() => readCursor(writeCursor(['a\0b']), 1)).toThrow(refused);
});

test('pages of any size give every row exactly once, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 60 }), (limit, count) => {
      const rows = Array.from({ length: count }, (_, at) => at);
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const after = Number(readCursor(cursor, 1)?.[0] ?? -1);
        const fetched = rows.filter((row) => row > after).slice(0, limit + 1);
        const page = toPage(fetched, limit, (row) => [row]);
        expect(page.items.length).toBeLessThanOrEqual(limit);
        seen.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen).toEqual(rows);
    }),
  );
});

test.each([['0'], ['201'], ['1.5'], ['many'], ['-3']])('a limit of %s is refused', (limit) => {
  expect(pageInput.limit.safeParse(limit).success).toBe(false);
});

test('a page holds fifty unless asked otherwise', () => {
  expect(pageInput.limit.parse(undefined)).toBe(50);
});
