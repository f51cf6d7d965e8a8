import { z } from '@hono/zod-openapi';
import { kaplanMeier } from '../../kernel/statistics/kaplan-meier.ts';
import { calculator, calculators, confidence, numbers } from '../../platform/http/calculator.ts';
import { repeatBuyingRoutes } from './repeat-buying-calculators.ts';
import { contractRoutes } from './sbg-calculator.ts';
import { spendRoutes } from './spend-calculator.ts';

const isEvent = z.union([z.boolean(), z.literal(0), z.literal(1)]);

const kaplanMeierRoute = calculator({
  name: 'kaplan-meier',
  summary:
    'The share that is still without an event after each time, when some were only watched for a while',
  asked: z
    .strictObject({
      durations: numbers.refine((all) => all.every((one) => one >= 0), 'Below 0'),
      events: z.array(isEvent).max(100_000),
      confidence,
    })
    .refine(({ durations, events }) => durations.length === events.length, {
      path: ['events'],
      error: 'Not as many as durations',
    }),
  answer: {
    times: z.array(z.number()),
    survival: z.array(z.number()),
    standardErrors: z.array(z.number()),
    low: z.array(z.number()),
    high: z.array(z.number()),
    atRisk: z.array(z.int()),
  },
  method:
    'Kaplan & Meier (1958): S(t) = Π(1 − d/n) over times with events; standard error by Greenwood, interval of log(−log S)',
  compute: ({ durations, events, confidence }) => kaplanMeier(durations, events.map(Boolean), confidence),
});

/** The formulas of staying and coming back alone, for analysts. */
export const retentionCalculatorRoutes = calculators(
  repeatBuyingRoutes,
  spendRoutes,
  contractRoutes,
  kaplanMeierRoute,
);
