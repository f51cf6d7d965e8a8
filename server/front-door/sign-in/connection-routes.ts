import { createRoute, z } from '@hono/zod-openapi';
import {
  beginProviderSignIn,
  changeConnection,
  connectionChange,
  connectionInput,
  connectionKinds,
  connectionsFor,
  countAttempt,
  createConnection,
  finishProviderSignIn,
  listConnections,
  removeConnection,
} from '../../domains/access/index.ts';
import { actorOfAccount } from '../../domains/team/index.ts';
import { provenPerson } from '../../platform/http/proof.ts';
import {
  accountIn,
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  open,
  openButProven,
  problems,
  takes,
} from '../../platform/http/router.ts';
import { addressOf } from '../client-address.ts';
import { browserCookie, browserIn } from './browser-cookie.ts';
import { enter, entered, perAddress } from './enter.ts';

const connectionSchema = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    name: z.string(),
    issuer: z.string(),
    clientId: z.string(),
    domains: z.array(z.string()),
    isOn: z.boolean(),
  })
  .openapi('SignInConnection');
const offered = z.object({
  id: z.uuid(),
  kind: z.enum(connectionKinds),
  name: z.string(),
  workspaceId: z.uuid(),
});
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...needs('access:read'),
  method: 'get',
  path: '/sign-in-connections',
  summary: 'The identity providers that this workspace trusts',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(connectionSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('access:write', provenPerson),
  method: 'post',
  path: '/sign-in-connections',
  summary: 'Trust an identity provider (OpenID Connect) for some domains',
  request: { body: takes(connectionInput) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The connection'), ...problems },
});
const change = createRoute({
  ...needs('access:write', provenPerson),
  method: 'patch',
  path: '/sign-in-connections/{id}',
  summary: 'Change a connection',
  request: { params: idParam, body: takes(connectionChange) },
  responses: done,
});
const remove = createRoute({
  ...needs('access:write', provenPerson),
  method: 'delete',
  path: '/sign-in-connections/{id}',
  summary: 'Trust a provider no longer',
  request: { params: idParam },
  responses: done,
});
const offer = createRoute({
  ...open,
  method: 'post',
  path: '/session/providers',
  summary: 'The providers that sign somebody of this domain in; the same for every address of it',
  request: { body: takes(z.strictObject({ email: z.email().max(320) })) },
  responses: { 200: answers(z.object({ items: z.array(offered) }), 'Where to go'), ...problems },
});
const begin = createRoute({
  ...openButProven({ of: 'person', when: z.object({ join: z.literal(true) }) }),
  method: 'post',
  path: '/session/providers/{workspace}/{id}',
  summary: 'Begin to sign in at a provider; with `join`, make it a way into my account',
  request: {
    params: z.object({ workspace: z.uuid(), id: z.uuid() }),
    body: takes(z.strictObject({ join: z.boolean().default(false) })),
  },
  responses: { 200: answers(z.object({ address: z.string() }), 'Where the browser goes'), ...problems },
});
const finish = createRoute({
  ...open,
  method: 'post',
  path: '/session/return',
  summary: 'Come back from a provider, with what it put into the address',
  request: { body: takes(z.strictObject({ search: z.string().max(8000) })) },
  responses: entered,
});

/** Signing in by a provider, and which ones a workspace trusts. */
export const connectionRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = await listConnections(contextOf(c), {});
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(create, async (c) => {
    return c.json(await createConnection(contextOf(c), c.req.valid('json')), 201);
  })
  .openapi(change, async (c) => {
    await changeConnection(contextOf(c), { ...c.req.valid('json'), id: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await removeConnection(contextOf(c), c.req.valid('param'));
    return c.body(null, 204);
  })
  .openapi(offer, async (c) => {
    await countAttempt(`address:${addressOf(c)}`, perAddress, c.get('now'));
    const { email } = c.req.valid('json');
    const items = (await connectionsFor(email)).map((one) => ({
      ...one,
      kind: z.enum(connectionKinds).parse(one.kind),
    }));
    return c.json({ items }, 200);
  })
  .openapi(begin, async (c) => {
    const now = c.get('now');
    await countAttempt(`address:${addressOf(c)}`, perAddress, now);
    const { workspace: workspaceId, id: connectionId } = c.req.valid('param');
    const { join } = c.req.valid('json');
    const asker = join ? accountIn(c).id : null;
    const { address, browser } = await beginProviderSignIn({ workspaceId, connectionId }, asker, now);
    c.header('set-cookie', browserCookie('provider', browser), { append: true });
    return c.json({ address }, 200);
  })
  .openapi(finish, async (c) => {
    const now = c.get('now');
    await countAttempt(`address:${addressOf(c)}`, perAddress, now);
    const given = { ...c.req.valid('json'), browser: browserIn('provider', c.req.raw.headers) };
    const isMember = async (accountId: string, workspaceId: string) =>
      (await actorOfAccount(accountId, workspaceId)) !== null;
    const { account } = await finishProviderSignIn(given, isMember, now);
    return enter(c, account, { method: 'provider' });
  });
