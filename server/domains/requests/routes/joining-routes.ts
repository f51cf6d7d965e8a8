import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { linkRequests, unlinkRequests } from '../commands/joining/link-requests.ts';
import { mergeRequest } from '../commands/joining/merge-request.ts';
import { partRequest } from '../commands/joining/part-request.ts';
import { solveChildren } from '../commands/joining/solve-children.ts';
import { splitRequest } from '../commands/joining/split-request.ts';
import { listRelated, relations } from '../queries/list-related.ts';
import { findRequest } from '../queries/list-requests.ts';
import { statuses } from '../schema.ts';
import { requestParam, shown } from './request-routes.ts';
import { requestSchema } from './shapes.ts';

const params = requestParam;
const which = z.string().max(40);
const now = { 200: answers(requestSchema, 'The request as it is now'), ...problems };
const card = z.object({
  id: z.uuid(),
  number: z.number().int(),
  subject: z.string(),
  status: z.enum(statuses),
  customerId: z.uuid(),
});
const related = z.object({
  relation: z.enum(relations),
  linkId: z.uuid().nullable(),
  mergeId: z.uuid().nullable(),
  request: card,
});

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests/{request}/related',
  summary: 'Requests that belong to it: links, merged ones, follow-ups',
  request: { params },
  responses: {
    200: answers(z.object({ items: z.array(related), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const merge = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/requests/{request}/merges',
  summary: 'Take another request in; its number and addresses lead here from now on',
  request: { params, body: takes(z.strictObject({ from: which, withPeople: z.boolean().optional() })) },
  responses: {
    201: answers(z.object({ mergeId: z.uuid(), request: requestSchema }), 'The survivor'),
    ...problems,
  },
});
const part = createRoute({
  ...needs('requests:write'),
  method: 'delete',
  path: '/requests/{request}/merges/{merge}',
  summary: 'Take a merge back',
  request: { params: params.extend({ merge: z.uuid() }) },
  responses: now,
});
const split = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/requests/{request}/splits',
  summary: 'Take messages out into a request of their own',
  request: {
    params,
    body: takes(
      z.strictObject({
        messageIds: z.array(z.uuid()).min(1).max(200),
        subject: z.string().min(1).max(998).optional(),
        customerId: z.uuid().optional(),
      }),
    ),
  },
  responses: { 201: answers(requestSchema, 'The new request, its address in Location'), ...problems },
});
const link = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/requests/{request}/links',
  summary: 'Say how it stands to another request',
  request: {
    params,
    body: takes(z.strictObject({ other: which, kind: z.enum(['parent', 'child', 'duplicate', 'related']) })),
  },
  responses: { 201: answers(z.object({ linkId: z.uuid() }), 'The link'), ...problems },
});
const unlink = createRoute({
  ...needs('requests:write'),
  method: 'delete',
  path: '/requests/{request}/links/{link}',
  summary: 'Take a link away',
  request: { params: params.extend({ link: z.uuid() }) },
  responses: { 204: { description: 'Gone' }, ...problems },
});
const solveOnes = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/requests/{request}/children/solution',
  summary: 'Solve the children of a request that are still to be done',
  request: { params },
  responses: { 200: answers(z.object({ solvedIds: z.array(z.uuid()) }), 'The solved ones'), ...problems },
});

/** The doors of what joins requests and parts them. */
export const joiningRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = await listRelated(contextOf(c), c.req.valid('param'));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(merge, async (c) => {
    const { id: intoId } = await findRequest(contextOf(c), c.req.valid('param'));
    const { from, withPeople } = c.req.valid('json');
    const { id: requestId } = await findRequest(contextOf(c), { request: from });
    const { mergeId } = await mergeRequest(contextOf(c), { requestId, intoId, withPeople });
    return c.json({ mergeId, request: await shown(c, intoId) }, 201);
  })
  .openapi(part, async (c) => {
    const { request, merge: mergeId } = c.req.valid('param');
    const { id: requestId } = await findRequest(contextOf(c), { request });
    await partRequest(contextOf(c), { requestId, mergeId });
    return c.json(await shown(c, requestId), 200);
  })
  .openapi(split, async (c) => {
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    const opened = await splitRequest(contextOf(c), { requestId, ...c.req.valid('json') });
    c.header('location', `/api/v1/requests/${opened.requestId}`);
    return c.json(await shown(c, opened.requestId), 201);
  })
  .openapi(link, async (c) => {
    const { id: here } = await findRequest(contextOf(c), c.req.valid('param'));
    const { other, kind } = c.req.valid('json');
    const { id: there } = await findRequest(contextOf(c), { request: other });
    const given =
      kind === 'child'
        ? { requestId: there, otherId: here, kind: 'parent' as const }
        : { requestId: here, otherId: there, kind };
    return c.json(await linkRequests(contextOf(c), given), 201);
  })
  .openapi(unlink, async (c) => {
    const { request, link: linkId } = c.req.valid('param');
    const { id: requestId } = await findRequest(contextOf(c), { request });
    await unlinkRequests(contextOf(c), { requestId, linkId });
    return c.body(null, 204);
  })
  .openapi(solveOnes, async (c) => {
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    return c.json(await solveChildren(contextOf(c), { requestId }), 200);
  });
