import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../../platform/http/router.ts';
import { blockSender, unblockSender } from '../intake/spam/block-sender.ts';
import { listBlockedSenders } from '../intake/spam/list-blocked-senders.ts';
import type { blockedSenders } from '../schema.ts';

const blockedSchema = z
  .object({ id: z.uuid(), pattern: z.string(), createdAt: z.iso.datetime() })
  .openapi('BlockedSender');

const list = createRoute({
  ...needs('channels:read'),
  method: 'get',
  path: '/blocked-senders',
  summary: 'Blocked addresses and domains, by the alphabet',
  request: {
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).optional(),
      cursor: z.string().max(500).optional(),
    }),
  },
  responses: {
    200: answers(z.object({ items: z.array(blockedSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});

const block = createRoute({
  ...needs('channels:write'),
  method: 'post',
  path: '/blocked-senders',
  summary: 'Send the mail of an address or a domain to spam from now on',
  request: { body: takes(z.strictObject({ pattern: z.string().max(320) })) },
  responses: { 201: answers(blockedSchema, 'The blocked sender'), ...problems },
});

const unblock = createRoute({
  ...needs('channels:write'),
  method: 'delete',
  path: '/blocked-senders/{id}',
  summary: 'Let the mail through again',
  request: { params: idParam },
  responses: { 204: { description: 'Done' }, ...problems },
});

export const blockedSenderRoutes = newRouter()
  .openapi(list, async (c) => {
    const { items, nextCursor } = await listBlockedSenders(contextOf(c), c.req.valid('query'));
    return c.json({ items: items.map(shown), nextCursor }, 200);
  })
  .openapi(block, async (c) => c.json(shown(await blockSender(contextOf(c), c.req.valid('json'))), 201))
  .openapi(unblock, async (c) => {
    await unblockSender(contextOf(c), { id: c.req.valid('param').id });
    return c.body(null, 204);
  });

function shown({
  id,
  pattern,
  createdAt,
}: Pick<typeof blockedSenders.$inferSelect, 'id' | 'pattern' | 'createdAt'>) {
  return { id, pattern, createdAt: createdAt.toISOString() };
}
