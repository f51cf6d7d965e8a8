import { createRoute, z } from '@hono/zod-openapi';
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
import { answerResult, appealResult, readResult } from '../results/answer-result.ts';
import { decideAppeal, listAppeals } from '../results/decide-appeal.ts';
import { findResult, listOwnResults } from '../results/list-results.ts';
import { askReview } from '../reviews/ask-review.ts';
import { findReview, listQueue } from '../reviews/find-review.ts';
import { appealOutcomes } from '../reviews/schema.ts';
import { giveReview, keepReview, reviewInput, scoreInput } from '../reviews/score-review.ts';
import { appealSchema, oneResultSchema, queueSchema, resultSchema, reviewSchema } from './shapes.ts';

const read = needs('quality:read');
const own = needs('quality:answer');
const review = needs('quality:review');
const write = needs('quality:write');
const done = { 204: { description: 'Done' }, ...problems };
const limit = z.coerce.number().int().min(1).max(200).optional();

const queue = createRoute({
  ...review,
  method: 'get',
  path: '/quality/queue',
  summary: 'What lies before me to review, the longest first; with `given` what I gave lately',
  request: { query: z.strictObject({ given: z.literal('1').optional(), limit }) },
  responses: { 200: answers(queueSchema, 'The queue'), ...problems },
});
const ask = createRoute({
  ...write,
  method: 'post',
  path: '/quality/reviews',
  summary: 'Put a request before a reviewer by hand',
  request: {
    body: takes(
      z.strictObject({
        request: z.string().max(40).openapi({ description: 'Id or number' }),
        cardId: z.uuid().optional(),
        reviewers: z.int().min(1).max(2).optional(),
        reviewerIds: z.array(z.uuid()).max(20).optional(),
      }),
    ),
  },
  responses: {
    201: answers(z.object({ unitId: z.uuid(), reviewIds: z.array(z.uuid()) }), 'The reviews'),
    ...problems,
  },
});
const one = createRoute({
  ...review,
  method: 'get',
  path: '/quality/reviews/{id}',
  summary: 'One of my reviews; those of others once all are in',
  request: { params: idParam },
  responses: { 200: answers(reviewSchema, 'The review'), ...problems },
});
const keep = createRoute({
  ...review,
  method: 'put',
  path: '/quality/reviews/{id}',
  summary: 'Keep a review as far as it goes',
  request: { params: idParam, body: takes(reviewInput) },
  responses: done,
});
const give = createRoute({
  ...review,
  method: 'post',
  path: '/quality/reviews/{id}/submission',
  summary: 'Give a review; from then on it stands',
  request: { params: idParam, body: takes(reviewInput) },
  responses: {
    200: answers(z.object({ isWhole: z.boolean() }), 'Whether all reviews of the request are in'),
    ...problems,
  },
});
const results = createRoute({
  ...read,
  method: 'get',
  path: '/quality/results',
  summary: 'What was found of my own work, the newest first',
  request: { query: z.strictObject({ limit, cursor: z.string().max(500).optional() }) },
  responses: {
    200: answers(z.object({ items: z.array(resultSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});
const result = createRoute({
  ...read,
  method: 'get',
  path: '/quality/results/{id}',
  summary: 'A result in full: one’s own, or one that may be read by now',
  request: { params: idParam },
  responses: { 200: answers(oneResultSchema, 'The result'), ...problems },
});
const reading = createRoute({
  ...own,
  method: 'put',
  path: '/quality/results/{id}/reading',
  summary: 'Say that I have read it; leaders may read it from then on',
  request: { params: idParam },
  responses: done,
});
const answer = createRoute({
  ...own,
  method: 'put',
  path: '/quality/results/{id}/answer',
  summary: 'Say something to what was found of my work',
  request: {
    params: idParam,
    body: takes(z.strictObject({ answer: z.string().trim().min(1).max(5_000) })),
  },
  responses: done,
});
const appeal = createRoute({
  ...own,
  method: 'post',
  path: '/quality/results/{id}/appeal',
  summary: 'Say that I do not agree; somebody who did not review it decides',
  request: {
    params: idParam,
    body: takes(z.strictObject({ words: z.string().trim().min(1).max(5_000) })),
  },
  responses: { 201: answers(z.object({ appealId: z.uuid() }), 'The appeal'), ...problems },
});
const appeals = createRoute({
  ...write,
  method: 'get',
  path: '/quality/appeals',
  summary: 'Appeals that wait, the longest first',
  responses: {
    200: answers(z.object({ items: z.array(appealSchema), nextCursor: z.null() }), 'The appeals'),
    ...problems,
  },
});
const decide = createRoute({
  ...write,
  method: 'put',
  path: '/quality/appeals/{id}/decision',
  summary: 'Decide an appeal: it stands, is changed by new points, or is struck',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        outcome: z.enum(appealOutcomes),
        words: z.string().trim().min(1).max(5_000),
        scores: z.array(scoreInput).max(40).optional(),
      }),
    ),
  },
  responses: done,
});

/** The doors of reviews, of their results, and of appeals. */
export const reviewRoutes = newRouter()
  .openapi(queue, async (c) => {
    const { given, limit } = c.req.valid('query');
    const found = await listQueue(contextOf(c), { given: given === '1', limit });
    return c.json(told({ ...found, nextCursor: null }), 200);
  })
  .openapi(ask, async (c) => c.json(await askReview(contextOf(c), c.req.valid('json')), 201))
  .openapi(one, async (c) => {
    const found = await findReview(contextOf(c), { reviewId: c.req.valid('param').id });
    return c.json(told(found), 200);
  })
  .openapi(keep, async (c) => {
    await keepReview(contextOf(c), { reviewId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(give, async (c) => {
    const asked = { reviewId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await giveReview(contextOf(c), asked), 200);
  })
  .openapi(results, async (c) => c.json(told(await listOwnResults(contextOf(c), c.req.valid('query'))), 200))
  .openapi(result, async (c) => {
    const found = await findResult(contextOf(c), { unitId: c.req.valid('param').id });
    return c.json(told(found), 200);
  })
  .openapi(reading, async (c) => {
    await readResult(contextOf(c), { unitId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(answer, async (c) => {
    await answerResult(contextOf(c), { unitId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(appeal, async (c) => {
    const asked = { unitId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await appealResult(contextOf(c), asked), 201);
  })
  .openapi(appeals, async (c) =>
    c.json({ items: told(await listAppeals(contextOf(c), {})), nextCursor: null }, 200),
  )
  .openapi(decide, async (c) => {
    await decideAppeal(contextOf(c), { appealId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });
