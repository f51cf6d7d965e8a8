import { z } from '@hono/zod-openapi';
import { calculator } from '../../platform/http/calculator.ts';
import { fitShifted } from './rules/fit.ts';
import {
  discountedLifetime,
  discountedResidual,
  retentionAt,
  type Shifted,
  survivalAt,
} from './rules/sbg.ts';

const positive = z.number().positive().max(1e9);
const shape = { alpha: positive, beta: positive };
const counts = z
  .array(z.number().min(0).max(1e12))
  .min(3)
  .max(300)
  .refine((all) => (all[0] ?? 0) > 0 && all.every((one, i) => i === 0 || one <= (all[i - 1] ?? 0)), 'Rises');

export const contractRoutes = calculator({
  name: 'sbg',
  summary: 'How long customers with a contract stay, period by period',
  description:
    '`surviving` is how many (or which share) were there after 0, 1, 2 … periods, and is fitted; `data` is another name for it. With `parameters` or after a fit: survival, retention and churn of periods 1 to t (as many as were given unless t says more). With `discount` per period, `expected` is the discounted lifetime of a new customer in periods, and `residual` what is left before the n-th renewal. Parameters are null where nobody left.',
  asked: z
    .strictObject({
      surviving: counts.optional(),
      data: counts.optional(),
      parameters: z.strictObject(shape).optional(),
      t: z.int().min(1).max(1000).optional(),
      discount: z.number().min(0.0001).max(100).optional(),
      n: z.int().min(1).max(1000).optional(),
    })
    .refine(({ surviving, data, parameters }) => [surviving, data, parameters].filter(Boolean).length === 1, {
      path: ['surviving'],
    }),
  answer: {
    parameters: z.object(shape).nullable(),
    logLikelihood: z.number().nullable(),
    survival: z.array(z.number()),
    retention: z.array(z.number()),
    churn: z.array(z.number()),
    alive: z.number().nullable(),
    expected: z.number().nullable(),
    residual: z.number().nullable(),
  },
  method:
    'shifted beta-geometric (Fader & Hardie 2007) by maximum likelihood, logarithm of the likelihood per customer; retention r(t) = (β + t − 1)/(α + β + t − 1), churn 1 − r(t); discounted lifetime by 2F1 (Fader & Hardie 2010)',
  compute: ({ surviving, data, parameters, t, discount, n }) => {
    const cohort = surviving ?? data;
    const fitted = cohort ? fitShifted(cohort) : null;
    const given = parameters ?? fitted?.parameters ?? null;
    const periods = t ?? (cohort ? cohort.length - 1 : 12);
    return {
      parameters: given,
      logLikelihood: fitted?.logLikelihood ?? null,
      ...(given ? tell(given, periods, discount, n) : nothing),
    };
  },
});

const nothing = { survival: [], retention: [], churn: [], alive: null, expected: null, residual: null };

function tell(given: Shifted, periods: number, discount: number | undefined, n: number | undefined) {
  const each = Array.from({ length: periods }, (_, i) => i + 1);
  const retention = each.map((t) => retentionAt(given, t));
  return {
    survival: each.map((t) => survivalAt(given, t)),
    retention,
    churn: retention.map((share) => 1 - share),
    alive: survivalAt(given, periods),
    expected: discount === undefined ? null : discountedLifetime(given, discount),
    residual: discount === undefined || n === undefined ? null : discountedResidual(given, n, discount),
  };
}
