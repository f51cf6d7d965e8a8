import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { findRating } from '../queries/find-rating.ts';
import { requestParam } from './request-routes.ts';

const rating = z
  .object({ score: z.number().int().min(1).max(5), words: z.string(), ratedAt: z.iso.datetime() })
  .openapi('Rating');

const find = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests/{request}/rating',
  summary: 'How the customer found it, null for not said yet',
  request: { params: requestParam },
  responses: { 200: answers(z.object({ rating: rating.nullable() }), 'The rating'), ...problems },
});

/** The door of what customers say of a request. */
export const ratingRoutes = newRouter().openapi(find, async (c) => {
  const found = await findRating(contextOf(c), c.req.valid('param'));
  return c.json({ rating: found && { ...found, ratedAt: found.ratedAt.toISOString() } }, 200);
});
