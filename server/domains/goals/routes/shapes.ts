import { z } from '@hono/zod-openapi';
import { rules } from '../../../kernel/statistics/charts/signals.ts';
import { drills } from '../../measures/index.ts';
import { periods } from '../rules/periods.ts';
import { directions } from '../rules/verdict.ts';
import { outcomes } from '../schema.ts';

const day = z.string().openapi({ description: 'YYYY-MM-DD' });
const when = z.iso.datetime();
const figure = z.number().nullable();
export const measure = z.object({
  key: z.string(),
  name: z.string(),
  how: z.string().openapi({ description: 'How it is computed, in one sentence' }),
  kind: z.enum(['count', 'time', 'share', 'mean', 'level']),
  unit: z.enum(['count', 'seconds', 'share', 'score', 'money']),
  drill: z.enum(drills).nullable(),
});
export const measuresSchema = z.object({
  items: z.array(
    measure.extend({
      better: z.enum(['up', 'down', 'neither']),
      business: z.boolean().openapi({ description: 'Whether it is also known in hours of business' }),
      whom: z.array(z.enum(['team', 'provider', 'member'])),
    }),
  ),
  nextCursor: z.null(),
});
const says = z.enum(['change', 'ordinary', 'too-little']);

const chart = z
  .object({
    kind: z.enum(['p', 'xmr']),
    centre: z.number(),
    limitsOf: z.int().openapi({ description: 'Of how many first points the limits are made' }),
    isFrozen: z.boolean().openapi({ description: 'Whether these all lie before the goal' }),
    points: z.array(
      z.object({
        ...{ at: day, n: z.int(), value: z.number(), lower: z.number(), upper: z.number() },
        isBefore: z.boolean(),
        rule: z.enum(rules).nullable().openapi({ description: 'Why the point is no chance' }),
      }),
    ),
  })
  .openapi('GoalChart');

export const goalSchema = z
  .object({
    id: z.uuid(),
    measure,
    isBusiness: z.boolean(),
    forWhom: z.object({
      kind: z.enum(['company', 'team', 'provider', 'member']),
      id: z.uuid().nullable(),
      name: z.string(),
    }),
    target: z.number(),
    direction: z.enum(directions),
    period: z.enum(periods),
    startsOn: day,
    endsOn: day,
    zone: z.string().openapi({ description: 'By whose days it is counted' }),
    baseline: figure,
    baselinePeriods: z.int(),
    owner: z.object({ id: z.uuid(), name: z.string() }),
    why: z.string(),
    endedAt: when.nullable(),
    outcome: z.enum(outcomes).nullable(),
    mayChange: z.boolean(),
    nextReviewOn: day.nullable(),
    chart: chart.nullable(),
    verdict: z.object({ says, isBetter: z.boolean().nullable(), since: day.nullable(), periods: z.int() }),
    level: z
      .object({
        ...{ value: z.number(), low: figure, high: figure, since: day, periods: z.int() },
        says: z.enum(['there', 'not-there', 'near']),
      })
      .nullable(),
    forecast: z.object({
      says: z.enum(['likely', 'unlikely', 'cannot-tell', 'too-little', 'over']),
      ...{ value: figure, low: figure, high: figure, chance: figure, isMoving: z.boolean() },
    }),
  })
  .openapi('Goal');

export const oneGoalSchema = goalSchema
  .extend({
    reviews: z.array(
      z.object({
        ...{ id: z.uuid(), dueOn: day, reviewedAt: when.nullable(), words: z.string() },
        ...{ level: figure, low: figure, high: figure, verdict: says.nullable(), by: z.string().nullable() },
      }),
    ),
  })
  .openapi('GoalInFull');

export const baselineSchema = z
  .object({
    baseline: z
      .object({ value: z.number(), periods: z.int(), lower: z.number(), upper: z.number() })
      .nullable()
      .openapi({ description: 'Null where too little is known' }),
  })
  .openapi('GoalBaseline');

export const boardSchema = z
  .object({
    ...{ from: day, to: day, by: z.enum(['team', 'provider']), measure },
    rows: z.array(
      z.object({
        ...{ id: z.uuid(), name: z.string(), n: z.int(), value: figure, low: figure, high: figure },
        place: z.int().nullable().openapi({ description: 'Only where no interval overlaps' }),
      }),
    ),
  })
  .openapi('GoalBoard');

const opening = z.object({ id: z.uuid(), reason: z.string(), openedAt: when, name: z.string() });
export const openingsSchema = z.object({ items: z.array(opening), nextCursor: z.null() });
export const personSchema = z
  .object({
    member: z.object({ id: z.uuid(), name: z.string() }),
    items: z.array(goalSchema),
    openings: z.array(opening),
  })
  .openapi('GoalsOfPerson');
export const goalsSchema = z.object({ items: z.array(goalSchema), nextCursor: z.string().nullable() });
