import fc from 'fast-check';
import { expect, test } from 'vitest';
import { release } from '../../../../kernel/bytes.ts';
import { GatheredBytes } from './gathered-bytes.ts';

const most = 4 * 1024 * 1024;
const sizes = fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 10 });
const pieces = sizes.map((all) => all.map((size, at) => Buffer.alloc(size, at + 1)));

test('what comes in pieces is whole again, few or many', () => {
  fc.assert(
    fc.property(pieces, (given) => {
      const gathered = new GatheredBytes(most);
      for (const piece of given) gathered.add(piece);
      expect(gathered.whole().equals(Buffer.concat(given))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('of what is dropped its beginning is left, and nothing else is held', () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: 100_000 }), (given, bytes) => {
      const gathered = new GatheredBytes(most);
      for (const piece of given) gathered.add(piece);
      expect(gathered.drop(bytes).equals(Buffer.concat(given).subarray(0, bytes))).toBe(true);
      expect(gathered.size).toBe(0);
    }),
    { numRuns: 50 },
  );
});

test('more than the most is refused', () => {
  const gathered = new GatheredBytes(most);
  gathered.add(Buffer.alloc(most));
  expect(() => gathered.add(Buffer.alloc(1))).toThrow(RangeError);
});

test('a large whole is given back at once, a small one is left alone', () => {
  for (const [size, left] of [
    [most, 0],
    [1000, 1000],
  ] as const) {
    const gathered = new GatheredBytes(most);
    gathered.add(Buffer.alloc(size, 1));
    const whole = gathered.whole();
    release(whole);
    expect(whole.length).toBe(left);
  }
});
