import { z } from '@hono/zod-openapi';
import { cusumChart, ewmaChart } from '../../kernel/statistics/charts/drift.ts';
import { cChart, pChart, xmrChart } from '../../kernel/statistics/charts/shewhart.ts';
import { rules } from '../../kernel/statistics/charts/signals.ts';
import { sampleSize } from '../../kernel/statistics/sample-size.ts';
import { calculator, calculators, confidence } from '../../platform/http/calculator.ts';

const value = z.number().min(-1e15).max(1e15);
const values = z.array(value).min(1).max(10_000);
const counts = z.array(z.int().min(0).max(1e12)).min(1).max(10_000);
const habits = {
  /** Of how many first points the limits are made. */
  baseline: z.int().min(2).max(10_000).optional(),
  rules: z.array(z.enum(rules)).max(rules.length).optional(),
};
const limit = z.union([z.number(), z.array(z.number())]);
const signals = z.array(z.object({ index: z.int(), point: z.int(), value: z.number(), rule: z.enum(rules) }));
const chart = { centre: z.number(), upper: z.number(), lower: z.number(), signals };
const told =
  'Signals name the place from 0 (`index`) and from 1 (`point`); watched are points beyond the limits and runs of eight unless `parameters.rules` says otherwise; `parameters.baseline` makes the limits of so many first points.';

const xmr = calculator({
  name: 'xmr-chart',
  summary: 'Whether single values vary more than by chance',
  description: told,
  asked: z.strictObject({
    values: z.array(value).min(2).max(10_000),
    parameters: z.strictObject(habits).default({}),
  }),
  answer: { ...chart, ranges: z.object({ centre: z.number(), upper: z.number() }) },
  method: 'XmR chart: mean ± 3·(mean moving range)/1.128; limit of ranges 3.267·(mean range)',
  compute: ({ values, parameters }) => xmrChart(values, parameters),
});

const perPoint = z.array(z.int().min(1).max(1e12)).min(1).max(10_000);

const p = calculator({
  name: 'p-chart',
  summary: 'Whether shares vary more than by chance',
  description: `\`values\` are counts, \`n\` of how many each, one number or one per point. ${told} Limits are one number where all n are equal, else one per point. \`parameters.laney\` widens them for large n.`,
  asked: z
    .strictObject({
      values: counts,
      n: z.union([z.int().min(1).max(1e12), perPoint]),
      parameters: z.strictObject({ ...habits, laney: z.boolean().optional() }).default({}),
    })
    .superRefine(({ values, n }, c) => {
      if (typeof n !== 'number' && n.length !== values.length) c.addIssue({ code: 'custom', path: ['n'] });
      const at = values.findIndex((one, i) => one > (typeof n === 'number' ? n : (n[i] ?? one)));
      if (at >= 0) c.addIssue({ code: 'custom', path: ['values', at] });
    }),
  answer: { centre: z.number(), upper: limit, lower: limit, signals },
  method: 'p chart: p̄ ± 3√(p̄(1 − p̄)/n), within 0 and 1; Laney p′ (2002) on wish',
  compute: ({ values, n, parameters }) => writable(pChart(values, n, parameters)),
});

/** Limits as the answer wants them: lists that may be written to. */
function writable<T extends { upper: number | readonly number[]; lower: number | readonly number[] }>(
  chart: T,
) {
  const own = (one: number | readonly number[]) => (typeof one === 'number' ? one : [...one]);
  return { ...chart, upper: own(chart.upper), lower: own(chart.lower) };
}

const c = calculator({
  name: 'c-chart',
  summary: 'Whether counts vary more than by chance',
  description: told,
  asked: z.strictObject({ values: counts, parameters: z.strictObject(habits).default({}) }),
  answer: chart,
  method: 'c chart: c̄ ± 3√c̄, not below 0',
  compute: ({ values, parameters }) => cChart(values, parameters),
});

const sigma = z.number().min(0).max(1e15).optional();

const ewmaSettings = {
  lambda: z.number().gt(0).max(1).optional(),
  target: value.optional(),
  sigma,
  L: z.number().positive().max(100).optional(),
  exact: z.boolean().optional(),
};

const ewma = calculator({
  name: 'ewma',
  summary: 'Whether values drift slowly',
  description:
    'In `parameters`, or beside the values: lambda (0.2), target (the mean), sigma (by moving ranges), L (3), exact (false: limits of the long run, one number; true: limits that widen, one per point).',
  asked: z
    .strictObject({ values, parameters: z.strictObject(ewmaSettings).optional(), ...ewmaSettings })
    .transform(({ values, parameters, ...beside }) => ({ values, ...beside, ...parameters })),
  answer: { centre: z.number(), upper: limit, lower: limit, averages: z.array(z.number()), signals },
  method:
    'EWMA z = λx + (1 − λ)z from the target; limits target ± Lσ√(λ/(2 − λ)), times √(1 − (1 − λ)^{2i}) where exact',
  compute: ({ values, lambda = 0.2, L = 3, exact = false, target, sigma }) =>
    writable(ewmaChart(values, { lambda, width: L, exact, target, sigma })),
});

const cusumSettings = {
  target: value.optional(),
  sigma,
  k: z.number().min(0).max(1e15).optional(),
  h: z.number().min(0).max(1e15).optional(),
};

const cusum = calculator({
  name: 'cusum',
  summary: 'Whether values have shifted, even a little',
  description:
    'In `parameters` or beside the values, in units of the values: target (the mean), k (half of sigma), h (five sigma), sigma (by moving ranges). `high` and `low` are the sums; the limits are those of sums.',
  asked: z
    .strictObject({ values, parameters: z.strictObject(cusumSettings).optional(), ...cusumSettings })
    .transform(({ values, parameters, ...beside }) => ({ values, ...beside, ...parameters })),
  answer: {
    ...chart,
    target: z.number(),
    k: z.number(),
    high: z.array(z.number()),
    low: z.array(z.number()),
  },
  method: 'tabular CUSUM: S⁺ = max(0, S⁺ + x − T − k), S⁻ = max(0, S⁻ + T − k − x), signal beyond h',
  compute: ({ values, ...settings }) => cusumChart(values, settings),
});

const sampleSizeRoute = calculator({
  name: 'sample-size',
  summary: 'How many to look at for a margin of error',
  description: 'Without `population` it is endless. `exact` is what was rounded.',
  asked: z.strictObject({
    population: z.int().min(0).max(1e15).optional(),
    confidence,
    margin: z.number().gt(0).lt(1).default(0.05),
    proportion: z.number().gt(0).lt(1).default(0.5),
  }),
  answer: { n: z.int(), exact: z.number() },
  method:
    "Cochran's n₀ = z²p(1 − p)/e², rounded up; of a population n₀/(1 + (n₀ − 1)/N), to the nearest whole as by Krejcie & Morgan (1970)",
  compute: sampleSize,
});

export const chartRoutes = calculators(xmr, p, c, ewma, cusum, sampleSizeRoute);
