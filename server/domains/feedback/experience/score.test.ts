import { expect, test } from 'vitest';
import { type Answer, scoreExperience } from './score.ts';

const asked = [
  { clauseKey: 'first-reply', dimension: 'responsiveness' as const },
  { clauseKey: 'promises', dimension: 'reliability' as const },
  { clauseKey: 'owner', dimension: 'reliability' as const },
];
const answers = (clauseKey: string, pairs: readonly (readonly [number | null, number | null])[]): Answer[] =>
  pairs.map(([experienced, expected]) => ({ clauseKey, experienced, expected }));
const ten = <T>(value: T): T[] => Array.from({ length: 10 }, () => value);

test('of fewer than ten answers nothing is shown, and nothing is made of nothing', () => {
  const { clauses, experienced, gap } = scoreExperience(
    asked,
    answers('promises', ten([6, 7] as const).slice(1)),
  );
  expect(clauses[1]?.experienced).toEqual({ n: 9, mean: null, low: null, high: null });
  expect([experienced, gap]).toEqual([null, null]);
});

test('experience alone is SERVPERF; with what was expected the gap stands beside both', () => {
  const all = [
    ...answers('first-reply', ten([6, null] as const)),
    ...answers('promises', ten([5, 7] as const)),
    ...answers('owner', ten([3, 7] as const)),
  ];
  const { clauses, dimensions, experienced, gap } = scoreExperience(asked, all);
  expect(clauses[0]).toMatchObject({
    experienced: { n: 10, mean: 6 },
    expected: { n: 0, mean: null },
    gap: { n: 0 },
  });
  expect(clauses[1]).toMatchObject({
    experienced: { mean: 5 },
    expected: { mean: 7 },
    gap: { n: 10, mean: -2 },
  });
  const of = (name: string) => dimensions.find(({ dimension }) => dimension === name);
  expect(of('reliability')).toEqual({ dimension: 'reliability', experienced: 4, gap: -3 });
  expect(of('empathy')).toEqual({ dimension: 'empathy', experienced: null, gap: null });
  // The whole is the mean of the dimensions, not of the items: (6 + 4) / 2.
  expect([experienced, gap]).toEqual([5, -3]);
});

test('who answered one half only is in the gap with nothing', () => {
  const mixed = [...answers('promises', ten([7, 7] as const)), ...answers('promises', [[1, null]])];
  const [, promises] = scoreExperience(asked, mixed).clauses;
  expect(promises?.experienced.n).toBe(11);
  expect(promises?.gap).toMatchObject({ n: 10, mean: 0 });
});
