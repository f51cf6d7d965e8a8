import { expect, test } from 'vitest';
import { chanceFrom } from '../../../kernel/statistics/chance.ts';
import { fitBetaGeometric, fitPareto, fitShifted, fitSpend } from './fit.ts';

/** Buyers by a fixed chance: rates around one order in ten weeks, leaving after some of them, watched for 30 to 39 weeks. */
function buyers(n: number) {
  const chance = chanceFrom(2005);
  return Array.from({ length: n }, () => {
    const rate = -Math.log(1 - chance()) / 10;
    const leaving = chance() ** 2;
    const T = 30 + Math.floor(chance() * 10);
    let [t, x, tX] = [0, 0, 0];
    for (;;) {
      t += -Math.log(1 - chance()) / rate;
      if (t > T) return { x, tX, T };
      x += 1;
      tX = Math.ceil(t * 7) / 7;
      if (tX > T) tX = T;
      if (chance() < leaving) return { x, tX, T };
    }
  });
}

const some = buyers(800);

/** What SciPy finds for the same customers with likelihoods written anew in Python. */
test('BG/NBD and MBG/NBD are fitted to what was computed independently', () => {
  const bg = fitBetaGeometric('bg', some);
  expect(bg?.logLikelihood).toBeCloseTo(-5870.97723, 3);
  expect(bg?.parameters.r).toBeCloseTo(1.0752, 3);
  expect(bg?.parameters.alpha).toBeCloseTo(11.3587, 3);
  expect(bg?.parameters.a).toBeCloseTo(0.50249, 3);
  expect(bg?.parameters.b).toBeCloseTo(1.17737, 3);
  const mbg = fitBetaGeometric('mbg', some);
  expect(mbg?.logLikelihood).toBeCloseTo(-5911.71575, 3);
  expect(mbg?.parameters.r).toBeCloseTo(1.80825, 3);
  expect(mbg?.parameters.alpha).toBeCloseTo(16.9524, 3);
});

test('Pareto/NBD ends on a flat ridge, where it is as likely as SciPy’s', () => {
  expect(Math.abs((fitPareto(some)?.logLikelihood ?? 0) + 5923.112)).toBeLessThan(0.1);
});

test('the unit of time changes the parameters of time alone', () => {
  const weeks = fitBetaGeometric('bg', some);
  const seconds = fitBetaGeometric(
    'bg',
    some.map(({ x, tX, T }) => ({ x, tX: tX * 604_800, T: T * 604_800 })),
  );
  expect(seconds?.parameters.r).toBeCloseTo(weeks?.parameters.r ?? 0, 3);
  expect((seconds?.parameters.alpha ?? 0) / 604_800).toBeCloseTo(weeks?.parameters.alpha ?? 0, 2);
});

test('what orders are worth is fitted', () => {
  const spent = some.filter(({ x }) => x > 0).map(({ x }, i) => ({ x, mean: 10 + ((i * 7919) % 83) }));
  const found = fitSpend(spent);
  expect(found?.parameters.p).toBeCloseTo(5.19146, 2);
  expect(found?.parameters.q).toBeCloseTo(4.17603, 2);
  expect(found?.logLikelihood).toBeCloseTo(-2947.15973, 2);
});

test('nothing around a fit is likelier', async () => {
  const { lnLikelihood } = await import('./bg-nbd.ts');
  const found = fitBetaGeometric('mbg', some);
  const at = (factor: Record<string, number>) => {
    const { r = 0, alpha = 0, a = 0, b = 0 } = found?.parameters ?? {};
    const moved = {
      r: r * (factor.r ?? 1),
      alpha: alpha * (factor.alpha ?? 1),
      a: a * (factor.a ?? 1),
      b: b * (factor.b ?? 1),
    };
    return some.reduce((sum, one) => sum + lnLikelihood('mbg', moved, one), 0);
  };
  expect(at({})).toBeCloseTo(found?.logLikelihood ?? 0, 6);
  for (const name of ['r', 'alpha', 'a', 'b'])
    for (const step of [0.98, 1.02]) expect(at({ [name]: step })).toBeLessThan(at({}));
});

test('too few who came back fit nothing, and nobody does not either', () => {
  expect(fitBetaGeometric('bg', some.filter(({ x }) => x > 0).slice(0, 49))).toBeNull();
  expect(fitPareto(some.map(({ T }) => ({ x: 0, tX: 0, T })))).toBeNull();
  expect(fitSpend([])).toBeNull();
  expect(fitShifted([])).toBeNull();
});
