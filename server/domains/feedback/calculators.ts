import { z } from '@hono/zod-openapi';
import { newcombe, wilson } from '../../kernel/statistics/intervals.ts';
import { calculator, calculators, confidence } from '../../platform/http/calculator.ts';
import { effort, satisfaction, satisfactionIndex } from './rules/ratings.ts';
import { netPromoterScore } from './rules/recommendation.ts';
import { dimensionNames, servqual } from './rules/servqual.ts';

const whole = z.int().min(0).max(1e12);
const estimate = { score: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() };
const noMore = ({ successes, n }: { successes: number; n: number }) => successes <= n;
const counted = z
  .strictObject({ successes: whole, n: whole })
  .refine(noMore, { path: ['successes'], error: 'More than n' });

const wilsonRoute = calculator({
  name: 'wilson',
  summary: 'A share with its interval',
  asked: z
    .strictObject({ successes: whole, n: whole, confidence })
    .refine(noMore, { path: ['successes'], error: 'More than n' }),
  answer: { estimate: z.number().nullable(), low: z.number(), high: z.number() },
  method: 'Wilson score interval (1927), without continuity correction; of nothing the estimate is null',
  compute: ({ successes, n, confidence }) => wilson(successes, n, confidence),
});

const newcombeRoute = calculator({
  name: 'newcombe',
  summary: 'The difference a − b of two shares with its interval',
  asked: z.strictObject({ a: counted, b: counted, confidence }),
  answer: { difference: z.number().nullable(), low: z.number(), high: z.number() },
  method: 'hybrid score interval of Newcombe (1998, method 10), from the Wilson intervals of both shares',
  compute: ({ a, b, confidence }) => newcombe(a, b, confidence),
});

const nps = calculator({
  name: 'nps',
  summary: 'The net promoter score with its interval, plain and adjusted for few answers',
  asked: z.strictObject({ promoters: whole, passives: whole, detractors: whole, confidence }),
  answer: {
    ...estimate,
    margin: z.number().nullable(),
    adjusted: z.object(estimate),
  },
  method:
    '100(P − D)/n, from −100 to 100; Wald interval from the variance (p + d) − (p − d)²; adjusted: ¾, 1½ and ¾ answers added (Rocks 2016), which draws the centre towards 0',
  compute: ({ confidence, ...answers }) => {
    const none = { score: null, low: null, high: null };
    return netPromoterScore(answers, confidence) ?? { ...none, margin: null, adjusted: none };
  },
});

const csat = calculator({
  name: 'csat',
  summary: 'The share of satisfied customers with its interval',
  description: '`scale` is the highest rating, `satisfiedFrom` the lowest that counts as satisfied.',
  asked: z
    .strictObject({
      ratings: z.array(z.int().min(1).max(100)).max(100_000),
      scale: z.int().min(2).max(100).default(5),
      satisfiedFrom: z.int().min(2).max(100).optional(),
      confidence,
    })
    .superRefine(({ ratings, scale }, c) => {
      const at = ratings.findIndex((rating) => rating > scale);
      if (at >= 0) c.addIssue({ code: 'custom', path: ['ratings', at] });
    }),
  answer: { ...estimate, n: z.int() },
  method: 'ratings in the two top boxes (4 and 5 of five), as a share of all, 0 to 1; Wilson score interval',
  compute: ({ ratings, scale, satisfiedFrom = scale > 2 ? scale - 1 : scale, confidence }) =>
    satisfaction(ratings, satisfiedFrom, confidence),
});

const ces = calculator({
  name: 'ces',
  summary: 'How easy it was made for customers, 1 to 7, with its interval',
  asked: z.strictObject({ ratings: z.array(z.int().min(1).max(7)).max(100_000), confidence }),
  answer: { ...estimate, agree: z.object(estimate), n: z.int() },
  method: "mean with Student's interval, kept within 1 to 7; agree: share of 5 to 7 with Wilson's",
  compute: ({ ratings, confidence }) => effort(ratings, confidence),
});

const three = z.array(z.number().min(1).max(10)).length(3);

const acsi = calculator({
  name: 'acsi',
  summary: 'A satisfaction index of three ratings from 1 to 10, drawn to 0 to 100',
  description: '`ratings` are the three ratings of one person, or a list of such threes.',
  asked: z.strictObject({
    ratings: z.union([three, z.array(three).max(100_000)]),
    weights: z
      .tuple([z.number().min(0), z.number().min(0), z.number().min(0)])
      .refine(([a, b, c]) => Math.abs(a + b + c - 1) < 1e-3, 'Does not sum to 1')
      .optional(),
    confidence,
  }),
  answer: { ...estimate, n: z.int() },
  method:
    "((x1 − 1)w1 + (x2 − 1)w2 + (x3 − 1)w3)/9·100, equal weights unless given (the ACSI's own are not public); mean over persons with Student's interval",
  compute: ({ ratings, weights, confidence }) => {
    const all = ratings.map((one) => (typeof one === 'number' ? null : one)).filter((one) => one !== null);
    const own = ratings.filter((one) => typeof one === 'number');
    return satisfactionIndex(own.length > 0 ? [own] : all, weights, confidence);
  },
});

const items = z.array(z.number().min(1).max(7).nullable()).length(22);
const perDimension = z.object({
  tangibles: z.number().nullable(),
  reliability: z.number().nullable(),
  responsiveness: z.number().nullable(),
  assurance: z.number().nullable(),
  empathy: z.number().nullable(),
});

const servqualRoute = calculator({
  name: 'servqual',
  summary: 'Where service falls short of what is expected, in five dimensions',
  description: `22 items from 1 to 7, null where not answered; dimensions and points in the order ${dimensionNames.join(', ')}. Without \`expectation\` it is SERVPERF.`,
  asked: z.strictObject({
    expectation: items.optional(),
    perception: items,
    points: z
      .array(z.number().min(0).max(100))
      .length(5)
      .refine((all) => Math.abs(all.reduce((sum, one) => sum + one, 0) - 100) < 1e-6, 'Does not sum to 100')
      .optional(),
    reversed: z.boolean().default(false),
  }),
  answer: {
    dimensions: perDimension,
    expectations: perDimension.nullable(),
    perceptions: perDimension,
    unweighted: z.number().nullable(),
    weighted: z.number().nullable(),
  },
  method:
    'Parasuraman, Zeithaml & Berry (1988): perception − expectation, mean of the items of each dimension (null when fewer than half were answered); unweighted: mean of the five dimensions; weighted: by points of a hundred; reversed: 8 − x for items 10–13 and 18–22',
  compute: servqual,
});

/** The formulas of surveys alone, for analysts. */
export const feedbackCalculatorRoutes = calculators(
  wilsonRoute,
  newcombeRoute,
  nps,
  csat,
  ces,
  acsi,
  servqualRoute,
);
