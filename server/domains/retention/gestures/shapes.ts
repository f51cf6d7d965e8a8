import { z } from '@hono/zod-openapi';
import { occasions } from './rules/occasions.ts';
import { gestureStates } from './schema.ts';

const at = z.iso.datetime();
const minor = z.number();
const count = z.int();
const words = z.object({ en: z.string(), id: z.string(), th: z.string() });
const isOver = z
  .boolean()
  .openapi({ description: 'Whether it costs more than is left of the budgets that bear it' });

const view = {
  id: z.uuid(),
  kind: z.enum(occasions),
  occasionId: z.string().openapi({ description: 'Which one of its kind: the year, the day, or an id' }),
  suggestedAt: at,
  state: z.enum(gestureStates),
  settledAt: at.nullable(),
  reason: z.string(),
  costMinor: minor.nullable(),
  isOverBudget: z.boolean(),
  names: words.nullable().openapi({ description: 'What was given' }),
  customer: z.object({ id: z.uuid(), name: z.string() }),
  request: z.object({ id: z.uuid(), number: count }).nullable(),
  byName: z.string().nullable(),
  isMine: z.boolean(),
};
const gestureSchema = z.object(view).openapi('Gesture');
const openGesture = z
  .object({ ...view, isWaiting: z.boolean(), proposedId: z.uuid().nullable() })
  .openapi('SuggestedGesture');
const given = z.object({
  ...view,
  reply: z.object({ text: z.string(), html: z.string(), language: z.string() }).nullable(),
});

const offered = {
  choices: z.array(z.object({ id: z.uuid(), names: words, costMinor: minor, isOver })),
  leftMinor: minor,
  mayGive: z.boolean(),
  mayExceed: z.boolean(),
};
const budget = { monthMinor: minor, spentMinor: minor };

const kindSchema = z
  .object({
    ...{ id: z.uuid(), names: words, words: words.nullable(), costMinor: minor },
    isOffered: z.boolean(),
  })
  .openapi('GestureKind');

export const boardSchema = z
  .object({
    ...offered,
    open: z.array(openGesture),
    settled: z.array(gestureSchema),
    budget: z.object(budget),
    teams: z.array(z.object({ teamId: z.uuid(), name: z.string(), ...budget })),
  })
  .openapi('Gestures');

export const besideSchema = z
  .object({ ...offered, open: z.array(openGesture), given: z.array(given) })
  .openapi('GesturesOfRequest');

export const ofCustomerSchema = z.object({ items: z.array(gestureSchema), nextCursor: z.null() });

export const termsSchema = z
  .object({
    ...{ loyalOrders: count, loyalMinor: minor, incidentDays: count, silentDays: count, restDays: count },
    ...{ monthMinor: minor, currency: z.string(), kinds: z.array(kindSchema) },
    occasions: z.array(
      z.object({ kind: z.enum(occasions), isOn: z.boolean(), gestureKindId: z.uuid().nullable() }),
    ),
    teamBudgets: z.array(z.object({ teamId: z.uuid(), name: z.string(), monthMinor: minor })),
  })
  .openapi('GestureTerms');

const share = z.object({
  successes: count,
  n: count,
  rate: z.number().nullable(),
  low: z.number(),
  high: z.number(),
});
const comparison = z.object({
  given: share,
  none: share,
  difference: z.object({ by: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export const effectSchema = z
  .object({ ordered: comparison, satisfied: comparison, days: count, enough: count })
  .openapi('GestureEffect');
