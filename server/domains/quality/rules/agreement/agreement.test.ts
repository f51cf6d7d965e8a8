import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohenKappa } from './cohen.ts';
import { fleissKappa } from './fleiss.ts';
import { krippendorffAlpha } from './krippendorff.ts';
import { countsOf, type Ratings, tableOf } from './ratings.ts';

test('table 5a: Cohen’s kappa of SAS and statsmodels', () => {
  const found = cohenKappa([
    [0, 4, 1],
    [0, 8, 0],
    [0, 1, 5],
  ]);
  expect(found?.value).toBeCloseTo(0.4842, 4);
  expect(found?.standardError).toBeCloseTo(0.138, 4);
  expect(found?.low).toBeCloseTo(0.2137, 4);
  expect(found?.high).toBeCloseTo(0.7547, 4);
});

test('weights count near misses for less; with two categories they change nothing', () => {
  const near = [
    [8, 2, 0],
    [2, 8, 2],
    [0, 2, 8],
  ];
  const [plain, linear, square] = (['none', 'linear', 'quadratic'] as const).map(
    (one) => cohenKappa(near, one)?.value ?? 0,
  );
  expect(linear).toBeGreaterThan(plain ?? 0);
  expect(square).toBeGreaterThan(linear ?? 0);
  const two = [
    [7, 2],
    [1, 6],
  ];
  expect(cohenKappa(two, 'quadratic')).toEqual(cohenKappa(two));
});

test('table 5a: Fleiss’ kappa of ten subjects and fourteen raters', () => {
  const found = fleissKappa([
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ]);
  expect(found.value).toBeCloseTo(0.21, 3);
  expect(found.low).toBeLessThan(0.21);
  expect(found.high).toBeGreaterThan(0.21);
});

const raters = [
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
].map((row) => row.split(' ').map((one) => (one === '.' ? null : Number(one))));
const units: Ratings = Array.from({ length: 12 }, (_, unit) => raters.map((row) => row[unit] ?? null));

test.each([
  ['nominal', 0.743],
  ['ordinal', 0.815],
] as const)('table 5b: Krippendorff’s alpha, %s', (level, alpha) => {
  const found = krippendorffAlpha(units, level);
  expect(found.value).toBeCloseTo(alpha, 3);
  expect(found.low).toBeLessThan(alpha);
  expect(found.high).toBeGreaterThan(alpha);
  expect(krippendorffAlpha(units, level)).toEqual(found);
});

test('of the same data Krippendorff 2011 has 0.849 for intervals and 0.797 for ratios', () => {
  expect(krippendorffAlpha(units, 'interval').value).toBeCloseTo(0.849, 3);
  expect(krippendorffAlpha(units, 'ratio').value).toBeCloseTo(0.797, 3);
});

test('one category alone is no agreement that could be told', () => {
  expect(cohenKappa([[9]])).toBeNull();
  expect(cohenKappa([])).toBeNull();
  expect(fleissKappa([[3], [3]]).value).toBeNull();
  expect(
    krippendorffAlpha(
      [
        [2, 2],
        [2, 2],
      ],
      'nominal',
    ).value,
  ).toBeNull();
});

test('words and gaps are sorted into tables', () => {
  const said: Ratings = [
    ['good', 'good'],
    ['bad', 'good'],
    [null, 'bad'],
  ];
  expect(tableOf(said)).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(countsOf(said.slice(0, 2))).toEqual([
    [0, 2],
    [1, 1],
  ]);
});

test('perfect agreement on more than one value is 1, and the order of raters does not matter', () => {
  const values = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(values, values, (a, b) => {
      if (new Set(a).size > 1)
        expect(
          krippendorffAlpha(
            a.map((one) => [one, one]),
            'ordinal',
          ).value,
        ).toBeCloseTo(1, 12);
      const pairs = a.map((one, i) => [one, b[i] ?? null]);
      const turned = pairs.map(([one = null, other = null]) => [other, one]);
      const [there, back] = [
        krippendorffAlpha(pairs, 'interval').value,
        krippendorffAlpha(turned, 'interval').value,
      ];
      if (there === null || back === null) expect(there).toBe(back);
      else expect(there).toBeCloseTo(back, 10);
    }),
    { numRuns: 30 },
  );
});
