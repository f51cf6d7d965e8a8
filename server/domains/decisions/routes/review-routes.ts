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
import { endReview } from '../commands/review-clause.ts';
import { findReview, listReviews, reviewStates } from '../queries/list-reviews.ts';
import { reviewOutcomes } from '../schema.ts';
import { listedReviewSchema, reviewSchema } from './shapes.ts';

const reviewing = needs('decisions:review');

const list = createRoute({
  ...reviewing,
  method: 'get',
  path: '/clause-reviews',
  summary: 'Reviews of clauses, the open ones by their day',
  request: { query: z.strictObject({ state: z.enum(reviewStates).optional() }) },
  responses: {
    200: answers(z.object({ items: z.array(listedReviewSchema), nextCursor: z.null() }), 'The reviews'),
    ...problems,
  },
});
const find = createRoute({
  ...reviewing,
  method: 'get',
  path: '/clause-reviews/{id}',
  summary: 'One review: the clause, the complaints, and what the customers mean to us',
  request: { params: idParam },
  responses: { 200: answers(reviewSchema, 'The review'), ...problems },
});
const end = createRoute({
  ...reviewing,
  method: 'put',
  path: '/clause-reviews/{id}/end',
  summary: 'End a review: keep the clause, change it, or make an exception',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        outcome: z.enum(reviewOutcomes),
        answer: z.string().min(1).max(4_000),
        language: z.enum(['en', 'id', 'th']).optional(),
        text: z
          .string()
          .max(20_000)
          .optional()
          .openapi({ description: 'For `change`: what the clause says from now on in the draft' }),
      }),
    ),
  },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of reviews of clauses. */
export const clauseReviewRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = told(await listReviews(contextOf(c), c.req.valid('query')));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(find, async (c) =>
    c.json(told(await findReview(contextOf(c), { reviewId: c.req.valid('param').id })), 200),
  )
  .openapi(end, async (c) => {
    await endReview(contextOf(c), { reviewId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });
