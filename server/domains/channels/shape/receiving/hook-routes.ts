import { createRoute, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { system } from '../../../../kernel/actor.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { inUnit } from '../../../../platform/command.ts';
import { type Env, newRouter, open, problems } from '../../../../platform/http/router.ts';
import { isSameSecret } from '../../../../platform/signatures/proofs.ts';
import { findConnection } from '../connections/open-connection.ts';
import { findHook, keepArrival } from './keep-arrival.ts';

const key = z.object({ key: z.string().regex(/^[\w-]{20,64}$/) });

const call = createRoute({
  ...open,
  method: 'post',
  path: '/channel-hooks/{key}',
  summary: 'What a provider tells of a connection: signed by it, kept at once, taken in afterwards',
  request: { params: key },
  responses: { 200: { description: 'Kept' }, ...problems },
});

const confirm = createRoute({
  ...open,
  method: 'get',
  path: '/channel-hooks/{key}',
  summary:
    'Meta asks whether this address is ours: the challenge comes back when it knows the word of the connection',
  request: {
    params: key,
    query: z.strictObject({
      'hub.mode': z.literal('subscribe'),
      'hub.verify_token': z.string().max(200),
      'hub.challenge': z.string().regex(/^[\w-]{1,200}$/),
    }),
  },
  responses: {
    200: { description: 'The challenge', content: { 'text/plain': { schema: z.string() } } },
    ...problems,
  },
});

/** The doors that providers knock at. What stands behind them is told by the key alone. */
export const hookRoutes = newRouter()
  .openapi(call, async (c) => {
    const raw = new Uint8Array(await c.req.arrayBuffer());
    const knock = { raw, header: (name: string) => c.req.header(name), now: c.get('now') };
    await keepArrival(c.req.valid('param').key, knock);
    return c.json({}, 200);
  })
  .openapi(confirm, async (c) => {
    const query = c.req.valid('query');
    await assertKnowsWord(c, c.req.valid('param').key, query['hub.verify_token']);
    return c.text(query['hub.challenge'], 200);
  });

/** @throws Problem 404 `channel-hook-not-found`, 403 `verify-token-wrong`. */
async function assertKnowsWord(c: HonoContext<Env>, key: string, given: string): Promise<void> {
  const hook = await findHook(key);
  if (!hook) throw notFound('channel-hook');
  const context = { actor: system(hook.workspaceId), now: c.get('now') };
  const row = await inUnit(context, (run) => findConnection(run, hook.connectionId), { readOnly: true });
  if (!row || row.closedAt) throw notFound('channel-hook');
  if (!isSameSecret(row.settings.verifyToken, given)) throw new Problem(403, 'verify-token-wrong');
}
