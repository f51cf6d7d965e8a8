import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDuration } from './rules.ts';

test.each([
  ['90', 5400],
  ['90m', 5400],
  ['1:30', 5400],
  ['1h 30m', 5400],
  ['1h30m', 5400],
  ['1,5 h', 5400],
  ['1.5 jam', 5400],
  ['1 j 30 mnt', 5400],
  ['1 ชม. 30 นาที', 5400],
  ['30 น.', 1800],
  ['2 h', 7200],
  ['0', 0],
  ['', null],
  ['h', null],
  ['1:75', null],
  ['soon', null],
  ['-5', null],
])('%j is %s seconds', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds);
});

test('hours and minutes are read as they are written, in every language', () => {
  const words = fc.constantFrom(['h', 'm'], ['j', 'mnt'], ['jam', 'menit'], ['ชม.', 'นาที']);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 59 }), words, (h, m, [a, b]) => {
      expect(readDuration(`${h} ${a} ${m} ${b}`)).toBe(h * 3600 + m * 60);
    }),
  );
});
