import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort, satisfaction, satisfactionIndex } from './ratings.ts';
import { netPromoterScore } from './recommendation.ts';
import { servqual } from './servqual.ts';

test('table 3b: 150, 100 and 50', () => {
  const found = netPromoterScore({ promoters: 150, passives: 100, detractors: 50 });
  expect(found?.score).toBeCloseTo(100 / 3, 10);
  expect(found?.margin).toBeCloseTo(8.434, 3);
  expect((found?.margin ?? 0) / 1.959963984540054).toBeCloseTo(4.3033, 4);
  expect(found?.adjusted.score).toBeCloseTo(33.003, 3);
  expect(found?.adjusted.low).toBeCloseTo(24.607, 3);
  expect(found?.adjusted.high).toBeCloseTo(41.4, 2);
});

test('table 3b: three, two and one say little', () => {
  const found = netPromoterScore({ promoters: 3, passives: 2, detractors: 1 });
  expect(found?.margin).toBeCloseTo(59.6, 1);
  expect(found?.adjusted.score).toBeCloseTo(22.22, 2);
  expect(found?.adjusted.low).toBeCloseTo(-26.74, 2);
  expect(found?.adjusted.high).toBeCloseTo(71.19, 2);
});

test('ten promoters alone: the plain margin is nothing, the adjusted one 29.4 around 76.9', () => {
  const found = netPromoterScore({ promoters: 10, passives: 0, detractors: 0 });
  expect([found?.margin, found?.low, found?.high]).toEqual([0, 100, 100]);
  expect(found?.adjusted.score).toBeCloseTo(76.9, 1);
  expect((found?.adjusted.score ?? 0) - (found?.adjusted.low ?? 0)).toBeCloseTo(29.4, 1);
  expect(netPromoterScore({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
});

test('a score turned round is its mirror, and one more promoter never lowers it', () => {
  const n = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(n, n, n, (promoters, passives, detractors) => {
      const found = netPromoterScore({ promoters, passives, detractors });
      if (!found) return;
      const turned = netPromoterScore({ promoters: detractors, passives, detractors: promoters });
      expect(turned?.score).toBeCloseTo(-found.score, 10);
      expect(turned?.adjusted.low).toBeCloseTo(-found.adjusted.high, 10);
      const more = netPromoterScore({ promoters: promoters + 1, passives, detractors });
      expect(more?.score).toBeGreaterThanOrEqual(found.score - 1e-12);
    }),
  );
});

test('satisfaction is the share of the top boxes with Wilson’s interval', () => {
  const ratings = [...Array(81).fill(4), ...Array(182).fill(2)];
  const found = satisfaction(ratings);
  expect(found.low).toBeCloseTo(0.2553, 4);
  expect(found.high).toBeCloseTo(0.3662, 4);
  expect(satisfaction([])).toEqual({ score: null, low: 0, high: 1, n: 0 });
});

test('effort is a mean and a share', () => {
  const found = effort([7, 6, 2]);
  expect(found).toMatchObject({ score: 5, high: 7, low: 1, n: 3 });
  expect(found.agree.score).toBeCloseTo(2 / 3, 12);
  expect(effort([4])).toMatchObject({ score: 4, low: null, high: null });
});

test('table 3c: identities of the index', () => {
  const of = (answer: number[], weights?: [number, number, number]) =>
    satisfactionIndex([answer], weights).score;
  expect(of([10, 10, 10])).toBeCloseTo(100, 10);
  expect(of([1, 1, 1])).toBe(0);
  expect(of([8, 7, 7])).toBeCloseTo(70.37, 3);
  expect(of([8, 7, 7], [0.3885, 0.319, 0.2925])).toBeCloseTo(70.983, 3);
  const two = satisfactionIndex([
    [10, 10, 10],
    [1, 1, 1],
  ]);
  expect(two).toMatchObject({ low: 0, high: 100, n: 2 });
  expect(satisfactionIndex([]).score).toBeNull();
});

const all = (value: number) => Array.from({ length: 22 }, () => value as number | null);

test('servqual: gaps by dimension, by items and by points', () => {
  const perception = [...Array(4).fill(7), ...Array(18).fill(5)];
  const found = servqual({ expectation: all(6), perception, points: [11, 32, 22, 19, 16] });
  expect(found.dimensions).toEqual({
    tangibles: 1,
    reliability: -1,
    responsiveness: -1,
    assurance: -1,
    empathy: -1,
  });
  // The mean of the five dimensions, not of the 22 items (which would be -14/22).
  expect(found.unweighted).toBeCloseTo(-0.6, 12);
  expect(found.weighted).toBeCloseTo(-0.78, 12);
  expect(found.expectations?.empathy).toBe(6);
});

test('servqual: the form of 1988 turns items 10 to 13 and 18 to 22', () => {
  const { perceptions } = servqual({ perception: all(2), reversed: true });
  expect(perceptions).toEqual({ tangibles: 2, reliability: 2, responsiveness: 6, assurance: 2, empathy: 6 });
});

test('servqual: a dimension with fewer than half its items is unknown, and so is the whole', () => {
  const perception = all(5).map((item, i) => (i < 3 ? null : item));
  const found = servqual({ perception });
  expect(found.dimensions.tangibles).toBeNull();
  expect(found.dimensions.reliability).toBe(5);
  expect([found.unweighted, found.weighted, found.expectations]).toEqual([null, null, null]);
  expect(servqual({ perception: all(5).map((item, i) => (i < 2 ? null : item)) }).unweighted).toBe(5);
});
