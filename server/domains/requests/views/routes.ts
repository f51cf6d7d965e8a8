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
import { sorts } from '../rules/orders.ts';
import { changeView, createView, orderViews, removeView } from './keep-view.ts';
import { listViews } from './list-views.ts';

const viewSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    shared: z.boolean(),
    /** Of a shared one: the team that shares it, or null for everybody. */
    teamId: z.uuid().nullable(),
    mine: z.boolean(),
    filters: z.record(z.string(), z.unknown()),
    sort: z.enum(sorts).nullable(),
  })
  .openapi('View');
const teamId = z.uuid().nullable().optional();
/** Checked by the verb itself, so that the same words count in a view and in the list. */
const filters = z.record(z.string(), z.unknown());
const sort = z.enum(sorts).nullable().optional();
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/views',
  summary: 'Saved views: one’s own and the shared ones',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(viewSchema), nextCursor: z.null() }), 'All views'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('requests:views'),
  method: 'post',
  path: '/views',
  summary: 'Save a view',
  request: {
    body: takes(
      z.strictObject({
        name: z.string().min(1).max(100),
        shared: z.boolean().optional(),
        ...{ teamId, filters, sort },
      }),
    ),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The view'), ...problems },
});
const change = createRoute({
  ...needs('requests:views'),
  method: 'patch',
  path: '/views/{id}',
  summary: 'Change a view',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        name: z.string().min(1).max(100).optional(),
        shared: z.boolean().optional(),
        ...{ teamId, sort },
        filters: filters.optional(),
      }),
    ),
  },
  responses: done,
});
const remove = createRoute({
  ...needs('requests:views'),
  method: 'delete',
  path: '/views/{id}',
  summary: 'Remove a view',
  request: { params: idParam },
  responses: done,
});

const order = createRoute({
  ...needs('requests:views'),
  method: 'put',
  path: '/views/order',
  summary: 'Put the views in an order of one’s own',
  request: { body: takes(z.strictObject({ viewIds: z.array(z.uuid()).max(500) })) },
  responses: done,
});

/** The doors of saved views. */
export const viewRoutes = newRouter()
  .openapi(list, async (c) => c.json({ items: await listViews(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(create, async (c) => c.json(await createView(contextOf(c), c.req.valid('json')), 201))
  .openapi(order, async (c) => {
    await orderViews(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(change, async (c) => {
    await changeView(contextOf(c), { viewId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await removeView(contextOf(c), { viewId: c.req.valid('param').id });
    return c.body(null, 204);
  });
