import { createRoute, z } from '@hono/zod-openapi';
import { provenPerson } from '../../../platform/http/proof.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { listTokens, makeToken, revokeToken, roomsOfScopes } from './keep-token.ts';

const tokenSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.string()),
    /** Addresses and networks from which it is taken; none: from everywhere. */
    networks: z.array(z.string()),
    createdAt: z.iso.datetime(),
    /** When it was last taken, to the hour; null: never. */
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .openapi('Token');

const list = createRoute({
  ...needs('access:write'),
  method: 'get',
  path: '/tokens',
  summary: 'The tokens of programs, without their secrets, and the rooms that a scope may name',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(
      z.object({ items: z.array(tokenSchema), rooms: z.array(z.string()), nextCursor: z.null() }),
      'All that may be used',
    ),
    ...problems,
  },
});
const make = createRoute({
  ...needs('access:write', provenPerson),
  method: 'post',
  path: '/tokens',
  summary: 'Make a token for a program: its secret is shown once',
  request: {
    body: takes(
      z.strictObject({
        name: z.string().min(1).max(100),
        scopes: z.array(z.string().max(60)).min(1).max(100),
        networks: z.array(z.string().max(60)).max(50).optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ id: z.uuid(), secret: z.string() }), 'The token'), ...problems },
});
// Ending a token is never held up by a question.
const revoke = createRoute({
  ...needs('access:write'),
  method: 'delete',
  path: '/tokens/{id}',
  summary: 'End a token, within seconds and everywhere',
  request: { params: idParam },
  responses: { 204: { description: 'Ended' }, ...problems },
});

/** The doors of tokens. */
export const tokenRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = (await listTokens(contextOf(c), {})).map((one) => ({
      ...one,
      createdAt: one.createdAt.toISOString(),
      lastUsedAt: one.lastUsedAt?.toISOString() ?? null,
    }));
    return c.json({ items, rooms: roomsOfScopes(), nextCursor: null }, 200);
  })
  .openapi(make, async (c) => c.json(await makeToken(contextOf(c), c.req.valid('json')), 201))
  .openapi(revoke, async (c) => {
    await revokeToken(contextOf(c), { tokenId: c.req.valid('param').id });
    return c.body(null, 204);
  });
