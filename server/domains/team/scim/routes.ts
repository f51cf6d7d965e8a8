import { createRoute, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import SCIMMY from 'scimmy';
import { Problem } from '../../../kernel/problem.ts';
import { answerFailure } from '../../../platform/http/failure.ts';
import { provenPeople } from '../../../platform/http/proof.ts';
import { contextOf, type Env, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { say } from '../../../platform/messages.ts';
import { publicAddress } from '../../../platform/public-address.ts';
import { plainly } from './plainly.ts';
import { resourcesAt, ScimFailure, Unforeseen } from './resources.ts';

const base = '/scim/v2';
const kind = 'application/scim+json';
const anything = z.record(z.string(), z.unknown());
const answer = { description: 'As RFC 7643 and 7644 say', content: { [kind]: { schema: anything } } };
const body = {
  body: {
    required: true,
    content: { [kind]: { schema: anything }, 'application/json': { schema: anything } },
  },
};
const number = z.coerce.number().int();
const query = z.strictObject({
  filter: z.string().max(1000).optional(),
  startIndex: number.optional(),
  count: number.optional(),
  sortBy: z.string().max(100).optional(),
  sortOrder: z.enum(['ascending', 'descending']).optional(),
  attributes: z.string().max(1000).optional(),
  excludedAttributes: z.string().max(1000).optional(),
});
const params = z.object({ id: z.string().max(200) });
const shown = { ...needs('team:write'), method: 'get' as const, responses: { 200: answer, ...problems } };
const changed = { ...needs('team:write', provenPeople), responses: { 200: answer, ...problems } };

/** The five doors of a kind of thing. */
function doorsOf(path: string, what: string) {
  const one = `${base}/${path}/{id}`;
  const made = { 201: answer, ...problems };
  const gone = { 204: { description: 'Taken away' }, ...problems };
  return {
    list: createRoute({ ...shown, path: `${base}/${path}`, summary: `SCIM: ${what}`, request: { query } }),
    find: createRoute({ ...shown, path: one, summary: `SCIM: one of ${what}`, request: { params, query } }),
    create: createRoute({
      ...{ ...changed, method: 'post', path: `${base}/${path}` },
      ...{ summary: `SCIM: let in, into ${what}`, request: body, responses: made },
    }),
    replace: createRoute({
      ...{ ...changed, method: 'put', path: one },
      ...{ summary: `SCIM: replace one of ${what}`, request: { params, ...body } },
    }),
    alter: createRoute({
      ...{ ...changed, method: 'patch', path: one },
      ...{ summary: `SCIM: change one of ${what}`, request: { params, ...body } },
    }),
    remove: createRoute({
      ...{ ...changed, method: 'delete', path: one },
      ...{ summary: `SCIM: take one away from ${what}`, request: { params }, responses: gone },
    }),
  };
}

const people = doorsOf('Users', 'the members');
const groups = doorsOf('Groups', 'the teams');
const none = { query: z.strictObject({}) };
const config = createRoute({
  ...{ ...shown, path: `${base}/ServiceProviderConfig`, summary: 'SCIM: what is spoken here', request: none },
});
const schemas = createRoute({
  ...shown,
  path: `${base}/Schemas`,
  summary: 'SCIM: the shapes',
  request: none,
});
const schema = createRoute({
  ...{ ...shown, path: `${base}/Schemas/{id}`, summary: 'SCIM: one shape', request: { params, ...none } },
});
const types = createRoute({
  ...shown,
  path: `${base}/ResourceTypes`,
  summary: 'SCIM: the kinds',
  request: none,
});
const type = createRoute({
  ...{
    ...shown,
    path: `${base}/ResourceTypes/{id}`,
    summary: 'SCIM: one kind',
    request: { params, ...none },
  },
});

const resources = () => resourcesAt(`${publicAddress()}/api/v1${base}`);

type Caller = HonoContext<Env>;
type Kind = 'User' | 'Group';
type Resources = ReturnType<typeof resourcesAt>;

/** SCIM 2.0 (RFC 7643, 7644): members and teams as an identity provider keeps them. */
export const scimRoutes = newRouter()
  .openapi(config, async (c) => reply(c, await new (resources().ServiceProviderConfig)().read()))
  .openapi(schemas, async (c) => reply(c, await new (resources().Schema)().read()))
  .openapi(schema, async (c) => reply(c, await new (resources().Schema)(c.req.valid('param').id).read()))
  .openapi(types, async (c) => reply(c, await new (resources().ResourceType)().read()))
  .openapi(type, async (c) => reply(c, await new (resources().ResourceType)(c.req.valid('param').id).read()))
  .openapi(people.list, async (c) => reply(c, await read(c, 'User', undefined, c.req.valid('query'))))
  .openapi(people.find, async (c) =>
    reply(c, await read(c, 'User', c.req.valid('param').id, c.req.valid('query'))),
  )
  .openapi(people.create, async (c) => reply(c, await write(c, 'User', undefined, c.req.valid('json')), 201))
  .openapi(people.replace, async (c) =>
    reply(c, await write(c, 'User', c.req.valid('param').id, c.req.valid('json'))),
  )
  .openapi(people.alter, async (c) =>
    reply(c, await alter(c, 'User', c.req.valid('param').id, c.req.valid('json'))),
  )
  .openapi(people.remove, (c) => remove(c, 'User', c.req.valid('param').id))
  .openapi(groups.list, async (c) => reply(c, await read(c, 'Group', undefined, c.req.valid('query'))))
  .openapi(groups.find, async (c) =>
    reply(c, await read(c, 'Group', c.req.valid('param').id, c.req.valid('query'))),
  )
  .openapi(groups.create, async (c) => reply(c, await write(c, 'Group', undefined, c.req.valid('json')), 201))
  .openapi(groups.replace, async (c) =>
    reply(c, await write(c, 'Group', c.req.valid('param').id, c.req.valid('json'))),
  )
  .openapi(groups.alter, async (c) =>
    reply(c, await alter(c, 'Group', c.req.valid('param').id, c.req.valid('json'))),
  )
  .openapi(groups.remove, (c) => remove(c, 'Group', c.req.valid('param').id));

scimRoutes.onError((error, c) => {
  const known = error instanceof Problem ? new ScimFailure(error) : error;
  if (known instanceof Unforeseen) return answerFailure(known.cause, c);
  if (!(known instanceof SCIMMY.Types.Error)) return answerFailure(error, c);
  const { status, scimType, message } = known;
  const problem = known instanceof ScimFailure ? known.problem : null;
  const told = {
    ...{ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status) },
    ...(scimType ? { scimType } : {}),
    detail: problem ? say(c.get('language') ?? 'en', problem.code, problem.details.params) : message,
    ...(problem ? { code: problem.code } : {}),
  };
  const headers = { 'content-type': `${kind}; charset=utf-8` };
  return new Response(JSON.stringify(told), { status, headers });
});

function of(c: Caller, what: Kind, id: string | undefined, asked: object = {}) {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  // The library takes the question alone in the place of an id; its types know only the id.
  const question: unknown[] = id === undefined ? [given] : [id, given];
  const resource = Reflect.construct(resources()[what], question) as InstanceType<Resources[Kind]>;
  return { resource, context: contextOf(c) };
}

async function read(c: Caller, what: Kind, id: string | undefined, asked: object): Promise<object> {
  const { resource, context } = of(c, what, id, asked);
  return resource.read(context);
}

async function write(c: Caller, what: Kind, id: string | undefined, given: object): Promise<object> {
  const { resource, context } = of(c, what, id);
  return resource.write(given, context);
}

/** What changed nothing is answered as it stands. */
async function alter(c: Caller, what: Kind, id: string, given: object): Promise<object> {
  const { resource, context } = of(c, what, id);
  const message = plainly(given) as Parameters<typeof resource.patch>[0];
  return (await resource.patch(message, context)) ?? resource.read(context);
}

async function remove(c: Caller, what: Kind, id: string) {
  const { resource, context } = of(c, what, id);
  await resource.dispose(context);
  return c.body(null, 204);
}

function reply(c: Caller, value: object, status: 200 | 201 = 200) {
  return c.body(JSON.stringify(value), status, { 'content-type': `${kind}; charset=utf-8` }) as never;
}
