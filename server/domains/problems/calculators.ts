import { z } from '@hono/zod-openapi';
import { benjaminiHochberg } from '../../kernel/statistics/benjamini-hochberg.ts';
import { compareRates, testRate } from '../../kernel/statistics/poisson-rates.ts';
import { calculator, calculators, confidence, numbers, wrongField } from '../../platform/http/calculator.ts';
import { findBursts, statesFor } from './rules/kleinberg.ts';

const observed = z.strictObject({
  events: z.int().min(0).max(10_000_000),
  exposure: z.number().positive().max(1e15),
});

const poissonRates = calculator({
  name: 'poisson-rates',
  summary: 'Whether a rate of events is another than a second one, or than a fixed one',
  description:
    'With `b` the ratio a/b of two rates and its interval; with `rate` the one rate of a, whose own interval `low` to `high` is. An infinite ratio or bound is null.',
  asked: z
    .strictObject({
      a: observed,
      b: observed.optional(),
      rate: z.number().positive().max(1e15).optional(),
      alternative: z.enum(['two-sided', 'greater', 'less']).default('two-sided'),
      confidence,
    })
    .refine(({ b, rate }) => (b === undefined) !== (rate === undefined), { path: ['b'] }),
  answer: {
    ratio: z.number().nullable(),
    p: z.number(),
    low: z.number(),
    high: z.number().nullable(),
    exactP: z.number(),
    midP: z.number().nullable(),
  },
  method:
    'two rates: conditional binomial test (Przyborowski & Wilenski 1940), exact over outcomes no likelier, mid-P where a count is below 10, interval of the ratio by Clopper & Pearson; one rate: exact Poisson test, twice the smaller tail, interval of the rate by Garwood (1936)',
  compute: ({ a, b, rate, alternative, confidence }) => {
    if (b) return compareRates(a, b, alternative, confidence);
    const answer = testRate(a, rate ?? 1, alternative, confidence);
    return { ...answer, exactP: answer.p, midP: null };
  },
});

const benjaminiHochbergRoute = calculator({
  name: 'benjamini-hochberg',
  summary: 'Which of many tests hold when few false alarms are allowed',
  asked: z.strictObject({
    p: z.array(z.number().min(0).max(1)).max(100_000),
    q: z.number().gt(0).lt(1).default(0.05),
  }),
  answer: { rejected: z.array(z.boolean()), adjusted: z.array(z.number()) },
  method:
    'Benjamini & Hochberg (1995): all p up to the largest p(i) ≤ iq/m are rejected; adjusted p are min over j ≥ i of m·p(j)/j, at most 1; both in the order given',
  compute: ({ p, q }) => benjaminiHochberg(p, q),
});

/** States times gaps that one call may weigh: a fraction of a second. */
const maxWork = 500_000;

const kleinbergBursts = calculator({
  name: 'kleinberg-bursts',
  summary: 'When events came in bursts, and bursts within bursts',
  description:
    '`offsets` rise and none equals the one before: same moments have to be binned or spread first.',
  asked: z.strictObject({
    offsets: numbers.refine((all) => all.every((one, i) => i === 0 || one > (all[i - 1] ?? 0)), 'Not rising'),
    s: z.number().gt(1).max(1000).default(2),
    gamma: z.number().min(0).max(1000).default(1),
  }),
  answer: {
    states: z.array(z.int()),
    bursts: z.array(z.object({ level: z.int(), from: z.number(), to: z.number() })),
  },
  method:
    'infinite automaton of Kleinberg (2002) by Viterbi: state i at rate s^i over the mean gap, γ·ln n for each state upward, n gaps; states count from 1, one per gap; a burst of level l spans gaps in states above l',
  compute: ({ offsets, s, gamma }) => {
    if (statesFor(offsets, s) * offsets.length > maxWork) throw wrongField('s', 'too_small');
    return findBursts(offsets, s, gamma);
  },
});

/** The formulas of recurring problems alone, for analysts. */
export const problemCalculatorRoutes = calculators(poissonRates, benjaminiHochbergRoute, kleinbergBursts);
