import { expect, test } from 'vitest';
import { seeded } from './random.ts';

test('the same seed tells the same story, another one another', () => {
  const row = (seed: string) => {
    const random = seeded(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(row('toko-rina 1')).toEqual(row('toko-rina 1'));
  expect(row('toko-rina 1')).not.toEqual(row('toko-rina 2'));
  expect(row('toko-rina 1').every((one) => one >= 0 && one < 1)).toBe(true);
});

test('what weighs nothing is never taken, what weighs more is taken more often', () => {
  const random = seeded('weights');
  const taken = Array.from({ length: 400 }, () => random.weighted([0, 1, 3], (one) => one));
  expect(taken).not.toContain(0);
  expect(taken.filter((one) => one === 3).length).toBeGreaterThan(240);
});

test('lengths of time lie around the median and are never negative', () => {
  const random = seeded('time');
  const lengths = Array.from({ length: 501 }, () => random.around(60)).sort((a, b) => a - b);
  expect(lengths[0]).toBeGreaterThan(0);
  expect(lengths[250]).toBeGreaterThan(45);
  expect(lengths[250]).toBeLessThan(80);
});

test('nothing can be taken from nothing', () => {
  expect(() => seeded('x').pick([])).toThrow(RangeError);
});
