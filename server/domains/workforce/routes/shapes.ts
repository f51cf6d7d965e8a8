import { z } from '@hono/zod-openapi';
import { settingsFields } from '../settings/keep-settings.ts';

const number = z.number().nullable();
const numbers = z.array(z.number());
const moment = z.string();

/** A list without further pages. */
export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.null() });
export const settingsSchema = settingsFields;

export const handlingSchema = z.object({
  ...{ mode: z.enum(['call', 'chat', 'mail']), seconds: z.int(), of: z.int() },
});

export const templateSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  startsAt: z.string(),
  minutes: z.int(),
  breakAfter: z.int().nullable(),
  breakMinutes: z.int(),
});

export const forecastSchema = z.object({
  ...{ id: z.uuid(), channel: z.string(), firstDay: z.string(), method: z.enum(['model', 'last-week']) },
  ...{ factor: z.number(), gain: z.number(), testedWeeks: z.int() },
  ...{ testedWape: number, testedBaselineWape: number },
  ...{ came: number, expected: number, wape: number, baselineWape: number },
  ...{ madeAt: moment, judgedAt: moment.nullable() },
});

const mode = z.enum(['call', 'chat', 'mail']);
const byMode = z.object({ call: numbers, chat: numbers, mail: numbers });
export const sumsSchema = z.object({
  ...{ neededHours: z.number(), plannedHours: z.number(), missingHours: z.number() },
  ...{ unusedHours: z.number(), waitSeconds: number, endlessShare: z.number() },
});

const shiftTimes = {
  ...{ id: z.uuid(), onDate: z.string(), startsAt: moment, endsAt: moment },
  ...{ breakStartsAt: moment.nullable(), breakEndsAt: moment.nullable() },
  training: z
    .array(z.object({ assignmentId: z.uuid(), courseId: z.uuid(), startsAt: moment, endsAt: moment }))
    .openapi({ description: 'When within it what one is asked to learn is learnt' }),
};

export const planSchema = z.object({
  ...{ weekOf: z.string(), zone: z.string() },
  roster: z.object({ id: z.uuid(), publishedAt: moment.nullable() }).nullable(),
  shifts: z.array(z.object({ ...shiftTimes, memberId: z.uuid(), name: z.string() })),
  faults: z.array(z.object({ memberId: z.uuid(), fault: z.string(), date: z.string() })),
  channels: z.array(z.object({ channel: z.string(), mode, counts: numbers })),
  ...{ isOpen: z.array(z.boolean()), need: numbers, byMode },
  waiting: z.int().nullable().openapi({
    description: 'What waits already and is carried into the plan; null for weeks that are over',
  }),
  capacity: z.array(
    z.object({ planned: z.number(), missing: z.number(), unused: z.number(), waitSeconds: number }),
  ),
  sums: sumsSchema,
});

export const daySchema = z.object({
  ...{ date: z.string(), slot: z.int(), isOpen: z.array(z.boolean()) },
  channels: z.array(z.object({ channel: z.string(), mode, expected: numbers, came: numbers })),
  ...{ need: numbers, planned: numbers },
  people: z.object({ there: z.int(), onBreak: z.int(), away: z.int(), absent: z.int() }),
  ...{ waiting: z.int(), firstAnswerSeconds: number, callAnswerSeconds: number, callsMissed: z.int() },
});

export const swapSchema = z.object({
  ...{ id: z.uuid(), shiftId: z.uuid(), state: z.string(), askedBy: z.uuid(), memberId: z.uuid() },
  ...{
    onDate: z.string(),
    startsAt: moment,
    endsAt: moment,
    askedByName: z.string(),
    memberName: z.string(),
  },
});
export const mineSchema = z.object({
  shifts: z.array(z.object(shiftTimes)),
  swaps: z.array(swapSchema.extend({ isAsked: z.boolean() })),
});
