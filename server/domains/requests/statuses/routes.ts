import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { keyInput, labelsInput } from '../fields/inputs.ts';
import { listStatuses } from './find-statuses.ts';
import { changeStatus, createStatus } from './keep-status.ts';

const category = z.enum(['open', 'waiting', 'solved', 'closed']);
const statusSchema = z
  .object({
    key: z.string(),
    category,
    labels: z.object({ en: z.string(), id: z.string(), th: z.string() }),
    position: z.number().int(),
    isDefault: z.boolean(),
    archived: z.boolean(),
  })
  .openapi('CustomStatus');

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/statuses',
  summary: 'The workspace’s own statuses inside the four categories',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(statusSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('requests:configure'),
  method: 'post',
  path: '/statuses',
  summary: 'Add a status to a category',
  request: {
    body: takes(
      z.strictObject({
        key: keyInput,
        category,
        labels: labelsInput,
        isDefault: z.boolean().optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ key: z.string() }), 'The status'), ...problems },
});
const change = createRoute({
  ...needs('requests:configure'),
  method: 'patch',
  path: '/statuses/{key}',
  summary: 'Change a status, archive it or bring it back',
  request: {
    params: z.object({ key: keyInput }),
    body: takes(
      z.strictObject({
        labels: labelsInput.optional(),
        isDefault: z.boolean().optional(),
        position: z.number().int().min(0).max(1000).optional(),
        archived: z.boolean().optional(),
      }),
    ),
  },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of the workspace's own statuses. */
export const statusRoutes = newRouter()
  .openapi(list, async (c) => c.json({ items: await listStatuses(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(create, async (c) => c.json(await createStatus(contextOf(c), c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    await changeStatus(contextOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.body(null, 204);
  });
