import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { passLive } from '../../../platform/live/bell.ts';
import { makeLink, markRead } from '../../conversations/index.ts';
import { assignRequest } from '../commands/assign-request.ts';
import { moveRequest } from '../commands/move-request.ts';
import { snoozeRequest } from '../commands/snooze-request.ts';
import { reopenRequest, solveRequest } from '../commands/solve-request.ts';
import { untilReply } from '../later/rules.ts';
import { findRequest } from '../queries/list-requests.ts';
import { requestParam, shown } from './request-routes.ts';
import { requestSchema } from './shapes.ts';

const request = { params: requestParam };
const responses = { 200: answers(requestSchema, 'The request as it is now'), ...problems };
const door = { ...needs('requests:write'), request, responses };

const assignee = z.strictObject({
  assigneeId: z.uuid().nullable().optional(),
  teamId: z.uuid().nullable().optional(),
});
const assign = createRoute({
  ...door,
  method: 'put',
  path: '/requests/{request}/assignee',
  summary: 'Assign',
  request: { ...request, body: takes(assignee) },
});
const unassign = createRoute({
  ...door,
  method: 'delete',
  path: '/requests/{request}/assignee',
  summary: 'Unassign',
});
const solve = createRoute({
  ...door,
  method: 'post',
  path: '/requests/{request}/solution',
  summary: 'Solve',
});
const reopen = createRoute({
  ...door,
  method: 'delete',
  path: '/requests/{request}/solution',
  summary: 'Reopen',
});
const until = z.strictObject({ until: z.union([z.literal('reply'), z.iso.datetime({ offset: true })]) });
const snooze = createRoute({
  ...door,
  method: 'put',
  path: '/requests/{request}/snooze',
  summary: 'Snooze',
  request: { ...request, body: takes(until) },
});
const wake = createRoute({ ...door, method: 'delete', path: '/requests/{request}/snooze', summary: 'Wake' });
const trash = createRoute({
  ...door,
  method: 'post',
  path: '/requests/{request}/trash',
  summary: 'Put into the trash',
});
const untrash = createRoute({
  ...door,
  method: 'delete',
  path: '/requests/{request}/trash',
  summary: 'Take out of the trash',
});
const spam = createRoute({
  ...door,
  method: 'post',
  path: '/requests/{request}/spam',
  summary: 'Mark as spam',
});
const unspam = createRoute({
  ...door,
  method: 'delete',
  path: '/requests/{request}/spam',
  summary: 'Not spam',
});
const link = createRoute({
  ...needs('conversations:write'),
  method: 'post',
  path: '/requests/{request}/customer-link',
  summary: 'Make a link to the customer’s own page of the request; it works for one day',
  request,
  responses: { 201: answers(z.object({ url: z.url() }), 'The link'), ...problems },
});
const read = createRoute({
  ...needs('requests:read'),
  method: 'post',
  path: '/requests/{request}/read',
  summary: 'Mark as read',
  request,
  responses: { 204: { description: 'Marked' }, ...problems },
});

/** The doors of what is done with a request, as nouns. */
export const verbRoutes = newRouter()
  .openapi(assign, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    await assignRequest(contextOf(c), { requestId: id, ...c.req.valid('json') });
    return c.json(await shown(c, id), 200);
  })
  .openapi(unassign, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    await assignRequest(contextOf(c), { requestId: id, assigneeId: null });
    return c.json(await shown(c, id), 200);
  })
  .openapi(solve, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    await solveRequest(contextOf(c), { requestId: id });
    return c.json(await shown(c, id), 200);
  })
  .openapi(reopen, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    await reopenRequest(contextOf(c), { requestId: id });
    return c.json(await shown(c, id), 200);
  })
  .openapi(snooze, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    await snoozeRequest(contextOf(c), { requestId: id, until: momentOf(c.req.valid('json').until) });
    return c.json(await shown(c, id), 200);
  })
  .openapi(wake, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    await snoozeRequest(contextOf(c), { requestId: id, until: null });
    return c.json(await shown(c, id), 200);
  })
  .openapi(trash, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    await moveRequest(contextOf(c), { requestId: id, folder: 'trash' });
    return c.json(await shown(c, id), 200);
  })
  .openapi(untrash, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    await moveRequest(contextOf(c), { requestId: id, folder: 'work' });
    return c.json(await shown(c, id), 200);
  })
  .openapi(spam, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    await moveRequest(contextOf(c), { requestId: id, folder: 'spam' });
    return c.json(await shown(c, id), 200);
  })
  .openapi(unspam, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    await moveRequest(contextOf(c), { requestId: id, folder: 'work' });
    return c.json(await shown(c, id), 200);
  })
  .openapi(link, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    return c.json({ url: await makeLink(contextOf(c), { conversationId }) }, 201);
  })
  .openapi(read, async (c) => {
    const { actor } = contextOf(c);
    const { id: requestId, conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    await markRead(contextOf(c), { conversationId });
    // A customer who has the conversation open sees that it was read.
    passLive({ workspaceId: actor.workspaceId, name: 'conversation-read', data: { requestId } });
    return c.body(null, 204);
  });

function momentOf(until: string): Date {
  return until === 'reply' ? untilReply : new Date(until);
}
