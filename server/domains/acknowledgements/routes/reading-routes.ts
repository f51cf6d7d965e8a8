import { createRoute, z } from '@hono/zod-openapi';
import { wordsInput } from '../../../kernel/words.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { told } from '../../../platform/http/told.ts';
import { answerQuiz, signPolicy } from '../commands/sign-policy.ts';
import { findReading, listMyReadings, listReadings, readingStates } from '../queries/list-readings.ts';

const own = needs('acknowledgements:own');
const whole = z.number().int();
const when = z.iso.datetime();

const mineSchema = z
  .object({
    id: z.uuid(),
    policyId: z.uuid(),
    names: wordsInput,
    version: whole,
    label: whole.openapi({ description: 'The major version' }),
    askedAt: when,
    dueAt: when,
    isLate: z.boolean(),
    signedAt: when.nullable(),
  })
  .openapi('MyReading');

const readingSchema = z
  .object({
    id: z.uuid(),
    policyId: z.uuid(),
    version: whole,
    major: whole,
    minor: whole,
    hash: z.string(),
    dueAt: when,
    signedAt: when.nullable(),
    isOver: z.boolean(),
    hasPassed: z.boolean(),
    passMark: whole,
    questions: z.array(
      z.object({
        key: z.string(),
        question: wordsInput,
        options: z.array(z.object({ key: z.string(), text: wordsInput })),
        isMany: z.boolean(),
      }),
    ),
    lastTry: z.object({ right: whole, of: whole, at: when }).nullable(),
    changed: z
      .array(z.object({ key: z.string(), change: z.enum(['added', 'removed', 'changed', 'moved']) }))
      .nullable()
      .openapi({
        description: 'Clauses that differ from what the reader signed before; null: nothing was signed',
      }),
  })
  .openapi('Reading');

const listedSchema = z
  .object({
    id: z.uuid(),
    policyId: z.uuid(),
    names: wordsInput,
    major: whole,
    version: whole,
    member: z.object({ id: z.uuid(), name: z.string() }),
    askedAt: when,
    dueAt: when,
    reminders: whole.openapi({
      description: 'The last stage at which they were reminded; 3 is the day itself',
    }),
    isLate: z.boolean(),
    signature: z.object({ name: z.string(), at: when, version: whole, hash: z.string() }).nullable(),
  })
  .openapi('ListedReading');

const mine = createRoute({
  ...own,
  method: 'get',
  path: '/me/policy-readings',
  summary: 'What I am to read and sign, and what I have signed',
  responses: {
    200: answers(z.object({ items: z.array(mineSchema), nextCursor: z.null() }), 'The soonest first'),
    ...problems,
  },
});
const list = createRoute({
  ...needs('acknowledgements:lead'),
  method: 'get',
  path: '/policy-readings',
  summary: 'Who is asked to read policies, who has signed and who is late',
  request: {
    query: z.strictObject({ policy: z.uuid().optional(), state: z.enum(readingStates).optional() }),
  },
  responses: {
    200: answers(z.object({ items: z.array(listedSchema), nextCursor: z.null() }), 'The latest first'),
    ...problems,
  },
});
const find = createRoute({
  ...own,
  method: 'get',
  path: '/policy-readings/{id}',
  summary: 'One reading of my own, with the questions of its quiz',
  request: { params: idParam },
  responses: { 200: answers(readingSchema, 'The reading'), ...problems },
});
const answer = createRoute({
  ...own,
  method: 'post',
  path: '/policy-readings/{id}/tries',
  summary: 'Answer the quiz; what was wrong is explained',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        answers: z
          .record(z.string(), z.array(z.string().max(60)).max(8))
          .openapi({ description: 'Keys of the chosen options, by the key of the question' }),
      }),
    ),
  },
  responses: {
    201: answers(
      z
        .object({
          right: whole,
          of: whole,
          hasPassed: z.boolean(),
          questions: z.array(
            z.object({
              key: z.string(),
              isRight: z.boolean(),
              right: z.array(z.string()),
              because: wordsInput.nullable(),
              clauseKey: z.string().nullable(),
            }),
          ),
        })
        .openapi('MarkedQuiz'),
      'How it was',
    ),
    ...problems,
  },
});
const sign = createRoute({
  ...own,
  method: 'put',
  path: '/policy-readings/{id}/signature',
  summary: 'Sign what was read, by name and by the hash of the version',
  request: {
    params: idParam,
    body: takes(z.strictObject({ name: z.string().min(1).max(200), hash: z.string().max(100) })),
  },
  responses: { 204: { description: 'Signed' }, ...problems },
});

/** The doors of readings. */
export const readingDoors = newRouter()
  .openapi(mine, async (c) =>
    c.json({ items: told(await listMyReadings(contextOf(c), {})), nextCursor: null }, 200),
  )
  .openapi(list, async (c) => {
    const { policy: policyId, state } = c.req.valid('query');
    const asked = { ...(policyId && { policyId }), ...(state && { state }) };
    return c.json({ items: told(await listReadings(contextOf(c), asked)), nextCursor: null }, 200);
  })
  .openapi(find, async (c) =>
    c.json(told(await findReading(contextOf(c), { readingId: c.req.valid('param').id })), 200),
  )
  .openapi(answer, async (c) => {
    const asked = { readingId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await answerQuiz(contextOf(c), asked), 201);
  })
  .openapi(sign, async (c) => {
    await signPolicy(contextOf(c), { readingId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });
