import { expect, test } from 'vitest';
import { agreementOf, chanceAbove } from './agreement.ts';

test('groups that only bear other names agree wholly', () => {
  expect(agreementOf(['a', 'a', 'b', 'b'], [7, 7, 3, 3])).toEqual({ nmi: expect.closeTo(1), ari: 1 });
});

test('one group for everything says nothing', () => {
  const { nmi, ari } = agreementOf(['a', 'a', 'b', 'b'], [0, 0, 0, 0]);
  expect(nmi).toBeCloseTo(0);
  expect(ari).toBe(0);
});

test('a part of agreement is measured as others measure it', () => {
  // Worked out apart from this code, from the definitions.
  const { nmi, ari } = agreementOf([0, 0, 1, 1, 2, 2], [0, 0, 1, 2, 2, 2]);
  expect(nmi).toBeCloseTo(0.7397, 3);
  expect(ari).toBeCloseTo(0.4444, 3);
});

test('the chance that one stands above the other, ties half', () => {
  expect(chanceAbove([3, 4], [1, 2])).toBe(1);
  expect(chanceAbove([1], [1])).toBe(0.5);
  expect(chanceAbove([1, 3], [2])).toBe(0.5);
});
