import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../platform/http/router.ts';
import { choiceInput, chooseNotifications, findChoices } from './commands/choose.ts';
import { senderKeys } from './push/keys.ts';
import { subscribe, subscriptionInput, unsubscribe } from './push/subscriptions.ts';
import { kinds } from './rules/kinds.ts';

const ways = z.object({ inProgram: z.boolean(), byDigest: z.boolean(), byPush: z.boolean() });
const choicesSchema = z
  .object({
    kinds: z.record(z.enum(kinds), ways),
    digest: z.enum(['off', 'hourly', 'daily']),
    digestHour: z.number().int(),
    zone: z.string(),
    quietFrom: z.string().nullable(),
    quietTo: z.string().nullable(),
    mayQuote: z.boolean(),
  })
  .openapi('NotificationChoices');
const done = { 204: { description: 'Done' }, ...problems };

const find = createRoute({
  ...needs('notifications:own'),
  method: 'get',
  path: '/notification-choices',
  summary: 'What I am told of, by which ways, and when I am left in peace',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(choicesSchema, 'My choices'), ...problems },
});
const choose = createRoute({
  ...needs('notifications:own'),
  method: 'patch',
  path: '/notification-choices',
  summary: 'Choose; what is left out stays as it is',
  request: { body: takes(choiceInput) },
  responses: { 200: answers(choicesSchema, 'My choices now'), ...problems },
});
const key = createRoute({
  ...needs('notifications:own'),
  method: 'post',
  path: '/push-key',
  summary: 'The public key with which a browser subscribes to pushes of this workspace (RFC 8292)',
  responses: { 200: answers(z.object({ publicKey: z.string() }), 'The key, in base64url'), ...problems },
});
const add = createRoute({
  ...needs('notifications:own'),
  method: 'put',
  path: '/push-subscription',
  summary: 'Tell me in this browser (RFC 8030)',
  request: { body: takes(subscriptionInput) },
  responses: done,
});
const remove = createRoute({
  ...needs('notifications:own'),
  method: 'delete',
  path: '/push-subscription',
  summary: 'No longer tell me in this browser',
  request: { body: takes(z.strictObject({ endpoint: z.string().max(2000) })) },
  responses: done,
});

/** The doors of one's own choices about being told. */
export const choiceRoutes = newRouter()
  .openapi(find, async (c) => c.json(await findChoices(contextOf(c), {}), 200))
  .openapi(choose, async (c) => {
    await chooseNotifications(contextOf(c), c.req.valid('json'));
    return c.json(await findChoices(contextOf(c), {}), 200);
  })
  .openapi(key, async (c) => {
    const { publicKey } = await senderKeys(contextOf(c), {});
    return c.json({ publicKey }, 200);
  })
  .openapi(add, async (c) => {
    await subscribe(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await unsubscribe(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  });
