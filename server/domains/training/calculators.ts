import { z } from '@hono/zod-openapi';
import { calculator, calculators } from '../../platform/http/calculator.ts';
import { recallAfter, remember } from './rules/fsrs.ts';
import { superMemo2 } from './rules/sm2.ts';

const days = z.number().min(0).max(36_500);

const fsrs = calculator({
  name: 'fsrs',
  summary: 'When something learnt should be asked again, by FSRS 6',
  description:
    'Ratings are 1 again, 2 hard, 3 good, 4 easy; `elapsedDays` since the review before. `parameters` are the weights (21; 17 or 19 of older versions are carried over), kept within the bounds of the algorithm. With `afterDays`, `recall` is the chance to know it then.',
  asked: z.strictObject({
    parameters: z
      .array(z.number().min(-1000).max(1000))
      .refine((all) => [17, 19, 21].includes(all.length), 'Not 21 weights')
      .optional(),
    reviews: z
      .array(z.strictObject({ rating: z.int().min(1).max(4), elapsedDays: days.default(0) }))
      .max(10_000),
    retention: z.number().min(0.5).max(0.99).default(0.9),
    shortTerm: z.boolean().default(true),
    afterDays: days.optional(),
  }),
  answer: {
    stability: z.number().nullable(),
    difficulty: z.number().nullable(),
    intervalDays: z.int().nullable(),
    recall: z.number().nullable(),
  },
  method:
    'FSRS 6 by ts-fsrs: recall R = (1 + f·t/S)^(−w20), f = 0.9^(−1/w20) − 1; intervalDays = S/f·(retention^(−1/w20) − 1) in whole days, at least 1',
  compute: ({ reviews, afterDays, ...settings }) => {
    const memory = remember(reviews, settings);
    if (!memory) return { stability: null, difficulty: null, intervalDays: null, recall: null };
    const recall = afterDays === undefined ? null : recallAfter(afterDays, memory.stability, settings);
    return { ...memory, recall };
  },
});

const sm2 = calculator({
  name: 'sm2',
  summary: 'When something learnt should be asked again, by SuperMemo 2',
  description:
    'Ratings are qualities from 0 (nothing known) to 5 (perfect). Without reviews the interval is 0.',
  asked: z.strictObject({
    parameters: z.strictObject({ easiness: z.number().min(1.3).max(10).default(2.5) }).optional(),
    reviews: z
      .array(z.strictObject({ rating: z.int().min(0).max(5), elapsedDays: days.optional() }))
      .max(1000),
  }),
  answer: {
    easiness: z.number(),
    intervalDays: z.number(),
    repetitions: z.int(),
    isDueToday: z.boolean(),
  },
  method:
    'SM-2 (Woźniak 1990): I(1) = 1, I(2) = 6, I(n) = ⌈I(n − 1)·EF⌉ with the new EF = max(1.3, EF + 0.1 − (5 − q)(0.08 + (5 − q)·0.02)); q < 3 begins anew and leaves EF; q < 4 is asked again the same day',
  compute: ({ reviews, parameters }) =>
    superMemo2(
      reviews.map(({ rating }) => rating),
      parameters?.easiness,
    ),
});

/** The formulas of remembering alone, for trainers. */
export const trainingCalculatorRoutes = calculators(fsrs, sm2);
