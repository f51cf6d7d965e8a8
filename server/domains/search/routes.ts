import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems } from '../../platform/http/router.ts';
import { statuses } from '../requests/schema.ts';
import { search, searchTypes } from './queries/search.ts';

const itemSchema = z
  .object({
    type: z.enum(searchTypes),
    id: z.uuid(),
    requestId: z.uuid().nullable(),
    requestNumber: z.number().int().nullable(),
    title: z.string(),
    status: z.enum(statuses).nullable(),
    customerName: z.string().nullable(),
    at: z.iso.datetime(),
    snippet: z.string(),
    highlights: z.array(z.tuple([z.number().int(), z.number().int()])),
    score: z.number(),
  })
  .openapi('SearchItem');

const find = createRoute({
  ...needs('search:read'),
  method: 'get',
  path: '/search',
  summary: 'Requests, messages, customers and published articles that have all words, best first',
  description:
    'Words, "phrases" and operators: from, status, priority, label, team, assignee, channel, language, has:file, before, after (a day); a minus before an operator leaves out. Highlights are ranges of the snippet in UTF-16 units, from (inclusive) to (exclusive). Type may be repeated.',
  request: {
    query: z.strictObject({
      q: z.string().max(500),
      type: z.union([z.enum(searchTypes), z.array(z.enum(searchTypes))]).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
      cursor: z.string().max(500).optional(),
    }),
  },
  responses: {
    200: answers(z.object({ items: z.array(itemSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});

export const routes = newRouter().openapi(find, async (c) =>
  c.json(await search(contextOf(c), c.req.valid('query')), 200),
);
