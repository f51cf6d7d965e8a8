import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kaplanMeier } from './kaplan-meier.ts';

const arm = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ');

test('table 4d: remission under 6-MP', () => {
  const found = kaplanMeier(
    arm.map(Number.parseFloat),
    arm.map((one) => !one.endsWith('+')),
  );
  expect(found.times).toEqual([6, 7, 10, 13, 16, 22, 23]);
  const at = (time: number) => found.times.indexOf(time);
  for (const [time, share, error] of [
    [6, 0.857, 0.0764],
    [7, 0.807, 0.0869],
    [10, 0.753, 0.0963],
    [22, 0.538, 0.1282],
  ] as const) {
    expect(found.survival[at(time)]).toBeCloseTo(share, 3);
    expect(found.standardErrors[at(time)]).toBeCloseTo(error, 4);
  }
  expect(found.atRisk).toEqual([21, 17, 15, 12, 11, 7, 6]);
});

test('nobody, nothing and everybody', () => {
  expect(kaplanMeier([], []).times).toEqual([]);
  expect(kaplanMeier([3, 4], [false, false]).survival).toEqual([]);
  const all = kaplanMeier([3], [true]);
  expect([all.survival, all.standardErrors, all.low, all.high]).toEqual([[0], [0], [0], [0]]);
});

test('it never rises, and its interval holds it', () => {
  const seen = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), { maxLength: 60 });
  fc.assert(
    fc.property(seen, (all) => {
      const { survival, low, high } = kaplanMeier(
        all.map(([time]) => time),
        all.map(([, event]) => event),
      );
      survival.forEach((share, i) => {
        expect(share).toBeLessThanOrEqual(survival[i - 1] ?? 1);
        expect(low[i]).toBeLessThanOrEqual(share + 1e-12);
        expect(high[i]).toBeGreaterThanOrEqual(share - 1e-12);
      });
    }),
  );
});
