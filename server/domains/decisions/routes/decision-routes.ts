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
import { decideUnder, findTelling, tellCustomer, withdrawDecision } from '../commands/decide-under.ts';
import { complain } from '../commands/review-clause.ts';
import { findRecord } from '../queries/find-record.ts';
import { listDecisions } from '../queries/list-decisions.ts';
import { decisionSchema, recordSchema } from './shapes.ts';

const read = needs('decisions:read');
const write = needs('decisions:write');
const requestParam = z.object({ request: z.string().max(40) });

const list = createRoute({
  ...read,
  method: 'get',
  path: '/requests/{request}/decisions',
  summary: 'Under which clauses a request was decided, and what came of it',
  request: { params: requestParam },
  responses: {
    200: answers(z.object({ items: z.array(decisionSchema), nextCursor: z.null() }), 'The newest first'),
    ...problems,
  },
});
const decide = createRoute({
  ...write,
  method: 'post',
  path: '/requests/{request}/decisions',
  summary: 'Say that something was decided under a clause',
  request: {
    params: requestParam,
    body: takes(
      z.strictObject({
        policyId: z.uuid(),
        clauseKey: z.string().max(60),
        note: z.string().max(4_000).optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The decision'), ...problems },
});
const withdraw = createRoute({
  ...write,
  method: 'delete',
  path: '/decisions/{id}',
  summary: 'Take back that it was decided under the clause',
  request: { params: idParam },
  responses: { 204: { description: 'Done' }, ...problems },
});
const words = createRoute({
  ...read,
  method: 'get',
  path: '/decisions/{id}/words',
  summary: 'How the customer would be told the clause, in their language',
  request: { params: idParam },
  responses: {
    200: answers(
      z.object({ text: z.string(), language: z.string(), wanted: z.string() }).openapi('DecisionWords'),
      'The words',
    ),
    ...problems,
  },
});
const tell = createRoute({
  ...write,
  method: 'put',
  path: '/decisions/{id}/telling',
  summary: 'Tell the customer the clause',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        body: z.string().min(1).max(1_000_000).nullable().optional(),
        sendAfterSeconds: z.number().int().min(0).max(86_400).optional(),
      }),
    ),
  },
  responses: { 200: answers(z.object({ messageId: z.uuid() }), 'The message'), ...problems },
});
const raise = createRoute({
  ...write,
  method: 'post',
  path: '/decisions/{id}/complaints',
  summary: 'Say that somebody complains about the decision: its clause is reviewed',
  request: { params: idParam, body: takes(z.strictObject({ words: z.string().max(4_000).optional() })) },
  responses: { 201: answers(z.object({ reviewId: z.uuid() }), 'The review of the clause'), ...problems },
});
const record = createRoute({
  ...read,
  method: 'get',
  path: '/policy-record',
  summary: 'What a member decided under clauses: each time they followed policy',
  request: {
    query: z.strictObject({
      member: z.uuid().optional().openapi({ description: 'Unset: me; others for whoever reviews clauses' }),
    }),
  },
  responses: { 200: answers(recordSchema, 'The record'), ...problems },
});

/** The doors of decisions. */
export const decisionRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = told(await listDecisions(contextOf(c), c.req.valid('param')));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(decide, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await decideUnder(contextOf(c), asked), 201);
  })
  .openapi(withdraw, async (c) => {
    await withdrawDecision(contextOf(c), { decisionId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(words, async (c) =>
    c.json(await findTelling(contextOf(c), { decisionId: c.req.valid('param').id }), 200),
  )
  .openapi(tell, async (c) => {
    const asked = { decisionId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await tellCustomer(contextOf(c), asked), 200);
  })
  .openapi(raise, async (c) => {
    const asked = { decisionId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await complain(contextOf(c), asked), 201);
  })
  .openapi(record, async (c) => {
    const { member } = c.req.valid('query');
    return c.json(await findRecord(contextOf(c), member ? { memberId: member } : {}), 200);
  });
