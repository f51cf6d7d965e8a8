import { createRoute, z } from '@hono/zod-openapi';
import { answers, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { benjaminiHochberg } from '../rules/rates/benjamini-hochberg.ts';
import { kleinbergBursts } from '../rules/rates/kleinberg-bursts.ts';
import { alternatives, compareRates, compareWithRate } from '../rules/rates/poisson-rates.ts';

const read = needs('calculators:read');
const most = 100_000;
const counted = z.strictObject({
  events: z.number().int().min(0).max(most),
  exposure: z.number().positive(),
});
const chance = z.number().min(0).max(1);
const method = z.string();

const rates = createRoute({
  ...read,
  method: 'post',
  path: '/calculators/poisson-rates',
  summary: 'Whether two rates differ, or a rate from an expected one',
  description:
    'With `b`, `low` and `high` hold the ratio of the rates; with `rate`, they hold the rate of `a` itself, and `ratio` is that rate by the expected one.',
  request: {
    body: takes(
      z
        .strictObject({
          a: counted,
          b: counted.optional(),
          rate: z.number().positive().max(1e6).optional(),
          alternative: z.enum(alternatives).optional(),
        })
        .refine(({ b, rate }) => (b === undefined) !== (rate === undefined), {
          path: ['b'],
          message: 'Either b or rate',
        })
        .refine(({ a, rate = 0 }) => rate * a.exposure <= most, { path: ['rate'], message: 'Too many' }),
    ),
  },
  responses: {
    200: answers(
      z.object({
        ratio: z.number().nullable(),
        p: z.number(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        method,
      }),
      'The ratio with its interval of 95 %, and the chance of so much by accident',
    ),
    ...problems,
  },
});
const believed = createRoute({
  ...read,
  method: 'post',
  path: '/calculators/benjamini-hochberg',
  summary: 'Which of many chances may be believed',
  request: { body: takes(z.strictObject({ p: z.array(chance).max(most), q: chance })) },
  responses: {
    200: answers(
      z.object({ rejected: z.array(z.boolean()), adjusted: z.array(z.number()), method }),
      'In the order in which they were given',
    ),
    ...problems,
  },
});
const bursts = createRoute({
  ...read,
  method: 'post',
  path: '/calculators/kleinberg-bursts',
  summary: 'When things came closer together than before',
  request: {
    body: takes(
      z.strictObject({
        offsets: z
          .array(z.number())
          .max(5_000)
          .refine((all) => new Set(all).size === all.length, 'Two events at the same offset'),
        s: z.number().min(1.01).max(100),
        gamma: z.number().min(0).max(1_000),
      }),
    ),
  },
  responses: {
    200: answers(
      z.object({
        states: z.array(z.number().int()),
        bursts: z.array(z.object({ level: z.number().int(), from: z.number(), to: z.number() })),
        method,
      }),
      'The state of each gap, 1 the usual one, and the bursts',
    ),
    ...problems,
  },
});

/** What tells a burst from chance, for those who work with it. */
export const rateCalculatorRoutes = newRouter()
  .openapi(rates, (c) => {
    const { a, b, rate = 0, alternative } = c.req.valid('json');
    const found = b ? compareRates(a, b, alternative) : compareWithRate(a, rate, alternative);
    const way = b
      ? 'Exact conditional test (binomial); two-sided adds what is no more likely; interval by Clopper and Pearson'
      : 'Exact Poisson test; two-sided is twice the smaller side; interval by Garwood';
    return c.json({ ...found, method: way }, 200);
  })
  .openapi(believed, (c) => {
    const { p, q } = c.req.valid('json');
    return c.json({ ...benjaminiHochberg(p, q), method: 'Benjamini and Hochberg 1995, step-up' }, 200);
  })
  .openapi(bursts, (c) => {
    const { offsets, s, gamma } = c.req.valid('json');
    return c.json({ ...kleinbergBursts(offsets, s, gamma), method: 'Kleinberg 2002, Viterbi' }, 200);
  });
