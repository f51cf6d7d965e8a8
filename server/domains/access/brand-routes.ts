import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../platform/http/router.ts';
import { createBrand, listBrands } from './brands.ts';

const brandSchema = z.object({ id: z.uuid(), name: z.string(), isDefault: z.boolean() }).openapi('Brand');

const list = createRoute({
  ...needs('access:read'),
  method: 'get',
  path: '/brands',
  summary: 'All brands',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(brandSchema), nextCursor: z.null() }), 'All brands, by name'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('access:write'),
  method: 'post',
  path: '/brands',
  summary: 'Add a brand: a face toward customers, a client company of a contact centre',
  request: { body: takes(z.strictObject({ name: z.string().min(1).max(100) })) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The brand'), ...problems },
});

/** The doors of brands. */
export const brandRoutes = newRouter()
  .openapi(list, async (c) => c.json({ items: await listBrands(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(create, async (c) => c.json(await createBrand(contextOf(c), c.req.valid('json')), 201));
