import { createRoute, z } from '@hono/zod-openapi';
import { provenPeople } from '../../../platform/http/proof.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { changeProvider, closeProvider, createProvider, providerInput } from './keep-provider.ts';
import { listProviders } from './list-providers.ts';
import { providerKinds } from './schema.ts';

const providerSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(providerKinds),
    teamIds: z.array(z.uuid()),
    brandIds: z.array(z.uuid()).nullable(),
    calendarId: z.uuid().nullable(),
    networks: z.array(z.string()),
    masksContacts: z.boolean(),
    ownSignIn: z.boolean(),
    closedAt: z.iso.datetime().nullable(),
    count: z.number().int(),
  })
  .openapi('Provider');
const { name, kind, ...rest } = providerInput;
const further = z.object(rest).partial().shape;
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...needs('team:provider'),
  method: 'get',
  path: '/providers',
  summary: 'All providers, or one’s own, and how far their people are let in',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(providerSchema), nextCursor: z.null() }), 'All, by name'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('team:write', provenPeople),
  method: 'post',
  path: '/providers',
  summary: 'Write a provider down; without teams its people see nothing',
  request: { body: takes(z.strictObject({ name, kind, ...further })) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The provider'), ...problems },
});
const change = createRoute({
  ...needs('team:write', provenPeople),
  method: 'patch',
  path: '/providers/{id}',
  summary: 'Change how far a provider’s people are let in; it counts at once',
  request: {
    params: idParam,
    body: takes(z.strictObject({ name: name.optional(), kind: kind.optional(), ...further })),
  },
  responses: done,
});
// Shutting somebody out is never held up by a question.
const close = createRoute({
  ...needs('team:write'),
  method: 'put',
  path: '/providers/{id}/closure',
  summary: 'Shut everybody of a provider out, within seconds and everywhere',
  request: { params: idParam },
  responses: done,
});
const reopen = createRoute({
  ...needs('team:write', provenPeople),
  method: 'delete',
  path: '/providers/{id}/closure',
  summary: 'Let a provider’s people in again',
  request: { params: idParam },
  responses: done,
});

/** The doors of providers. */
export const providerRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = (await listProviders(contextOf(c), {})).map(({ createdAt: _, closedAt, ...one }) => ({
      ...one,
      closedAt: closedAt?.toISOString() ?? null,
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(create, async (c) => c.json(await createProvider(contextOf(c), c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    await changeProvider(contextOf(c), { providerId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(close, async (c) => {
    await closeProvider(contextOf(c), { providerId: c.req.valid('param').id, closed: true });
    return c.body(null, 204);
  })
  .openapi(reopen, async (c) => {
    await closeProvider(contextOf(c), { providerId: c.req.valid('param').id, closed: false });
    return c.body(null, 204);
  });
