import { z } from '@hono/zod-openapi';
import {
  correlation,
  correlationInterval,
  detectableCorrelation,
  laggedCorrelations,
} from '../../../kernel/statistics/lagged-correlation.ts';
import { calculator, confidence } from '../../../platform/http/calculator.ts';

const series = z.array(z.number().min(-1e100).max(1e100)).max(2000);

/** The formula of moving together alone, for analysts. */
export const movementCalculatorRoutes = calculator({
  name: 'lagged-correlation',
  summary: 'Whether two series move together, at once or one after the other',
  description:
    'With `a` and `b` for each lag of 0 to `maxLag` steps by which a goes ahead, with an interval by the effective number of pairs (null below nine: too little data); at the top the same for lag 0 as if all pairs were independent. Or the interval of a known `r` of `n` pairs. `detectable` is the smallest r that would show with a power of 80 %. Moving together is not driving. `differences` compares steps instead of heights, against common trends.',
  asked: z
    .strictObject({
      a: series.optional(),
      b: series.optional(),
      maxLag: z.int().min(0).max(100).default(0),
      differences: z.boolean().default(false),
      r: z.number().min(-1).max(1).optional(),
      n: z.int().min(2).max(1e12).optional(),
      confidence,
    })
    .superRefine(({ a, b, r, n, maxLag }, c) => {
      const say = (field: string) => c.addIssue({ code: 'custom', path: [field] });
      const isOfSeries = a !== undefined || b !== undefined;
      if (isOfSeries && r !== undefined) say('r');
      if (isOfSeries && n !== undefined) say('n');
      if (isOfSeries && a === undefined) say('a');
      if (isOfSeries && (b === undefined || (a && a.length !== b.length))) say('b');
      if (!isOfSeries && r === undefined) say('r');
      if (!isOfSeries && n === undefined) say('n');
      if (a && maxLag > 0 && maxLag >= a.length) say('maxLag');
    }),
  answer: {
    lags: z.array(
      z.object({
        lag: z.int(),
        r: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        n: z.int(),
        nEffective: z.number().nullable(),
      }),
    ),
    r: z.number().nullable(),
    n: z.int(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    detectable: z.number().nullable(),
  },
  method:
    "Pearson's r; interval tanh(atanh r ± z/√(n − 3)) (Fisher); per lag with n(1 − ρ₁ρ₂)/(1 + ρ₁ρ₂) effective pairs, at most n (Bartlett 1935)",
  compute: ({ a, b, maxLag, differences, r: given, n: pairs = 0, confidence }) => {
    if (!a || !b) return { lags: [], ...headOf(given ?? null, pairs, confidence) };
    const [first, second] = differences ? [stepsOf(a), stepsOf(b)] : [a, b];
    return {
      lags: laggedCorrelations(first, second, Math.min(maxLag, Math.max(0, first.length - 1)), confidence),
      ...headOf(correlation(first, second), first.length, confidence),
    };
  },
});

function headOf(r: number | null, n: number, confidence: number) {
  const bounds = r === null ? null : correlationInterval(r, n, confidence);
  const detectable = detectableCorrelation(n, confidence);
  return { r, n, low: bounds?.low ?? null, high: bounds?.high ?? null, detectable };
}

function stepsOf(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => value - (values[i] ?? 0));
}
