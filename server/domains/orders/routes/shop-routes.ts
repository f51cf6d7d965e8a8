import { createRoute, z } from '@hono/zod-openapi';
import { pageInput } from '../../../kernel/page.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  open,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { keepDelivery } from '../shops/keep-delivery.ts';
import { changeShop, closeShop, connectShop, listShops } from '../shops/keep-shop.ts';
import { dropCall, listRefusedCalls, retryCall } from '../shops/refused-calls.ts';
import { shopKinds } from '../shops/schema.ts';
import { pageOf, shopSchema } from './shapes.ts';

const manage = needs('orders:manage');
const name = z.string().trim().min(1).max(200);
const secret = z.string().trim().min(8).max(200);

const list = createRoute({
  ...manage,
  method: 'get',
  path: '/shops',
  summary: 'The shops that tell their orders by themselves',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(z.object({ items: z.array(shopSchema) }), 'The shops'), ...problems },
});
const connect = createRoute({
  ...manage,
  method: 'post',
  path: '/shops',
  summary: 'Connect a shop. A secret that was made for it is shown this once',
  request: { body: takes(z.strictObject({ kind: z.enum(shopKinds), name, secret: secret.optional() })) },
  responses: {
    201: answers(
      z.object({ id: z.uuid(), hookAddress: z.string(), secret: z.string().nullable() }),
      'The shop, where it calls, and the secret that was made',
    ),
    ...problems,
  },
});
const change = createRoute({
  ...manage,
  method: 'patch',
  path: '/shops/{id}',
  summary: 'Another name, or another secret from now on',
  request: {
    params: idParam,
    body: takes(z.strictObject({ name: name.optional(), secret: secret.optional() })),
  },
  responses: { 204: { description: 'Done' }, ...problems },
});
const close = createRoute({
  ...manage,
  method: 'delete',
  path: '/shops/{id}',
  summary: 'Take nothing more of this shop; its orders stay',
  request: { params: idParam },
  responses: { 204: { description: 'Done' }, ...problems },
});
const refused = createRoute({
  ...manage,
  method: 'get',
  path: '/shops/{id}/refused-calls',
  summary: 'Calls of a shop that could not be read: when, which part is wrong, and what was sent',
  request: { params: idParam, query: z.strictObject(pageInput) },
  responses: {
    200: answers(
      pageOf(
        z.object({
          ...{ id: z.uuid(), receivedAt: z.iso.datetime(), tries: z.number().int(), body: z.string() },
          part: z.string().openapi({ description: '`body` for what is no JSON, else the name of the part' }),
        }),
      ),
      'A page',
    ),
    ...problems,
  },
});
const callParams = z.object({ id: z.uuid(), call: z.uuid() });
const retry = createRoute({
  ...manage,
  method: 'post',
  path: '/shops/{id}/refused-calls/{call}/retry',
  summary: 'Read a refused call once more',
  request: { params: callParams },
  responses: { 204: { description: 'Begun' }, ...problems },
});
const drop = createRoute({
  ...manage,
  method: 'delete',
  path: '/shops/{id}/refused-calls/{call}',
  summary: 'Let a refused call go, and what it sent with it',
  request: { params: callParams },
  responses: { 204: { description: 'Done' }, ...problems },
});
const call = createRoute({
  ...open,
  method: 'post',
  path: '/shop-hooks/{key}',
  summary: 'What a shop tells: signed by it, kept at once, taken in afterwards',
  request: { params: z.object({ key: z.string().regex(/^[\w-]{20,64}$/) }) },
  responses: { 200: { description: 'Kept' }, ...problems },
});

/** The doors of connected shops; at the last one they knock themselves. */
export const shopRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = (await listShops(contextOf(c), {})).map(
      ({ createdAt, lastHeardAt, unsignedAt, ...shop }) => ({
        ...{ ...shop, createdAt: createdAt.toISOString(), lastHeardAt: lastHeardAt?.toISOString() ?? null },
        unsignedAt: unsignedAt?.toISOString() ?? null,
      }),
    );
    return c.json({ items }, 200);
  })
  .openapi(connect, async (c) => {
    const { shopId, ...made } = await connectShop(contextOf(c), c.req.valid('json'));
    return c.json({ id: shopId, ...made }, 201);
  })
  .openapi(change, async (c) => {
    await changeShop(contextOf(c), { shopId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(close, async (c) => {
    await closeShop(contextOf(c), { shopId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(refused, async (c) => {
    const shopId = c.req.valid('param').id;
    const page = await listRefusedCalls(contextOf(c), { shopId, ...c.req.valid('query') });
    const items = page.items.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
    return c.json({ items, nextCursor: page.nextCursor }, 200);
  })
  .openapi(retry, async (c) => {
    const { id: shopId, call: callId } = c.req.valid('param');
    await retryCall(contextOf(c), { shopId, callId });
    return c.body(null, 204);
  })
  .openapi(drop, async (c) => {
    const { id: shopId, call: callId } = c.req.valid('param');
    await dropCall(contextOf(c), { shopId, callId });
    return c.body(null, 204);
  })
  .openapi(call, async (c) => {
    const raw = new Uint8Array(await c.req.arrayBuffer());
    const knock = { raw, header: (header: string) => c.req.header(header), now: c.get('now') };
    await keepDelivery(c.req.valid('param').key, knock);
    return c.json({}, 200);
  });
