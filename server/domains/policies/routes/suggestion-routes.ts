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
import { addComment, answerProposal, proposeClause } from '../commands/suggest.ts';
import { listComments, listProposals } from '../queries/list-suggestions.ts';
import { proposalStates } from '../schema.ts';
import { commentSchema, proposalSchema } from './shapes.ts';

const read = needs('policies:read');
const suggest = needs('policies:suggest');
const clauseKey = z.string().max(60).nullable().optional();

const comments = createRoute({
  ...read,
  method: 'get',
  path: '/policies/{id}/comments',
  summary: 'What was said to a policy and its clauses',
  request: { params: idParam },
  responses: {
    200: answers(z.object({ items: z.array(commentSchema), nextCursor: z.null() }), 'The oldest first'),
    ...problems,
  },
});
const comment = createRoute({
  ...suggest,
  method: 'post',
  path: '/policies/{id}/comments',
  summary: 'Say something to a policy, or to one clause of it',
  request: {
    params: idParam,
    body: takes(z.strictObject({ clauseKey, words: z.string().min(1).max(4_000) })),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The comment'), ...problems },
});
const proposals = createRoute({
  ...read,
  method: 'get',
  path: '/policy-proposals',
  summary: 'Proposals, those that wait for an answer first',
  request: {
    query: z.strictObject({ policy: z.uuid().optional(), state: z.enum(proposalStates).optional() }),
  },
  responses: {
    200: answers(z.object({ items: z.array(proposalSchema), nextCursor: z.null() }), 'The proposals'),
    ...problems,
  },
});
const propose = createRoute({
  ...suggest,
  method: 'post',
  path: '/policies/{id}/proposals',
  summary: 'Propose how a clause should read, or a new one',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        clauseKey,
        language: z.enum(['en', 'id', 'th']),
        title: z.string().max(500).default(''),
        words: z.string().min(1).max(20_000),
        why: z.string().max(4_000).default(''),
      }),
    ),
  },
  responses: {
    201: answers(z.object({ id: z.uuid(), answerBy: z.iso.datetime() }), 'Until when it is answered'),
    ...problems,
  },
});
const answer = createRoute({
  ...needs('policies:write'),
  method: 'put',
  path: '/policy-proposals/{id}/answer',
  summary: 'Answer a proposal; an accepted one stands in the draft from now on',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({ state: z.enum(['accepted', 'declined']), answer: z.string().min(1).max(4_000) }),
    ),
  },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of comments and proposals. */
export const policySuggestionRoutes = newRouter()
  .openapi(comments, async (c) => {
    const items = told(await listComments(contextOf(c), { policyId: c.req.valid('param').id }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(comment, async (c) => {
    const asked = { policyId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await addComment(contextOf(c), asked), 201);
  })
  .openapi(proposals, async (c) => {
    const { policy: policyId, state } = c.req.valid('query');
    const asked = { ...(policyId && { policyId }), ...(state && { state }) };
    return c.json({ items: told(await listProposals(contextOf(c), asked)), nextCursor: null }, 200);
  })
  .openapi(propose, async (c) => {
    const asked = { policyId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(told(await proposeClause(contextOf(c), asked)), 201);
  })
  .openapi(answer, async (c) => {
    await answerProposal(contextOf(c), { proposalId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });
