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
import { told } from '../../../platform/http/told.ts';
import {
  approvePolicy,
  askApproval,
  retirePolicy,
  sendBack,
  takeBackPolicy,
} from '../commands/approve-policy.ts';
import { changeDraft, restoreVersion } from '../commands/change-draft.ts';
import { addExamples, createPolicy } from '../commands/create-policy.ts';
import { findPolicy } from '../queries/find-policy.ts';
import { listClauses, listPolicies, shown } from '../queries/list-policies.ts';
import { clauseSchema, contentSchema, listedSchema, policySchema, standingSchema } from './shapes.ts';

const read = needs('policies:read');
const write = needs('policies:write');
const approving = needs('policies:approve');
const done = { 204: { description: 'Done' }, ...problems };
const draftVersion = z.number().int().openapi({ description: 'What the writer last saw' });

const list = createRoute({
  ...read,
  method: 'get',
  path: '/policies',
  summary: 'Policies, those that were worked on last first',
  request: { query: z.strictObject({ show: z.enum(shown).optional() }) },
  responses: {
    200: answers(z.object({ items: z.array(listedSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const clauses = createRoute({
  ...read,
  method: 'get',
  path: '/clauses',
  summary: 'Every clause that holds today, in the order in which they stand',
  responses: {
    200: answers(z.object({ items: z.array(clauseSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const create = createRoute({
  ...write,
  method: 'post',
  path: '/policies',
  summary: 'Begin a policy as a draft',
  request: { body: takes(z.strictObject({ content: contentSchema })) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The draft'), ...problems },
});
const lay = createRoute({
  ...write,
  method: 'post',
  path: '/policies/examples',
  summary: 'A draft to begin with: a service policy in three languages',
  responses: { 201: answers(z.object({ ids: z.array(z.uuid()) }), 'The drafts'), ...problems },
});
const find = createRoute({
  ...write,
  method: 'get',
  path: '/policies/{id}',
  summary: 'One policy with its draft',
  request: { params: idParam },
  responses: { 200: answers(policySchema, 'The policy'), ...problems },
});
const change = createRoute({
  ...write,
  method: 'patch',
  path: '/policies/{id}',
  summary: 'Save the draft, whole or half, or who looks after it',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        draftVersion,
        content: contentSchema.optional(),
        ownerId: z.uuid().nullable().optional(),
      }),
    ),
  },
  responses: { 200: answers(standingSchema, 'How the draft stands'), ...problems },
});
const restore = createRoute({
  ...write,
  method: 'put',
  path: '/policies/{id}/draft',
  summary: 'Put an earlier version into the draft; nothing is published by it',
  request: { params: idParam, body: takes(z.strictObject({ version: z.number().int() })) },
  responses: { 200: answers(standingSchema, 'How the draft stands'), ...problems },
});
const ask = createRoute({
  ...write,
  method: 'put',
  path: '/policies/{id}/approval',
  summary: 'Put the draft before a second person',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        draftVersion,
        isMajor: z
          .boolean()
          .optional()
          .openapi({ description: 'Everybody signs a major change anew, nobody a minor one' }),
        note: z.string().max(2_000).optional(),
      }),
    ),
  },
  responses: done,
});
const back = createRoute({
  ...approving,
  method: 'post',
  path: '/policies/{id}/refusals',
  summary: 'Send a draft that was to be approved back, and say why',
  request: { params: idParam, body: takes(z.strictObject({ words: z.string().min(1).max(2_000) })) },
  responses: done,
});
const approve = createRoute({
  ...approving,
  method: 'post',
  path: '/policies/{id}/versions',
  summary: 'Approve what somebody else wrote, and publish it',
  request: { params: idParam, body: takes(z.strictObject({ draftVersion })) },
  responses: {
    201: answers(
      z.object({ version: z.number().int(), major: z.number().int(), minor: z.number().int() }),
      'The version',
    ),
    ...problems,
  },
});
const retire = createRoute({
  ...approving,
  method: 'put',
  path: '/policies/{id}/retirement',
  summary: 'Take a policy out of use',
  request: { params: idParam },
  responses: done,
});
const takeBack = createRoute({
  ...approving,
  method: 'delete',
  path: '/policies/{id}/retirement',
  summary: 'Take a policy back into use',
  request: { params: idParam },
  responses: done,
});

/** The doors of policies. */
export const policyRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = told(await listPolicies(contextOf(c), c.req.valid('query')));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(clauses, async (c) =>
    c.json({ items: await listClauses(contextOf(c), {}), nextCursor: null }, 200),
  )
  .openapi(create, async (c) => c.json(await createPolicy(contextOf(c), c.req.valid('json')), 201))
  .openapi(lay, async (c) => c.json(await addExamples(contextOf(c), {}), 201))
  .openapi(find, async (c) =>
    c.json(told(await findPolicy(contextOf(c), { policyId: c.req.valid('param').id })), 200),
  )
  .openapi(change, async (c) => {
    const asked = { policyId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await changeDraft(contextOf(c), asked), 200);
  })
  .openapi(restore, async (c) => {
    const asked = { policyId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await restoreVersion(contextOf(c), asked), 200);
  })
  .openapi(ask, async (c) => {
    await askApproval(contextOf(c), { policyId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(back, async (c) => {
    await sendBack(contextOf(c), { policyId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(approve, async (c) => {
    const asked = { policyId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await approvePolicy(contextOf(c), asked), 201);
  })
  .openapi(retire, async (c) => {
    await retirePolicy(contextOf(c), { policyId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(takeBack, async (c) => {
    await takeBackPolicy(contextOf(c), { policyId: c.req.valid('param').id });
    return c.body(null, 204);
  });
