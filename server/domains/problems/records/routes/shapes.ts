import { z } from '@hono/zod-openapi';
import { preparedWords } from '../../../requests/index.ts';
import { problemStates } from '../rules/states.ts';

const states = z.enum(problemStates);
const at = z.iso.datetime();
const count = z.number().int();

const handlingSchema = z
  .object({
    seconds: z.number().nullable(),
    timed: count,
    basis: z.enum(['measured', 'own-mean', 'usual-mean', 'unknown']),
  })
  .openapi({
    description: 'Handling time of all its requests: measured, and reckoned from means for the rest',
  });

export const problemSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    state: states,
    owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    dueOn: z.iso.date().nullable(),
    fixedAt: at.nullable(),
    createdAt: at,
    requests: count,
    open: count,
    lastWeek: count,
    customers: count,
    toldCustomers: count,
    handling: handlingSchema,
    refundMinor: z.number().nullable(),
    lostCustomers: count.nullable(),
    reckonedLost: z.number().nullable().openapi({
      description:
        'How many of the affected were lost since they asked, by the model of retention; no proof of why',
    }),
    reckonedLossMinor: z.number().nullable(),
    money: z.number().nullable().openapi({
      description:
        'Work at the price of an hour, and refunds, in hundredths of the currency; null while nothing is known',
    }),
    neglect: z.enum(['no-owner', 'late']).nullable(),
  })
  .openapi('Problem');

export const declineSchema = z.object({
  verdict: z.enum(['not-fixed', 'too-early', 'fell', 'rose', 'cannot-tell']),
  days: count,
  before: z.object({ events: count, exposure: z.number() }),
  after: z.object({ events: count, exposure: z.number() }),
  ratio: z.number().nullable(),
  low: z.number(),
  high: z.number().nullable(),
  p: z.number().nullable(),
});

export const oneProblemSchema = problemSchema
  .extend({
    symptom: z.string(),
    causes: z.array(z.string()),
    workaround: preparedWords.nullable(),
    fix: z.string(),
    currency: z.string(),
    hourCostMinor: z.number().nullable(),
    lossCurrency: z.string(),
    groups: z.array(
      z.object({
        id: z.uuid(),
        name: z.string().nullable(),
        words: z.array(z.string()),
        mergedIntoId: z.uuid().nullable(),
      }),
    ),
    steps: z.array(z.object({ state: states, at, byName: z.string().nullable() })),
    decline: declineSchema,
    mayWork: z.boolean(),
  })
  .openapi('ProblemInFull');

export const affectedSchema = z
  .object({
    id: z.uuid(),
    number: count,
    subject: z.string(),
    status: z.enum(['open', 'waiting', 'solved', 'closed']),
    language: z.string().nullable(),
    customer: z.object({ name: z.string() }),
    createdAt: at,
    told: z.enum(['changed', 'pending']).nullable(),
  })
  .openapi('AffectedRequest');

const language = z.enum(['en', 'id', 'th']);
export const previewSchema = z.object({
  customers: count,
  leftOut: z.object({ 'told-before': count, closed: count, restricted: count }),
  languages: z.array(
    z.object({
      language,
      customers: count,
      writtenIn: language,
      example: z.object({ number: count, customerName: z.string(), text: z.string() }),
    }),
  ),
});

export const tellingSchema = z.object({
  id: z.uuid(),
  toldAt: at,
  takenBackAt: at.nullable(),
  toldByName: z.string().nullable(),
  customers: count,
  answered: count,
  pending: count,
  failed: count,
  restored: count,
});

export const ofRequestSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      state: states,
      workaround: z.object({ text: z.string(), html: z.string(), language }).nullable(),
    }),
  ),
});

export const settingsSchema = z
  .object({
    alarmTo: z
      .array(z.uuid())
      .openapi({ description: 'Who is told of bursts; empty: all who decide about groups' }),
    hourCostMinor: z.number().nullable(),
    currency: z.string(),
  })
  .openapi('ProblemSettings');
