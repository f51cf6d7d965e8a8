import { createRoute, z } from '@hono/zod-openapi';
import { languages } from '../../../kernel/language.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { findRequest } from '../queries/list-requests.ts';
import { changeReply, createReply, removeReply, replyInput } from '../replies/keep-reply.ts';
import { insertReply, listReplies } from '../replies/list-replies.ts';
import { requestParam } from './request-routes.ts';

const words = z.object({ en: z.string(), id: z.string(), th: z.string() });
const replySchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    shortcut: z.string(),
    text: words,
    shared: z.boolean(),
    mine: z.boolean(),
    teamId: z.uuid().nullable(),
    uses: z.number().int(),
  })
  .openapi('CannedReply');
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...needs('requests:macros'),
  method: 'get',
  path: '/canned-replies',
  summary: 'Canned replies: one’s own and those that are shared, the most used first',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(replySchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('requests:macros'),
  method: 'post',
  path: '/canned-replies',
  summary: 'Keep a reply ready; placeholders like {customer.name} are known, others refused',
  request: { body: takes(replyInput) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The canned reply'), ...problems },
});
const change = createRoute({
  ...needs('requests:macros'),
  method: 'put',
  path: '/canned-replies/{id}',
  summary: 'Change a canned reply',
  request: { params: idParam, body: takes(replyInput) },
  responses: done,
});
const remove = createRoute({
  ...needs('requests:macros'),
  method: 'delete',
  path: '/canned-replies/{id}',
  summary: 'Remove a canned reply',
  request: { params: idParam },
  responses: done,
});
const insert = createRoute({
  ...needs('requests:macros'),
  method: 'post',
  path: '/requests/{request}/canned-replies',
  summary: 'The words of a canned reply for this request, placeholders filled; counts the use',
  request: {
    params: requestParam,
    body: takes(z.strictObject({ id: z.uuid(), language: z.enum(languages).optional() })),
  },
  responses: {
    200: answers(z.object({ text: z.string(), html: z.string(), language: z.string() }), 'The words'),
    ...problems,
  },
});

/** The doors of canned replies. */
export const replyRoutes = newRouter()
  .openapi(list, async (c) => c.json({ items: await listReplies(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(create, async (c) => c.json(await createReply(contextOf(c), c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    await changeReply(contextOf(c), { id: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await removeReply(contextOf(c), { id: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(insert, async (c) => {
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    return c.json(await insertReply(contextOf(c), { requestId, ...c.req.valid('json') }), 200);
  });
