import { Readable } from 'node:stream';
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
import { blockCustomer, unblockCustomer } from '../commands/block-customer.ts';
import { changeCustomer } from '../commands/change-customer.ts';
import { createCustomer } from '../commands/create-customer.ts';
import { exportCustomers } from '../exports/export-customers.ts';
import { addressInput, cardChanges } from '../inputs.ts';
import { findCustomer } from '../queries/find-customer.ts';
import { customerSorts, listCustomers } from '../queries/list-customers.ts';
import { customerFilters } from '../queries/list-filters.ts';
import { customerSchema, done, pageOf, pageQuery, shownCustomer } from './shapes.ts';

const asked = { sort: z.enum(customerSorts).optional(), segment: z.uuid().optional() };
const one = { 200: answers(customerSchema, 'The customer'), ...problems };

const list = createRoute({
  ...needs('customers:read'),
  method: 'get',
  path: '/customers',
  summary: 'Customers: filters or a segment, order, keyset pages; q finds words by their beginnings',
  request: { query: customerFilters.extend({ ...pageQuery, ...asked }) },
  responses: { 200: answers(pageOf(customerSchema), 'A page'), ...problems },
});
const exported = createRoute({
  ...needs('customers:manage', provenPeople),
  method: 'get',
  path: '/customers/export',
  summary: 'The same question as a CSV file',
  request: { query: customerFilters.extend(asked) },
  responses: { 200: { description: 'A CSV file' }, ...problems },
});
const create = createRoute({
  ...needs('customers:write'),
  method: 'post',
  path: '/customers',
  summary: 'Take somebody down by hand',
  request: {
    body: takes(
      z.strictObject({
        ...cardChanges,
        name: z.string().min(1).max(500),
        addresses: z.array(addressInput).max(20).optional(),
      }),
    ),
  },
  responses: { 201: answers(customerSchema, 'The customer'), ...problems },
});
const find = createRoute({
  ...needs('customers:read'),
  method: 'get',
  path: '/customers/{id}',
  summary: 'One customer; who became part of another one is found as that other one',
  request: { params: idParam },
  responses: one,
});
const change = createRoute({
  ...needs('customers:write'),
  method: 'patch',
  path: '/customers/{id}',
  summary: 'Correct a customer’s card',
  request: { params: idParam, body: takes(z.strictObject(cardChanges)) },
  responses: one,
});
const block = createRoute({
  ...needs('customers:write'),
  method: 'put',
  path: '/customers/{id}/block',
  summary: 'From now on what they send goes to spam',
  request: { params: idParam },
  responses: { 204: done, ...problems },
});
const unblock = createRoute({
  ...needs('customers:write'),
  method: 'delete',
  path: '/customers/{id}/block',
  summary: 'What they send comes through again',
  request: { params: idParam },
  responses: { 204: done, ...problems },
});

/** The doors of customers themselves. */
export const customerRoutes = newRouter()
  .openapi(list, async (c) => {
    const page = await listCustomers(contextOf(c), c.req.valid('query'));
    return c.json({ items: page.items.map(shownCustomer), nextCursor: page.nextCursor }, 200);
  })
  .openapi(exported, async (c) => {
    const question = c.req.valid('query');
    // Asked once before the file begins: a wrong question is refused, not broken off in its middle.
    await listCustomers(contextOf(c), { ...question, limit: 1 });
    const lines = Readable.from(exportCustomers(contextOf(c), question));
    return c.body(
      Readable.toWeb(lines.map((line) => Buffer.from(line))) as ReadableStream,
      200,
      csvHeaders('customers'),
    );
  })
  .openapi(create, async (c) => {
    const { customerId } = await createCustomer(contextOf(c), c.req.valid('json'));
    c.header('location', `/api/v1/customers/${customerId}`);
    return c.json(shownCustomer(await findCustomer(contextOf(c), { customerId })), 201);
  })
  .openapi(find, async (c) =>
    c.json(shownCustomer(await findCustomer(contextOf(c), { customerId: c.req.valid('param').id })), 200),
  )
  .openapi(change, async (c) => {
    const customerId = c.req.valid('param').id;
    await changeCustomer(contextOf(c), { customerId, ...c.req.valid('json') });
    return c.json(shownCustomer(await findCustomer(contextOf(c), { customerId })), 200);
  })
  .openapi(block, async (c) => {
    await blockCustomer(contextOf(c), { customerId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(unblock, async (c) => {
    await unblockCustomer(contextOf(c), { customerId: c.req.valid('param').id });
    return c.body(null, 204);
  });

/** A file that is saved, never shown. */
export function csvHeaders(name: string): Record<string, string> {
  return {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  };
}
