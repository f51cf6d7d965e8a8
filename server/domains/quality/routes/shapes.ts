import { z } from '@hono/zod-openapi';
import { appealOutcomes } from '../reviews/schema.ts';
import { cardContent } from '../rules/card/card.ts';
import { checkNames } from '../rules/checks/checks.ts';
import { reasons } from '../rules/sampling/draw.ts';

export const when = z.iso.datetime();
const person = z.object({ id: z.uuid(), name: z.string() });
const request = z.object({ id: z.uuid(), number: z.int(), subject: z.string() });
const words = z.object({ en: z.string(), id: z.string(), th: z.string() });
const share = z.number().nullable();
export const because = z.enum(reasons);
/** Cards are read as they were written: what stands in one was looked at then. */
const content = z.object({ names: words, criteria: z.array(cardContent.shape.criteria.unwrap()) });
const cardOf = z.object({ id: z.uuid(), version: z.int(), content });

export const cardSchema = z
  .object({ id: z.uuid(), version: z.int(), retired: z.boolean(), content })
  .openapi('Scorecard');

export const scoreSchema = z.object({
  key: z.string(),
  points: z.int().nullable(),
  words: z.string(),
  messageId: z.uuid().nullable(),
  quote: z.string(),
});

const given = z.object({
  id: z.uuid(),
  reviewer: person,
  words: z.string(),
  score: share,
  failed: z.boolean().nullable(),
  submittedAt: when.nullable(),
  isOfAppeal: z.boolean(),
  scores: z.array(scoreSchema),
});

export const queueSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        askedAt: when,
        submittedAt: when.nullable(),
        because,
        sessionId: z.uuid().nullable(),
        request,
        channel: z.string(),
        member: person.nullable().openapi({ description: 'Null while it is reviewed blind' }),
        isBegun: z.boolean(),
      }),
    ),
    waiting: z.int(),
    nextCursor: z.null(),
  })
  .openapi('ReviewQueue');

export const reviewSchema = z
  .object({
    id: z.uuid(),
    unitId: z.uuid(),
    submittedAt: when.nullable(),
    words: z.string(),
    because,
    sessionId: z.uuid().nullable(),
    wanted: z.int(),
    workedAt: when,
    request: request.extend({ language: z.string().nullable(), channel: z.string() }),
    member: person.nullable().openapi({ description: 'Null while it is reviewed blind' }),
    card: cardOf,
    isOpen: z.boolean().openapi({ description: 'Whether the reviews of others may be seen by now' }),
    scores: z.array(scoreSchema),
    others: z.array(given),
  })
  .openapi('QualityReview');

export const resultSchema = z
  .object({
    id: z.uuid(),
    because,
    score: share.openapi({ description: 'Weighted mean, 0 to 1' }),
    failed: z.boolean().nullable(),
    isDisputed: z.boolean(),
    workedAt: when,
    toldAt: when.nullable(),
    seenAt: when.nullable(),
    answeredAt: when.nullable(),
    struckAt: when.nullable(),
    request,
    appeal: z.enum(['none', 'open', ...appealOutcomes]),
  })
  .openapi('QualityResult');

export const oneResultSchema = resultSchema
  .extend({
    isOwn: z.boolean(),
    answer: z.string(),
    wanted: z.int(),
    member: person,
    card: cardOf,
    reviews: z.array(given),
    appealed: z
      .object({
        id: z.uuid(),
        words: z.string(),
        openedAt: when,
        outcome: z.enum(appealOutcomes).nullable(),
        decision: z.string(),
        decidedAt: when.nullable(),
        decidedBy: person.nullable(),
      })
      .nullable(),
  })
  .openapi('QualityResultInFull');

export const appealSchema = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  openedAt: when,
  words: z.string(),
  request,
  member: person,
  mayDecide: z.boolean(),
});

const bounds = { value: share, low: share, high: share };
const criterionAgreement = z.object({ key: z.string(), units: z.int(), prevalence: share, ...bounds });

