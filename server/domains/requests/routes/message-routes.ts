import { createRoute, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { notFound } from '../../../kernel/problem.ts';
import {
  answers,
  contextOf,
  type Env,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import {
  dropDraft,
  findDraft,
  forgetSecrets,
  keepDraft,
  type MessageView,
  readMessage,
  redactMessage,
  revealSecrets,
  takeBackMessage,
  writeReply,
} from '../../conversations/index.ts';
import { findRequest, listMessagesOfRequest } from '../queries/list-requests.ts';
import { messageSchema, shownMessage } from './message-shapes.ts';
import { requestParam } from './request-routes.ts';
import { draftBody, draftSchema, paging, shownDraft, toWords, written } from './talk-shapes.ts';

const request = { params: requestParam };
const list = createRoute({
  ...needs('conversations:read'),
  method: 'get',
  path: '/requests/{request}/messages',
  summary: 'Messages, oldest first',
  request: { ...request, query: paging },
  responses: {
    200: answers(z.object({ items: z.array(messageSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});
const write = createRoute({
  ...needs('conversations:note'),
  method: 'post',
  path: '/requests/{request}/messages',
  summary: 'Write a reply or a note; leaves at once unless sendAfterSeconds says later',
  request: { ...request, body: takes(written) },
  responses: { 201: answers(messageSchema, 'The message'), ...problems },
});
const takeBack = createRoute({
  ...needs('conversations:write'),
  method: 'delete',
  path: '/messages/{id}',
  summary: 'Take a reply back before it leaves',
  request: { params: idParam },
  responses: {
    200: answers(
      z.object({ text: z.string(), html: z.string().nullable(), fileIds: z.array(z.uuid()) }),
      'Its words and files',
    ),
    ...problems,
  },
});
const redact = createRoute({
  ...needs('conversations:redact'),
  method: 'post',
  path: '/messages/{id}/redactions',
  summary: 'Take words out of a message for good, everywhere they are kept',
  request: { params: idParam, body: takes(z.strictObject({ text: z.string().min(3).max(10_000) })) },
  responses: {
    200: answers(z.object({ messageIds: z.array(z.uuid()) }), 'The changed messages'),
    ...problems,
  },
});
const reveal = createRoute({
  ...needs('conversations:reveal'),
  method: 'post',
  path: '/messages/{id}/secret-reveals',
  summary:
    'Look at the secrets that were hidden in a message: people only, and each look stands in the trail',
  request: { params: idParam },
  responses: {
    200: answers(
      z.object({
        secrets: z.array(z.object({ kind: z.enum(['card', 'key', 'password', 'code']), value: z.string() })),
      }),
      'The secrets',
    ),
    ...problems,
  },
});
const forget = createRoute({
  ...needs('conversations:redact'),
  method: 'delete',
  path: '/messages/{id}/secrets',
  summary: 'Forget the secrets that were hidden in a message, and the original mail, for good',
  request: { params: idParam },
  responses: { 204: { description: 'Gone' }, ...problems },
});
const readDraft = createRoute({
  ...needs('conversations:note'),
  method: 'get',
  path: '/requests/{request}/draft',
  summary: 'One’s own draft',
  request,
  responses: { 200: answers(z.object({ draft: draftSchema.nullable() }), 'The draft or null'), ...problems },
});
const putDraft = createRoute({
  ...needs('conversations:note'),
  method: 'put',
  path: '/requests/{request}/draft',
  summary: 'Keep one’s draft',
  request: { ...request, body: takes(draftBody) },
  responses: { 200: answers(z.object({ version: z.number().int() }), 'Its new version'), ...problems },
});
const deleteDraft = createRoute({
  ...needs('conversations:note'),
  method: 'delete',
  path: '/requests/{request}/draft',
  summary: 'Throw one’s draft away',
  request,
  responses: { 204: { description: 'Gone' }, ...problems },
});

/** The doors of what is said on a request. */
export const messageRoutes = newRouter()
  .openapi(list, async (c) => {
    const { pictures, ...page } = c.req.valid('query');
    const { items, nextCursor } = await listMessagesOfRequest(contextOf(c), {
      ...c.req.valid('param'),
      ...page,
    });
    return c.json(
      { items: items.map((one) => shownMessage(one, { pictures: pictures === '1' })), nextCursor },
      200,
    );
  })
  .openapi(write, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    const { messageId } = await writeReply(contextOf(c), {
      ...toWords(c.req.valid('json')),
      conversationId,
    });
    return c.json(shownMessage(await found(c, messageId), { pictures: false }), 201);
  })
  .openapi(takeBack, async (c) => {
    const { text, html, fileIds } = await takeBackMessage(contextOf(c), {
      messageId: c.req.valid('param').id,
    });
    return c.json({ text, html, fileIds }, 200);
  })
  .openapi(redact, async (c) =>
    c.json(
      await redactMessage(contextOf(c), { messageId: c.req.valid('param').id, ...c.req.valid('json') }),
      200,
    ),
  )
  .openapi(reveal, async (c) => {
    const secrets = await revealSecrets(contextOf(c), { messageId: c.req.valid('param').id });
    return c.json({ secrets }, 200);
  })
  .openapi(forget, async (c) => {
    await forgetSecrets(contextOf(c), { messageId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(readDraft, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    const row = await findDraft(contextOf(c), { conversationId });
    return c.json({ draft: shownDraft(row) }, 200);
  })
  .openapi(putDraft, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    return c.json(await keepDraft(contextOf(c), { conversationId, ...c.req.valid('json') }), 200);
  })
  .openapi(deleteDraft, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    await dropDraft(contextOf(c), { conversationId });
    return c.body(null, 204);
  });

async function found(c: HonoContext<Env>, messageId: string): Promise<MessageView> {
  const message = await readMessage(contextOf(c), { messageId });
  if (!message) throw notFound('message');
  return message;
}
