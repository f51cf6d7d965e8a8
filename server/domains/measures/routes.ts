import { createRoute, z } from '@hono/zod-openapi';
import { steps } from '../../kernel/calendar-steps.ts';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../platform/http/router.ts';
import { askRebuild, findState } from './building/rebuild.ts';
import { listOffered } from './catalogue.ts';
import { dimensions, drills } from './index.ts';
import { answerMeasures, asksInput } from './reading/answer-measures.ts';
import { factKinds } from './rules/registry.ts';
import { rebuildPhases } from './schema.ts';

const ageSeconds = z.number().nullable().openapi({
  description: 'How old they may be where a copy of the database answered; null: they are of now',
});
const measureSchema = z
  .object({
    key: z.string(),
    name: z.string(),
    how: z.string(),
    unit: z.enum(['count', 'seconds', 'share', 'score', 'money']),
    kind: z.enum(['count', 'time', 'share', 'mean', 'level']),
    better: z.enum(['up', 'down', 'neither']),
    splits: z.array(z.enum(dimensions)),
    business: z.boolean(),
    drill: z.enum(drills).nullable(),
  })
  .openapi('Measure');

const figure = z.number().nullable();
const answerSchema = z
  .object({
    cells: z.array(
      z.object({
        at: z.string().nullable(),
        key: z.string().nullable(),
        n: z.number().int(),
        ...{ value: figure, p90: figure, low: figure, high: figure },
      }),
    ),
    from: z.enum(['rollups', 'facts']),
    error: z.number(),
  })
  .openapi('MeasureAnswer');

const instant = z.string().nullable();
const stateSchema = z
  .object({
    zone: z.string(),
    phase: z.enum(rebuildPhases),
    askedAt: z.string(),
    ...{ builtAt: instant, refreshedAt: instant, checkedAt: instant },
    waiting: z.number().int(),
    differences: z.array(
      z.object({
        day: z.iso.date(),
        kind: z.enum(factKinds),
        found: z.number().int(),
        true: z.number().int(),
      }),
    ),
  })
  .openapi('MeasureState');

const reading = needs('insights:read');

const catalogue = createRoute({
  ...reading,
  method: 'get',
  path: '/measures',
  summary: 'Every measure, with how it is computed and by what it may be split',
  responses: {
    200: answers(z.object({ items: z.array(measureSchema), steps: z.array(z.enum(steps)) }), 'The measures'),
    ...problems,
  },
});

const read = createRoute({
  ...reading,
  method: 'post',
  path: '/measures/read',
  summary: 'Answer up to 24 questions about measures at once',
  description:
    'Days are whole ones of the zone, both ends included. `from` says whether an answer was put together of sums or of the facts one by one; of sums, medians and percentiles are known within `error` of themselves. A provider’s people and members with hidden teams are told of what they may see alone.',
  request: { body: takes(asksInput) },
  responses: {
    200: answers(z.object({ items: z.array(answerSchema), ageSeconds }), 'The answers'),
    ...problems,
  },
});

const state = createRoute({
  ...reading,
  method: 'get',
  path: '/measures/state',
  summary: 'How old the figures are, and what the last nightly check found',
  description: 'Null before they were built for the first time: until then they are read from the rows.',
  responses: { 200: answers(z.object({ state: stateSchema.nullable() }), 'The state'), ...problems },
});

const rebuild = createRoute({
  ...needs('measures:rebuild'),
  method: 'post',
  path: '/measures/rebuild',
  summary: 'Build all figures anew',
  description: 'A job does it piece by piece; figures go on being told meanwhile.',
  responses: { 204: { description: 'It has begun' }, ...problems },
});

export const measuresRoutes = newRouter()
  .openapi(catalogue, async (c) =>
    c.json(
      { items: await listOffered(contextOf(c), { language: c.get('language') }), steps: [...steps] },
      200,
    ),
  )
  .openapi(read, async (c) => c.json(await answerMeasures(contextOf(c), c.req.valid('json')), 200))
  .openapi(state, async (c) => {
    const found = await findState(contextOf(c), {});
    if (!found) return c.json({ state: null }, 200);
    const told = (at: Date | null) => at?.toISOString() ?? null;
    const { askedAt, builtAt, refreshedAt, checkedAt, ...rest } = found;
    const times = { builtAt: told(builtAt), refreshedAt: told(refreshedAt), checkedAt: told(checkedAt) };
    return c.json({ state: { ...rest, askedAt: askedAt.toISOString(), ...times } }, 200);
  })
  .openapi(rebuild, async (c) => {
    await askRebuild(contextOf(c), {});
    return c.body(null, 204);
  });
