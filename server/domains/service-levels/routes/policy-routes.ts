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
import { changePolicy, createPolicy, orderPolicies } from '../commands/keep-policy.ts';
import { policyInput } from '../inputs.ts';
import { listClocks } from '../queries/list-clocks.ts';
import { listPolicies } from '../queries/list-policies.ts';
import { clockSchema, policySchema } from './shapes.ts';

const done = { 204: { description: 'Done' }, ...problems };
const all = { query: z.strictObject({}) };

const list = createRoute({
  ...needs('service-levels:read'),
  method: 'get',
  path: '/service-levels',
  summary: 'What is promised: the first policy that fits a request counts',
  request: all,
  responses: {
    200: answers(z.object({ items: z.array(policySchema), nextCursor: z.null() }), 'All policies, in order'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('service-levels:write'),
  method: 'post',
  path: '/service-levels',
  summary: 'Promise something new',
  request: { body: takes(policyInput) },
  responses: {
    201: answers(z.object({ id: z.uuid(), version: z.number().int() }), 'The policy'),
    ...problems,
  },
});
const change = createRoute({
  ...needs('service-levels:write'),
  method: 'patch',
  path: '/service-levels/{id}',
  summary: 'Change what is promised from now on; removed takes it away or brings it back',
  request: {
    params: idParam,
    body: takes(policyInput.partial().extend({ removed: z.boolean().optional() })),
  },
  responses: done,
});
const order = createRoute({
  ...needs('service-levels:write'),
  method: 'put',
  path: '/service-levels/order',
  summary: 'Put policies in order',
  request: { body: takes(z.strictObject({ ids: z.array(z.uuid()).max(500) })) },
  responses: done,
});
const clocks = createRoute({
  ...needs('service-levels:read'),
  method: 'get',
  path: '/requests/{request}/clocks',
  summary: 'The clocks of a request, those that have ended too',
  request: { params: z.object({ request: z.string().max(40) }) },
  responses: {
    200: answers(z.object({ items: z.array(clockSchema), nextCursor: z.null() }), 'Oldest first'),
    ...problems,
  },
});

/** The doors of service levels and of the clocks of a request. */
export const policyRoutes = newRouter()
  .openapi(list, async (c) => c.json({ items: await listPolicies(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(create, async (c) => c.json(await createPolicy(contextOf(c), c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    await changePolicy(contextOf(c), { policyId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(order, async (c) => {
    await orderPolicies(contextOf(c), { policyIds: c.req.valid('json').ids });
    return c.body(null, 204);
  })
  .openapi(clocks, async (c) => {
    const rows = await listClocks(contextOf(c), c.req.valid('param'));
    return c.json({ items: rows.map(shownClock), nextCursor: null }, 200);
  });

function shownClock(row: Awaited<ReturnType<typeof listClocks>>[number]): z.infer<typeof clockSchema> {
  const { id, kind, state, targetSeconds, elapsedSeconds, policyId, policyVersion, policyName, profile } =
    row;
  return {
    ...{ id, kind, state, targetSeconds, elapsedSeconds },
    policy: { id: policyId, version: policyVersion, name: policyName, profile },
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    pausedAt: row.pausedAt?.toISOString() ?? null,
    warnAt: row.warnAt?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
    measuredAt: row.measuredAt.toISOString(),
  };
}
