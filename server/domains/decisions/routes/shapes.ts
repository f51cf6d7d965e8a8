import { z } from '@hono/zod-openapi';
import { wordsInput } from '../../../kernel/words.ts';
import { complaintCauses, reviewOutcomes } from '../schema.ts';

const whole = z.number().int();
const when = z.iso.datetime();
const person = z.object({ id: z.uuid(), name: z.string() }).nullable();
const clause = {
  policyId: z.uuid(),
  names: wordsInput,
  clauseKey: z.string(),
  number: z.string(),
  title: wordsInput,
  text: wordsInput,
};

export const decisionSchema = z
  .object({
    id: z.uuid(),
    ...clause,
    version: whole,
    note: z.string(),
    runId: z.uuid().nullable().openapi({ description: 'The run of the procedure whose step decided it' }),
    by: person,
    decidedAt: when,
    toldAt: when.nullable().openapi({ description: 'When the customer was told the clause' }),
    exceptionAt: when.nullable(),
    complaints: z.array(
      z.object({
        reviewId: z.uuid(),
        cause: z.enum(complaintCauses),
        at: when,
        outcome: z.enum(reviewOutcomes).nullable(),
      }),
    ),
  })
  .openapi('PolicyDecision');

const review = {
  id: z.uuid(),
  ...clause,
  openedAt: when,
  dueAt: when,
  isLate: z.boolean(),
  outcome: z.enum(reviewOutcomes).nullable(),
  answer: z.string(),
  endedBy: person,
  endedAt: when.nullable(),
};
export const listedReviewSchema = z.object({ ...review, complaints: whole }).openapi('ListedClauseReview');

export const reviewSchema = z
  .object({
    ...review,
    currency: z.string(),
    used: z.object({
      ...{ decisions: whole, complained: whole, customers: whole },
      valueMinor: z.number().nullable().openapi({
        description: 'What all customers are worth on whose requests something was decided under the clause',
      }),
    }),
    hidden: whole.openapi({ description: 'Complaints on requests that the reader may not see' }),
    complaints: z.array(
      z.object({
        id: z.uuid(),
        cause: z.enum(complaintCauses),
        words: z.string(),
        at: when,
        by: person,
        request: z.object({ id: z.uuid(), number: whole, subject: z.string() }),
        customer: z.object({ id: z.uuid(), name: z.string() }),
        value: z
          .object({
            requests: whole,
            since: when.nullable(),
            reopened: whole,
            rated: whole,
            score: z.number().nullable(),
            promisesKept: whole,
            promisesBroken: whole,
            valueMinor: z.number().nullable(),
          })
          .nullable(),
      }),
    ),
  })
  .openapi('ClauseReview');

export const recordSchema = z
  .object({
    decisions: whole,
    followedPolicy: whole,
    complained: whole,
    open: whole,
    kept: whole,
    changed: whole,
    exceptions: whole,
  })
  .openapi('PolicyRecord');
