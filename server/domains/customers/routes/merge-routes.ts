import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { distinguishCustomers } from '../merging/distinguish.ts';
import { findDuplicates } from '../merging/find-duplicates.ts';
import { reasons } from '../merging/likeness.ts';
import { listMerges } from '../merging/list-merges.ts';
import { listSuggestions } from '../merging/list-suggestions.ts';
import { mergeCustomers, rejoinCustomers, unmergeCustomers } from '../merging/merge-customers.ts';
import { findCustomer } from '../queries/find-customer.ts';
import { all, customerSchema, done, shownCustomer } from './shapes.ts';

const duplicates = createRoute({
  ...needs('customers:read'),
  method: 'get',
  path: '/customers/{id}/duplicates',
  summary: 'Who may be the same person, the surest first, and because of what',
  request: { params: idParam },
  responses: {
    200: answers(all(z.object({ customer: customerSchema, because: z.array(z.string()) })), 'Suggestions'),
    ...problems,
  },
});
const suggestions = createRoute({
  ...needs('customers:read'),
  method: 'get',
  path: '/customer-duplicates',
  summary: 'Customers who may be the same person, two by two, the surest first, and because of what',
  responses: {
    200: answers(
      all(z.object({ one: customerSchema, other: customerSchema, because: z.array(z.enum(reasons)) })),
      'Suggestions',
    ),
    ...problems,
  },
});
const distinction = createRoute({
  ...needs('customers:write'),
  method: 'put',
  path: '/customers/{id}/distinctions',
  summary: 'Say that another customer is not the same person, or take that back',
  request: {
    params: idParam,
    body: takes(z.strictObject({ otherId: z.uuid(), apart: z.boolean() })),
  },
  responses: { 204: done, ...problems },
});
const merges = createRoute({
  ...needs('customers:read'),
  method: 'get',
  path: '/customers/{id}/merges',
  summary: 'Who became part of this customer and may be parted again',
  request: { params: idParam },
  responses: {
    200: answers(
      all(z.object({ id: z.uuid(), mergedId: z.uuid(), name: z.string(), mergedAt: z.iso.datetime() })),
      'Merges',
    ),
    ...problems,
  },
});
const merge = createRoute({
  ...needs('customers:write'),
  method: 'post',
  path: '/customers/{id}/merges',
  summary: 'Make another customer part of this one; `choices` says whose part of the card stands',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({ mergedId: z.uuid(), choices: z.record(z.string(), z.unknown()).optional() }),
    ),
  },
  responses: { 201: answers(z.object({ mergeId: z.uuid() }), 'The merge'), ...problems },
});
const unmerge = createRoute({
  ...needs('customers:write'),
  method: 'delete',
  path: '/customer-merges/{id}',
  summary: 'Part two customers again: what came with the merge goes back',
  request: { params: idParam },
  responses: { 204: done, ...problems },
});
const rejoin = createRoute({
  ...needs('customers:write'),
  method: 'put',
  path: '/customer-merges/{id}',
  summary: 'Take parting back: the two are one again as the merge had made them',
  request: { params: idParam },
  responses: { 204: done, ...problems },
});

/** The doors of merging customers. */
export const mergeRoutes = newRouter()
  .openapi(duplicates, async (c) => {
    const { id: customerId } = await findCustomer(contextOf(c), { customerId: c.req.valid('param').id });
    const found = await findDuplicates(contextOf(c), { customerId });
    const items = found.map(({ customer, because }) => ({ customer: shownCustomer(customer), because }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(suggestions, async (c) => {
    const found = await listSuggestions(contextOf(c), {});
    const items = found.map(({ one, other, because }) => ({
      ...{ one: shownCustomer(one), other: shownCustomer(other), because },
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(distinction, async (c) => {
    const customerId = c.req.valid('param').id;
    await distinguishCustomers(contextOf(c), { customerId, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(merges, async (c) => {
    const { id: customerId } = await findCustomer(contextOf(c), { customerId: c.req.valid('param').id });
    const found = await listMerges(contextOf(c), { customerId });
    const items = found.map((one) => ({ ...one, mergedAt: one.mergedAt.toISOString() }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(merge, async (c) => {
    const { mergedId, choices } = c.req.valid('json');
    const both = { keptId: c.req.valid('param').id, mergedId };
    return c.json(await mergeCustomers(contextOf(c), { ...both, ...(choices ? { choices } : {}) }), 201);
  })
  .openapi(unmerge, async (c) => {
    await unmergeCustomers(contextOf(c), { mergeId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(rejoin, async (c) => {
    await rejoinCustomers(contextOf(c), { mergeId: c.req.valid('param').id });
    return c.body(null, 204);
  });
