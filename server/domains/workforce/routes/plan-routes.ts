import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { told } from '../../../platform/http/told.ts';
import { listForecasts } from '../forecasting/list-forecasts.ts';
import { makeForecasts } from '../forecasting/make-forecasts.ts';
import { findDay } from '../planning/find-day.ts';
import { findPlan, findWhatIf } from '../planning/find-plan.ts';
import { plannedDay } from '../planning/planned-day.ts';
import { changePlanSettings, findPlanSettings } from '../settings/keep-settings.ts';
import { measureHandling } from '../settings/measure-handling.ts';
import {
  daySchema,
  forecastSchema,
  handlingSchema,
  listOf,
  planSchema,
  settingsSchema,
  sumsSchema,
} from './shapes.ts';

const plan = needs('workforce:plan');
const week = z.object({ week: plannedDay.openapi({ description: 'Any day of the week' }) });

const forecasts = createRoute({
  ...plan,
  method: 'get',
  path: '/workforce/forecasts',
  summary: 'Forecasts of the last weeks, each with how far it was off',
  responses: {
    200: answers(
      z.object({
        items: z.array(forecastSchema),
        nextCursor: z.null(),
        holidaysKnown: z.boolean(),
        year: z.int(),
      }),
      'The forecasts, the newest first',
    ),
    ...problems,
  },
});
const foretell = createRoute({
  ...plan,
  method: 'post',
  path: '/workforce/forecasts',
  summary: 'Foretell all channels anew',
  description:
    'Every night this happens by itself. What is over is held against what came, and corrects what is next.',
  responses: { 201: answers(z.object({ channels: z.array(z.string()) }), 'What was foretold'), ...problems },
});
const findWeek = createRoute({
  ...plan,
  method: 'get',
  path: '/workforce/plan',
  summary: 'A week: what comes, whom it takes, who is planned, who is missing or has nothing to do',
  description:
    'Lists of 336 numbers are the half hours of the week on the company’s clock, from Monday midnight on.',
  request: { query: week },
  responses: { 200: answers(planSchema, 'The plan'), ...problems },
});
const whatIf = createRoute({
  ...plan,
  method: 'get',
  path: '/workforce/what-if',
  summary: 'The same week with more people or other arrivals',
  request: {
    query: week.extend({
      more: z.coerce.number().int().min(-50).max(50).default(0),
      factor: z.coerce.number().min(0.1).max(5).default(1),
    }),
  },
  responses: { 200: answers(z.object({ asIs: sumsSchema, asIf: sumsSchema }), 'Both in sum'), ...problems },
});
const day = createRoute({
  ...plan,
  method: 'get',
  path: '/workforce/day',
  summary: 'Today as planned and as it is, in sums',
  responses: { 200: answers(daySchema, 'The day'), ...problems },
});
const handling = createRoute({
  ...needs('workforce:plan'),
  method: 'get',
  path: '/workforce/handling',
  summary: 'How long calls, chats and what can wait took on average, where it is known of enough',
  responses: { 200: answers(listOf(handlingSchema), 'Of the last twelve weeks'), ...problems },
});
const settings = createRoute({
  ...plan,
  method: 'get',
  path: '/workforce/settings',
  summary: 'By what the company plans',
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});
const change = createRoute({
  ...plan,
  method: 'put',
  path: '/workforce/settings',
  summary: 'Set by what the company plans',
  request: { body: takes(settingsSchema) },
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});

/** The doors of planners: forecasts, the week, today, and what plans rest on. */
export const workforcePlanRoutes = newRouter()
  .openapi(forecasts, async (c) =>
    c.json({ ...told(await listForecasts(contextOf(c), {})), nextCursor: null }, 200),
  )
  .openapi(foretell, async (c) => c.json(await makeForecasts(contextOf(c)), 201))
  .openapi(findWeek, async (c) => {
    const found = await findPlan(contextOf(c), { weekOf: c.req.valid('query').week });
    return c.json(planSchema.parse(told(found)), 200);
  })
  .openapi(whatIf, async (c) => {
    const { week: weekOf, more, factor } = c.req.valid('query');
    return c.json(await findWhatIf(contextOf(c), { weekOf, more, factor }), 200);
  })
  .openapi(day, async (c) => c.json(daySchema.parse(told(await findDay(contextOf(c)))), 200))
  .openapi(handling, async (c) =>
    c.json({ items: await measureHandling(contextOf(c), {}), nextCursor: null }, 200),
  )
  .openapi(settings, async (c) => c.json(await findPlanSettings(contextOf(c), {}), 200))
  .openapi(change, async (c) =>
    c.json(await changePlanSettings(contextOf(c), { settings: c.req.valid('json') }), 200),
  );
