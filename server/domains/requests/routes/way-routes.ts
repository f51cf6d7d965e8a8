import { createRoute, z } from '@hono/zod-openapi';
import { notFound } from '../../../kernel/problem.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import {
  askWithChoices,
  findReplyWay,
  replyWaySchema,
  resendMessage,
  sendTemplate,
  shownWay,
  signInput,
  signMessage,
} from '../../channels/index.ts';
import { choicesInput, readMessage } from '../../conversations/index.ts';
import { findRequest } from '../queries/list-requests.ts';
import { messageSchema, shownMessage } from './message-shapes.ts';
import { requestParam } from './request-routes.ts';

const request = { params: requestParam };
const way = createRoute({
  ...needs('conversations:read'),
  method: 'get',
  path: '/requests/{request}/reply-way',
  summary: 'By which channel an answer leaves, what it carries, until when, and which templates there are',
  request,
  responses: { 200: answers(replyWaySchema, 'The way'), ...problems },
});
const template = createRoute({
  ...needs('conversations:write'),
  method: 'post',
  path: '/requests/{request}/template-messages',
  summary: 'Send an approved template, also when the time for free words is over',
  request: {
    ...request,
    body: takes(
      z.strictObject({
        templateId: z.uuid(),
        values: z.array(z.string().trim().min(1).max(1_000)).max(20).optional(),
      }),
    ),
  },
  responses: { 201: answers(messageSchema, 'The message'), ...problems },
});
const choices = createRoute({
  ...needs('conversations:write'),
  method: 'post',
  path: '/requests/{request}/choice-messages',
  summary:
    'Ask with two to ten answers to choose among: to tap on, or as a list with numbers, as the channel has it',
  request: {
    ...request,
    body: takes(
      z.strictObject({
        body: z.string().trim().min(1).max(100_000),
        choices: choicesInput,
        sendAfterSeconds: z.number().int().min(0).max(600).optional(),
      }),
    ),
  },
  responses: { 201: answers(messageSchema, 'The message'), ...problems },
});
const resend = createRoute({
  ...needs('conversations:write'),
  method: 'post',
  path: '/messages/{id}/resending',
  summary: 'Send a message of a messaging app that did not arrive once more',
  request: { params: idParam },
  responses: { 204: { description: 'It is on its way' }, ...problems },
});

const sign = createRoute({
  ...needs('conversations:write'),
  method: 'put',
  path: '/messages/{id}/sign',
  summary:
    'Put a sign under the customer’s words in their own app, or take it away (null), where the app has such',
  request: { params: idParam, body: takes(signInput) },
  responses: { 204: { description: 'It stands there' }, ...problems },
});

/** The doors of the way back to the customer. */
export const wayRoutes = newRouter()
  .openapi(way, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    return c.json(shownWay(await findReplyWay(contextOf(c), { conversationId })), 200);
  })
  .openapi(template, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    const made = await sendTemplate(contextOf(c), { conversationId, ...c.req.valid('json') });
    return c.json(await shown(contextOf(c), made.messageId), 201);
  })
  .openapi(choices, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    const made = await askWithChoices(contextOf(c), { conversationId, ...c.req.valid('json') });
    return c.json(await shown(contextOf(c), made.messageId), 201);
  })
  .openapi(resend, async (c) => {
    await resendMessage(contextOf(c), { messageId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(sign, async (c) => {
    await signMessage(contextOf(c), { messageId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });

async function shown(context: Parameters<typeof readMessage>[0], messageId: string) {
  const message = await readMessage(context, { messageId });
  if (!message) throw notFound('message');
  return shownMessage(message, { pictures: false });
}
