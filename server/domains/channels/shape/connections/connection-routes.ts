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
import { say } from '../../../../platform/messages.ts';
import { changeChannel, disconnectChannel } from './change-connection.ts';
import { testChannel } from './check-connection.ts';
import { connectChannel } from './connect.ts';
import { connectionChanges, newConnectionInput } from './inputs.ts';
import { listConnections, listTemplates } from './list-connections.ts';
import type { ConnectionView } from './views.ts';

const connectionSchema = z
  .object({
    id: z.uuid(),
    channel: z.string(),
    name: z.string(),
    account: z.string(),
    settings: z.record(z.string(), z.string()),
    /** Where the provider calls. */
    hookAddress: z.string(),
    teamId: z.uuid().nullable(),
    brandId: z.uuid().nullable(),
    language: z.string(),
    state: z.enum(['working', 'degraded']),
    reason: z.string().nullable(),
    quota: z.object({ limit: z.number().nullable(), used: z.number() }).nullable(),
    checkedAt: z.iso.datetime().nullable(),
    lastArrivalAt: z.iso.datetime().nullable(),
    pausedUntil: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('ChannelConnection');
const madeSchema = connectionSchema
  .extend({ signingSecret: z.string().nullable() })
  .openapi('NewChannelConnection');
const templateSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    language: z.string(),
    category: z.string(),
    status: z.string(),
    reason: z.string().nullable(),
    body: z.string(),
    changedAt: z.iso.datetime(),
  })
  .openapi('ChannelTemplate');
const testSchema = z
  .object({ works: z.boolean(), code: z.string(), message: z.string() })
  .openapi('ChannelTest');
const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

const list = createRoute({
  ...needs('channels:read'),
  method: 'get',
  path: '/channel-connections',
  summary: 'Connected accounts of LINE, WhatsApp and other channels',
  responses: { 200: answers(pageOf(connectionSchema), 'All connections'), ...problems },
});
const create = createRoute({
  ...needs('channels:manage'),
  method: 'post',
  path: '/channel-connections',
  summary: 'Connect an account; its tokens are tried at the provider first',
  request: { body: takes(newConnectionInput) },
  responses: { 201: answers(madeSchema, 'The connection'), ...problems },
});
const change = createRoute({
  ...needs('channels:manage'),
  method: 'patch',
  path: '/channel-connections/{id}',
  summary: 'Change a connection; fields that are named replace the kept ones',
  request: { params: idParam, body: takes(connectionChanges) },
  responses: { 200: answers(connectionSchema, 'The connection'), ...problems },
});
const remove = createRoute({
  ...needs('channels:manage'),
  method: 'delete',
  path: '/channel-connections/{id}',
  summary: 'Take a connection out of use; its conversations stay',
  request: { params: idParam },
  responses: { 204: { description: 'Done' }, ...problems },
});
const test = createRoute({
  ...needs('channels:manage'),
  method: 'post',
  path: '/channel-connections/{id}/tests',
  summary: 'Ask the provider whether a connection works',
  request: { params: idParam },
  responses: { 200: answers(testSchema, 'What was found, in words'), ...problems },
});
const templates = createRoute({
  ...needs('channels:read'),
  method: 'get',
  path: '/channel-connections/{id}/templates',
  summary: 'Prepared messages of a connection with the state of their approval',
  request: { params: idParam },
  responses: { 200: answers(pageOf(templateSchema), 'All templates'), ...problems },
});

/** The doors by which channels are connected and looked after. */
export const connectionRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = (await listConnections(contextOf(c), {})).map(shown);
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(create, async (c) => {
    const { signingSecret, ...made } = await connectChannel(contextOf(c), c.req.valid('json'));
    const Location = `/api/v1/channel-connections/${made.id}`;
    return c.json({ ...shown(made), signingSecret }, 201, { Location });
  })
  .openapi(change, async (c) => {
    const given = { connectionId: c.req.valid('param').id, changes: c.req.valid('json') };
    return c.json(shown(await changeChannel(contextOf(c), given)), 200);
  })
  .openapi(remove, async (c) => {
    await disconnectChannel(contextOf(c), { connectionId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(test, async (c) => {
    const { works, code, params } = await testChannel(contextOf(c), {
      connectionId: c.req.valid('param').id,
    });
    return c.json({ works, code, message: say(c.get('language'), code, params) }, 200);
  })
  .openapi(templates, async (c) => {
    const found = await listTemplates(contextOf(c), { connectionId: c.req.valid('param').id });
    const items = found.map((one) => ({ ...one, changedAt: one.changedAt.toISOString() }));
    return c.json({ items, nextCursor: null }, 200);
  });

function shown(view: ConnectionView): z.output<typeof connectionSchema> {
  const { checkedAt, lastArrivalAt, pausedUntil, createdAt, ...rest } = view;
  const at = (moment: Date | null) => moment?.toISOString() ?? null;
  return {
    ...rest,
    checkedAt: at(checkedAt),
    lastArrivalAt: at(lastArrivalAt),
    pausedUntil: at(pausedUntil),
    createdAt: createdAt.toISOString(),
  };
}
