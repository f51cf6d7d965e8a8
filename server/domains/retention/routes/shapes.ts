import { z } from '@hono/zod-openapi';
import { factKinds } from '../queries/facts.ts';
import { opportunityKinds, opportunityStates } from '../schema.ts';

const at = z.iso.datetime();
const day = z.iso.date();
const share = z.number();
const minor = z.number();
const person = z.object({ id: z.uuid(), name: z.string() });
const requestCard = z.object({ id: z.uuid(), number: z.int(), subject: z.string() });
const interval = { rate: share.nullable(), low: share, high: share };

const factSchema = z.object({
  kind: z.enum(factKinds),
  at,
  request: requestCard,
  problem: z.object({ id: z.uuid(), title: z.string() }).nullable(),
});

const opportunitySchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(opportunityKinds),
    note: z.string(),
    recordedAt: at,
    state: z.enum(opportunityStates),
    orderedAt: at.nullable(),
    valueMinor: minor.nullable(),
    request: requestCard,
    customer: person,
    referredName: z.string().nullable(),
    byName: z.string().nullable(),
    isMine: z.boolean(),
  })
  .openapi('Opportunity');

export const ofRequestSchema = z.object({
  mayRecord: z.boolean(),
  refusal: z
    .enum(['opportunity-not-solved', 'opportunity-not-rated', 'opportunity-not-satisfied'])
    .nullable(),
  items: z.array(opportunitySchema),
  nextCursor: z.null(),
});

export const valueSchema = z
  .object({
    customerId: z.uuid(),
    currency: z.string(),
    aheadDays: z.int(),
    lateDays: z.int().nullable(),
    isSpared: z.boolean(),
    isAtRisk: z.boolean(),
    orders: z
      .object({
        days: z.int(),
        totalMinor: minor,
        firstOn: day,
        lastOn: day,
        rhythmDays: z.number().nullable(),
        nextOn: day.nullable(),
      })
      .nullable(),
    foretold: z
      .object({
        alive: share,
        expected: z.number(),
        nextChance: share,
        orderMinor: minor,
        value: z.object({
          minor,
          lowMinor: minor,
          highMinor: minor,
          confidence: share,
          months: z.int(),
          marginPercent: z.number(),
          discountPercent: z.number(),
        }),
      })
      .nullable(),
    model: z.object({ name: z.enum(['bg', 'mbg']), until: day }).nullable(),
    facts: z.array(factSchema),
    opportunities: z.array(opportunitySchema),
  })
  .openapi('CustomerValue');

const kept = {
  customer: person,
  openRequests: z.int(),
  lastOn: day,
  rhythmDays: z.number().nullable(),
  alive: share.nullable(),
  valueMinor: minor.nullable(),
  lostChance: share.nullable(),
  lostMinor: minor.nullable(),
};
export const atRiskSchema = z
  .object({ ...kept, lateDays: z.int(), facts: z.array(factSchema) })
  .openapi('CustomerAtRisk');
export const lostSchema = z.object(kept).openapi('CustomerLost');

const month = z.object({
  ...{ month: z.string(), customers: z.int(), again: z.int(), revenue: z.number(), isOver: z.boolean() },
  ...interval,
});
const count = z.int();

const overview = z.object({
  terms: z.object({
    margin: share,
    yearlyDiscount: share,
    months: count,
    winningCost: minor,
  }),
  repeat: z.object({ customers: count, repeaters: count, ...interval }),
  againDays: count,
  months: z.array(month),
  next: z.object({
    days: z.array(z.number()),
    share: z.array(share),
    low: z.array(share),
    high: z.array(share),
    median: z.number().nullable(),
  }),
  cohorts: z.array(z.object({ month: z.string(), customers: count, ordered: z.array(count) })),
  average: z.array(share),
  lost: z
    .object({
      ...{ customers: z.number(), low: z.number(), high: z.number() },
      ...{ cost: minor, lowCost: minor, highCost: minor },
      since: z.int().openapi({ description: 'The first of the month, as whole days since 1970' }),
    })
    .nullable(),
  value: minor.nullable(),
});

const foretold = z.object({
  days: count,
  customers: count,
  actual: count,
  by: z.array(
    z.object({
      way: z.enum(['bg', 'mbg', 'as-before']),
      expected: z.number(),
      error: z.number(),
      rootMeanSquare: z.number(),
    }),
  ),
});

export const overviewSchema = z
  .object({
    currency: z.string(),
    opportunities: z.array(
      z.object({
        kind: z.enum(opportunityKinds),
        ...{ open: count, ordered: count, lapsed: count, revenueMinor: minor },
        ...interval,
      }),
    ),
    reckoned: z
      .object({
        fittedAt: at,
        until: day,
        ...{ customers: count, repeaters: count, orders: count, leftOut: count },
        overview,
        model: z
          .object({
            name: z.enum(['bg', 'mbg']),
            parameters: z.object({ r: z.number(), alpha: z.number(), a: z.number(), b: z.number() }),
            spend: z.object({ p: z.number(), q: z.number(), v: z.number() }).nullable(),
            chosenBy: z.enum(['foretold', 'likelihood']),
            spendCorrelation: z.number().nullable(),
            foretold: foretold.nullable(),
          })
          .nullable(),
      })
      .nullable(),
  })
  .openapi('Retention');

export const settingsSchema = z
  .object({
    marginPercent: count,
    discountPercent: count,
    horizonMonths: count,
    winningMinor: minor,
    currency: z.string(),
  })
  .openapi('RetentionSettings');
