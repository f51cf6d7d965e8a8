import { expect, test } from 'vitest';
import { addStored, bucketOf, quantilesOf, type Sketch, sketchError } from './sketch.ts';

/** Numbers that look drawn by lot and are the same each time. */
function drawn(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.exp((state / 2 ** 32) * 16);
  });
}

function stored(values: readonly number[]): Uint8Array {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(bucketOf(value), (counts.get(bucketOf(value)) ?? 0) + 1);
  const bytes = Buffer.alloc(counts.size * 6);
  [...counts].forEach(([bucket, count], index) => {
    bytes.writeInt16BE(bucket, index * 6);
    bytes.writeInt32BE(count, index * 6 + 2);
  });
  return bytes;
}

/** Hyndman and Fan's definition 7 of the values themselves. */
function exact(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  return below + ((sorted[Math.ceil(place)] ?? 0) - below) * (place - Math.floor(place));
}

const join = (...parts: Uint8Array[]) => parts.reduce<Sketch>(addStored, new Map());
const listed = (sketch: Sketch) => [...sketch].sort(([a], [b]) => a - b);

test('joined in whatever order and grouping, it is the same sketch', () => {
  const [a, b, c] = [stored(drawn(500, 1)), stored(drawn(70, 2)), stored(drawn(9, 3))];
  const whole = listed(join(stored([...drawn(500, 1), ...drawn(70, 2), ...drawn(9, 3)])));
  expect(listed(join(a, b, c))).toEqual(whole);
  expect(listed(join(c, a, b))).toEqual(whole);
});

test('every quantile lies within the error of the exact one', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const values = drawn(1 + ((seed * 37) % 400), seed);
    const shares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1];
    const told = quantilesOf(join(stored(values)), shares);
    shares.forEach((share, index) => {
      const wanted = exact(values, share);
      // Up to one second the error is half a second.
      const slack = wanted <= 2 ? 0.5 : 1e-9 * wanted;
      expect(Math.abs((told[index] ?? 0) - wanted)).toBeLessThanOrEqual(wanted * sketchError + slack);
    });
  }
});

test('nothing has no median, and what takes no time counts as half a second', () => {
  expect(quantilesOf(new Map(), [0.5])).toEqual([null]);
  expect(quantilesOf(join(stored([0, 0, 0])), [0.5, 0.9])).toEqual([0.5, 0.5]);
});
