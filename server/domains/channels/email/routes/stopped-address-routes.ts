import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, idParam, needs, newRouter, problems } from '../../../../platform/http/router.ts';
import { allowAddress } from '../sending/stopped/allow-address.ts';
import { listStopped, listStoppedOf } from '../sending/stopped/list-stopped.ts';

const stoppedSchema = z
  .object({
    id: z.uuid(),
    address: z.string(),
    words: z.string().nullable(),
    stoppedAt: z.iso.datetime(),
  })
  .openapi('StoppedAddress');

const list = createRoute({
  ...needs('channels:read'),
  method: 'get',
  path: '/stopped-addresses',
  summary: 'Addresses to which nothing is sent, because their servers said that nobody has them',
  request: {
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).optional(),
      cursor: z.string().max(500).optional(),
    }),
  },
  responses: {
    200: answers(z.object({ items: z.array(stoppedSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});

const listOf = createRoute({
  ...needs('customers:read'),
  method: 'get',
  path: '/customers/{id}/stopped-addresses',
  summary: 'Of one customer’s addresses those to which nothing is sent',
  request: { params: idParam },
  responses: { 200: answers(z.object({ items: z.array(stoppedSchema) }), 'All of them'), ...problems },
});

const allow = createRoute({
  ...needs('channels:write'),
  method: 'delete',
  path: '/stopped-addresses/{id}',
  summary: 'Send to the address again',
  request: { params: idParam },
  responses: { 204: { description: 'Done' }, ...problems },
});

export const stoppedAddressRoutes = newRouter()
  .openapi(list, async (c) => {
    const { items, nextCursor } = await listStopped(contextOf(c), c.req.valid('query'));
    return c.json({ items: items.map(shown), nextCursor }, 200);
  })
  .openapi(listOf, async (c) => {
    const items = await listStoppedOf(contextOf(c), { customerId: c.req.valid('param').id });
    return c.json({ items: items.map(shown) }, 200);
  })
  .openapi(allow, async (c) => {
    await allowAddress(contextOf(c), { id: c.req.valid('param').id });
    return c.body(null, 204);
  });

function shown({ stoppedAt, ...row }: Awaited<ReturnType<typeof listStoppedOf>>[number]) {
  return { ...row, stoppedAt: stoppedAt.toISOString() };
}
