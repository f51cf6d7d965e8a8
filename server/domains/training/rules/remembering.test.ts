import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recallAfter, remember } from './fsrs.ts';
import { superMemo2 } from './sm2.ts';

const usual = { retention: 0.9, shortTerm: true };
const weights = [
  ...[0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796],
  ...[1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542],
];

test.each([
  [1, 0.212, 6.4133],
  [2, 1.2931, 5.11217071],
  [3, 2.3065, 2.11810397],
  [4, 8.2956, 1],
])('table 9a: a first rating of %d', (rating, stability, difficulty) => {
  const found = remember([{ rating, elapsedDays: 0 }], { ...usual, parameters: weights });
  expect(found?.stability).toBeCloseTo(stability, 8);
  expect(found?.difficulty).toBeCloseTo(difficulty, 8);
});

test('table 9a: again, then good five times', () => {
  const days = [0, 0, 1, 3, 8, 21];
  const reviews = days.map((elapsedDays, i) => ({ rating: i === 0 ? 1 : 3, elapsedDays }));
  const found = remember(reviews, usual);
  expect(found?.stability).toBeCloseTo(53.62691, 4);
  expect(found?.difficulty).toBeCloseTo(6.3574867, 5);
  expect(found?.intervalDays).toBe(54);
});

test('table 9a: recall after eight days; without reviews nothing is known', () => {
  expect(recallAfter(8, 8.2956, usual)).toBeCloseTo(0.9024733, 7);
  expect(remember([], usual)).toBeNull();
});

test('who should know more surely is asked sooner', () => {
  const ratings = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(ratings, (all) => {
      const reviews = all.map((rating, i) => ({ rating, elapsedDays: i * 2 }));
      const sure = remember(reviews, { ...usual, retention: 0.95 });
      const less = remember(reviews, { ...usual, retention: 0.8 });
      expect(sure?.intervalDays).toBeLessThanOrEqual(less?.intervalDays ?? 0);
      expect(sure?.difficulty).toBeGreaterThanOrEqual(1);
      expect(sure?.difficulty).toBeLessThanOrEqual(10);
    }),
  );
});

test.each([
  [5, 0.1],
  [4, 0],
  [3, -0.14],
])('SM-2: quality %d changes easiness by %d', (quality, change) => {
  expect(superMemo2([quality]).easiness).toBeCloseTo(2.5 + change, 12);
});

test('SM-2: one day, six days, then times the new easiness; a miss begins anew and leaves easiness', () => {
  expect(superMemo2([4]).intervalDays).toBe(1);
  expect(superMemo2([4, 4]).intervalDays).toBe(6);
  expect(superMemo2([4, 4, 4]).intervalDays).toBe(15);
  expect(superMemo2([5, 5, 5])).toMatchObject({ intervalDays: 17, repetitions: 3, isDueToday: false });
  expect(superMemo2([4, 4, 2])).toMatchObject({
    intervalDays: 1,
    repetitions: 0,
    easiness: 2.5,
    isDueToday: true,
  });
  expect(superMemo2([])).toMatchObject({ intervalDays: 0, easiness: 2.5 });
});

test('SM-2: easiness never falls below 1.3', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 }), (qualities) => {
      expect(superMemo2(qualities).easiness).toBeGreaterThanOrEqual(1.3);
    }),
  );
});
