import { createRoute, z } from '@hono/zod-openapi';
import { languages } from '../../kernel/language.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../platform/http/router.ts';
import { changeCustomer } from './commands/change-customer.ts';
import { type CustomerCard, findCustomer, listCustomers } from './queries/find-customer.ts';

export const customerSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    preferredName: z.string().nullable(),
    honorific: z.string().nullable(),
    spokenName: z.string(),
    language: z.string().nullable(),
    notes: z.string(),
    isInternal: z.boolean(),
    email: z.string().nullable(),
    addresses: z.array(z.object({ kind: z.string(), value: z.string(), verified: z.boolean() })),
    createdAt: z.iso.datetime(),
  })
  .openapi('Customer');

const changes = z.strictObject({
  name: z.string().min(1).max(500).optional(),
  preferredName: z.string().max(200).nullable().optional(),
  honorific: z.string().max(50).nullable().optional(),
  language: z.enum(languages).nullable().optional(),
  notes: z.string().max(20_000).optional(),
});

const list = createRoute({
  ...needs('customers:read'),
  method: 'get',
  path: '/customers',
  summary: 'Customers, newest first; q looks into names and addresses',
  request: {
    query: z.strictObject({
      q: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
      cursor: z.string().optional(),
    }),
  },
  responses: {
    200: answers(z.object({ items: z.array(customerSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});

const find = createRoute({
  ...needs('customers:read'),
  method: 'get',
  path: '/customers/{id}',
  summary: 'One customer',
  request: { params: idParam },
  responses: { 200: answers(customerSchema, 'The customer'), ...problems },
});

const change = createRoute({
  ...needs('customers:write'),
  method: 'patch',
  path: '/customers/{id}',
  summary: 'Correct a customer’s card',
  request: { params: idParam, body: takes(changes) },
  responses: { 200: answers(customerSchema, 'The customer'), ...problems },
});

export const routes = newRouter()
  .openapi(list, async (c) => {
    const page = await listCustomers(contextOf(c), c.req.valid('query'));
    return c.json({ items: page.items.map(shown), nextCursor: page.nextCursor }, 200);
  })
  .openapi(find, async (c) =>
    c.json(shown(await findCustomer(contextOf(c), { customerId: c.req.valid('param').id })), 200),
  )
  .openapi(change, async (c) => {
    const customerId = c.req.valid('param').id;
    await changeCustomer(contextOf(c), { customerId, ...c.req.valid('json') });
    return c.json(shown(await findCustomer(contextOf(c), { customerId })), 200);
  });

function shown(card: CustomerCard) {
  return { ...card, createdAt: card.createdAt.toISOString() };
}