export const agreementSchema = z
  .object({
    units: z.int(),
    criteria: z.array(criterionAgreement),
    pairs: z.array(z.object({ names: z.array(z.string()), ratings: z.int(), ...bounds })),
  })
  .openapi('ReviewerAgreement');

export const sessionSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  createdAt: when,
  revealedAt: when.nullable(),
  units: z.int(),
  reviews: z.int(),
  given: z.int(),
  reviewers: z.int(),
  mine: z.int(),
});

export const oneSessionSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    createdAt: when,
    revealedAt: when.nullable(),
    card: cardOf,
    reviewers: z.array(person.extend({ asked: z.int(), given: z.int() })),
    units: z.array(
      z.object({
        id: z.uuid(),
        request,
        mine: z.object({ reviewId: z.uuid(), isGiven: z.boolean() }).nullable(),
        points: z.array(
          z.object({
            reviewerId: z.uuid(),
            key: z.string(),
            points: z.int().nullable(),
            words: z.string(),
            quote: z.string(),
          }),
        ),
      }),
    ),
    agreed: z.array(z.object({ unitId: z.uuid(), key: z.string(), points: z.int().nullable() })),
    words: z.array(
      z.object({
        id: z.uuid(),
        unitId: z.uuid(),
        words: z.string(),
        saidAt: when,
        name: z.string().nullable(),
      }),
    ),
    agreement: z
      .object({
        criteria: z.array(criterionAgreement),
        pairs: z.array(z.object({ reviewerIds: z.array(z.uuid()), ratings: z.int(), ...bounds })),
      })
      .nullable(),
  })
  .openapi('CalibrationSession');

const level = z.object({
  n: z.int(),
  mean: share,
  low: share,
  high: share,
  says: z.enum(['too-little', 'weak', 'unclear', 'strong']),
});
export const traitSchema = level.extend({ key: z.string(), names: words });

export const traitsSchema = z
  .object({
    whole: z.object({ traits: z.array(traitSchema), reviews: z.int() }),
    groups: z.array(
      z.object({
        id: z.string().nullable(),
        name: z.string().nullable(),
        reviews: z.int(),
        people: z.int(),
        traits: z.array(traitSchema.extend({ apart: z.enum(['above', 'below']).nullable() })),
      }),
    ),
  })
  .openapi('QualityTraits');

export const changeSchema = z
  .object({
    trait: z.string(),
    at: when,
    days: z.int(),
    before: level,
    after: level,
    difference: share,
    low: share,
    high: share,
    says: z.enum(['too-little', 'better', 'worse', 'unclear']),
  })
  .openapi('TraitChange');

export const openingSchema = z.object({
  id: z.uuid(),
  reason: z.string(),
  openedAt: when,
  name: z.string(),
});

export const recordSchema = z
  .object({
    member: person,
    traits: z.array(traitSchema),
    results: z.array(resultSchema),
    openings: z.array(openingSchema),
  })
  .openapi('QualityRecord');

const chart = z
  .object({
    centre: z.number(),
    points: z.array(
      z.object({
        key: z.string(),
        value: z.number(),
        n: z.int(),
        lower: z.number(),
        upper: z.number(),
        isSignal: z.boolean(),
      }),
    ),
  })
  .nullable();
export const consistencySchema = z
  .object({
    goal: z.number(),
    ...{ means: chart, failures: chart, teams: chart, providers: chart, people: chart, hours: chart },
  })
  .openapi('QualityConsistency');

const rates = z.object({
  replies: z.int(),
  rates: z.array(
    z.object({
      check: z.enum(checkNames),
      n: z.int(),
      passed: z.int(),
      rate: share,
      low: z.number(),
      high: z.number(),
    }),
  ),
});
export const ratesSchema = z
  .object({
    all: rates,
    teams: z.array(rates.extend({ id: z.uuid().nullable(), name: z.string().nullable() })),
  })
  .openapi('CheckRates');
