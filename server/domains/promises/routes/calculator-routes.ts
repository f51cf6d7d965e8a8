import { createRoute, z } from '@hono/zod-openapi';
import { isZone } from '../../../kernel/working-time/index.ts';
import { answers, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { findPromiseDates } from '../rules/find-promise-dates.ts';
import { precisions } from '../schema.ts';

const method =
  'Own rules for English, Indonesian and Thai: weekdays, dates, times and spans that somebody commits to; a weekday is the next one, a part of the day ends with it, working days are Monday to Friday.';

const promiseDate = createRoute({
  ...needs('calculators:read'),
  method: 'post',
  path: '/calculators/promise-date',
  summary: 'The date that a text promises, and the words that say it',
  description:
    '`at` is an instant where a time was said, else a day (YYYY-MM-DD) in the zone; both null, with the words, when nothing is promised.',
  request: {
    body: takes(
      z.strictObject({
        text: z.string().max(100_000),
        language: z.enum(['en', 'id', 'th']),
        now: z.iso.datetime({ offset: true }),
        zone: z.string().max(100).refine(isZone, 'No such time zone'),
      }),
    ),
  },
  responses: {
    200: answers(
      z.object({
        found: z.boolean(),
        at: z.union([z.iso.datetime(), z.iso.date()]).nullable(),
        precision: z.enum(precisions).nullable(),
        words: z.string().nullable(),
        method: z.string(),
      }),
      'The first promise of the text',
    ),
    ...problems,
  },
});

/** The rules alone, for those who plan with them. */
export const promiseCalculatorRoutes = newRouter().openapi(promiseDate, (c) => {
  const { now, ...asked } = c.req.valid('json');
  const [first] = findPromiseDates({ ...asked, now: new Date(now) });
  if (!first) return c.json({ found: false, at: null, precision: null, words: null, method }, 200);
  const at = first.precision === 'date' ? first.date : first.dueAt.toISOString();
  return c.json({ found: true, at, precision: first.precision, words: first.words, method }, 200);
});
