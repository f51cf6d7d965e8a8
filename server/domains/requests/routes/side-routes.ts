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
import { listMessages, markRead, readMessage, writeReply } from '../../conversations/index.ts';
import { findRequest } from '../queries/list-requests.ts';
import { closeSide } from '../sides/close-side.ts';
import { findVisibleSide, listSides } from '../sides/list-sides.ts';
import { parties } from '../sides/schema.ts';
import { sideInput, startSide } from '../sides/start-side.ts';
import { messageSchema, shownMessage } from './message-shapes.ts';
import { requestParam } from './request-routes.ts';
import { paging, toWords, written } from './talk-shapes.ts';

const sideSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['mail', 'team']),
    party: z.enum(parties),
    subject: z.string(),
    language: z.string().nullable(),
    people: z.array(z.object({ id: z.uuid(), name: z.string() })),
    /** Our last word has not been answered yet. */
    isWaiting: z.boolean(),
    isClosed: z.boolean(),
    unread: z.boolean(),
    lastMessageAt: z.iso.datetime(),
  })
  .openapi('SideConversation');

const side = { params: idParam };
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...needs('conversations:read'),
  method: 'get',
  path: '/requests/{request}/side-conversations',
  summary: 'What is said beside a request, in the order it began',
  request: { params: requestParam, query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(sideSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const start = createRoute({
  ...needs('conversations:note'),
  method: 'post',
  path: '/requests/{request}/side-conversations',
  summary: 'Ask somebody outside by mail, or colleagues; the customer sees nothing of it',
  request: { params: requestParam, body: takes(sideInput) },
  responses: { 201: answers(z.object({ id: z.uuid(), messageId: z.uuid() }), 'It began'), ...problems },
});
const listSaid = createRoute({
  ...needs('conversations:read'),
  method: 'get',
  path: '/side-conversations/{id}/messages',
  summary: 'Messages of a side conversation, oldest first',
  request: { ...side, query: paging },
  responses: {
    200: answers(z.object({ items: z.array(messageSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});
const write = createRoute({
  ...needs('conversations:note'),
  method: 'post',
  path: '/side-conversations/{id}/messages',
  summary: 'Write on; among colleagues everything is a note',
  request: { ...side, body: takes(written) },
  responses: { 201: answers(messageSchema, 'The message'), ...problems },
});
const read = createRoute({
  ...needs('conversations:read'),
  method: 'post',
  path: '/side-conversations/{id}/read',
  summary: 'Mark a side conversation as read',
  request: side,
  responses: done,
});
const close = createRoute({
  ...needs('conversations:note'),
  method: 'post',
  path: '/side-conversations/{id}/closure',
  summary: 'Nobody waits for it any more',
  request: side,
  responses: done,
});
const open = createRoute({
  ...needs('conversations:note'),
  method: 'delete',
  path: '/side-conversations/{id}/closure',
  summary: 'Open it again',
  request: side,
  responses: done,
});

/** The doors of what is said beside a request. */
export const sideRoutes = newRouter()
  .openapi(list, async (c) => {
    const rows = await listSides(contextOf(c), c.req.valid('param'));
    const items = rows.map(({ lastKind: _, lastMessageAt, ...row }) => ({
      ...row,
      lastMessageAt: lastMessageAt.toISOString(),
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(start, async (c) => {
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    const { conversationId, messageId } = await startSide(contextOf(c), {
      requestId,
      ...c.req.valid('json'),
    });
    return c.json({ id: conversationId, messageId }, 201);
  })
  .openapi(listSaid, async (c) => {
    const { pictures, ...page } = c.req.valid('query');
    const { conversationId } = await findVisibleSide(contextOf(c), {
      conversationId: c.req.valid('param').id,
    });
    const { items, nextCursor } = await listMessages(contextOf(c), { conversationId, ...page });
    const shown = items.map((one) => shownMessage(one, { pictures: pictures === '1' }));
    return c.json({ items: shown, nextCursor }, 200);
  })
  .openapi(write, async (c) => {
    const found = await findVisibleSide(contextOf(c), { conversationId: c.req.valid('param').id });
    const { conversationId, kind } = found;
    const words = toWords(c.req.valid('json'));
    const asNote = kind === 'team' ? { kind: 'note' as const } : {};
    const { messageId } = await writeReply(contextOf(c), { ...words, ...asNote, conversationId });
    const message = await readMessage(contextOf(c), { messageId });
    if (!message) throw notFound('message');
    return c.json(shownMessage(message, { pictures: false }), 201);
  })
  .openapi(read, async (c) => {
    const { conversationId } = await findVisibleSide(contextOf(c), {
      conversationId: c.req.valid('param').id,
    });
    await markRead(contextOf(c), { conversationId });
    return c.body(null, 204);
  })
  .openapi(close, async (c) => {
    await closeSide(contextOf(c), { conversationId: c.req.valid('param').id, closed: true });
    return c.body(null, 204);
  })
  .openapi(open, async (c) => {
    await closeSide(contextOf(c), { conversationId: c.req.valid('param').id, closed: false });
    return c.body(null, 204);
  });
