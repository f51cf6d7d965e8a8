import { expect, test } from 'vitest';
import { findBursts } from './find-bursts.ts';
import { thrown } from './grouping/random.ts';

const quiet = (id: string) => ({ id, weeks: [4, 5, 6, 5, 4, 6, 5, 5] });

test('a group that trebles is told, with how many times the usual it is', () => {
  const [burst, ...others] = findBursts([
    quiet('a'),
    { id: 'b', weeks: [5, 5, 5, 5, 5, 5, 5, 17] },
    quiet('c'),
  ]);
  expect(burst).toMatchObject({ id: 'b', lastWeek: 17, usual: 5, ratio: expect.closeTo(3.4) });
  expect(burst?.low).toBeGreaterThan(1.5);
  expect(others).toEqual([]);
});

test('what was never there before is a burst, if it is enough', () => {
  const never = [0, 0, 0, 0, 0, 0, 0];
  const found = findBursts([
    quiet('a'),
    { id: 'b', weeks: [...never, 6] },
    { id: 'c', weeks: [...never, 3] },
  ]);
  expect(found.map(({ id, ratio }) => [id, ratio])).toEqual([['b', null]]);
});

test('much more in numbers, but little more in kind, alarms nobody', () => {
  const weeks = [1000, 1000, 1000, 1000, 1000, 1000, 1000, 1200];
  expect(findBursts([{ id: 'a', weeks }])).toEqual([]);
});

test('weeks before the workspace began count for nobody, and one week alone is no measure', () => {
  expect(findBursts([{ id: 'a', weeks: [0, 0, 0, 0, 0, 5, 5, 6] }])).toEqual([]);
  expect(findBursts([{ id: 'a', weeks: [0, 0, 0, 0, 0, 0, 0, 40] }])).toEqual([]);
  expect(findBursts([])).toEqual([]);
});

test('quiet years alarm falsely in at most one week of twenty', () => {
  const alarmed = [11, 12, 13, 14].flatMap((seed) => alarmsOfQuietYear(seed));
  expect(alarmed).toHaveLength(4 * 52);
  expect(alarmed.filter(Boolean).length / alarmed.length).toBeLessThanOrEqual(0.05);
}, 60_000);

/** Forty groups of 1 to 20 requests a week, in which nothing happens: in which weeks was anything told? */
function alarmsOfQuietYear(seed: number): boolean[] {
  const next = thrown(seed);
  const poisson = (mean: number) => {
    let [product, count] = [next(), 0];
    for (const least = Math.exp(-mean); product > least; count += 1) product *= next();
    return count;
  };
  const means = Array.from({ length: 40 }, (_, at) => 1 + (at % 20));
  const year = means.map((mean) => Array.from({ length: 60 }, () => poisson(mean)));
  return Array.from({ length: 52 }, (_, at) => {
    const seen = year.map((all, id) => ({ id: String(id), weeks: all.slice(at, at + 8) }));
    return findBursts(seen).length > 0;
  });
}
