import { expect, test } from 'vitest';
import { around } from './around.ts';

const passedAt = new Date('2026-11-10T00:00:00Z');
const at = (days: number) => new Date(passedAt.getTime() + days * 86_400_000);
const work = (memberId: string, before: number[], after: number[]) => [
  ...before.map((share, n) => ({ memberId, share, workedAt: at(-1 - n) })),
  ...after.map((share, n) => ({ memberId, share, workedAt: at(1 + n) })),
];
const people = ['a', 'b', 'c'];
const learnt = people.map((memberId) => ({ memberId, passedAt }));

test('three people who learnt are told together, with the interval of the difference', () => {
  const shares = people.flatMap((one) => work(one, [0.4, 0.5, 0.6], [0.8, 0.9, 0.85]));
  const found = around(shares, learnt, 30);
  expect(found.before).toMatchObject({ n: 9 });
  expect(found.before?.mean).toBeCloseTo(0.5, 6);
  expect(found.difference?.value).toBeCloseTo(0.35, 6);
  expect(found.difference?.low).toBeGreaterThan(0);
});

test('of two people nothing is told, nor of a third who was reviewed on one side alone', () => {
  const two = [...work('a', [0.4], [0.8]), ...work('b', [0.4], [0.8]), ...work('c', [], [0.9])];
  expect(around(two, learnt, 30)).toEqual({ before: null, after: null, difference: null });
});

test('work of long before does not count', () => {
  const shares = people
    .flatMap((one) => work(one, [0.4], [0.8]))
    .concat([{ memberId: 'a', share: 0, workedAt: at(-31) }]);
  const { before } = around(shares, learnt, 30);
  expect([before?.n, before?.mean.toFixed(6)]).toEqual([3, '0.400000']);
});
