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
import { findRequest } from '../queries/list-requests.ts';
import { requestParam } from '../routes/request-routes.ts';
import { followUpPlan, replyInput } from './inputs.ts';
import { listLater } from './list-later.ts';
import { cancelScheduled, changeScheduled, scheduleReply } from './schedule-reply.ts';
import { sendScheduled } from './send-scheduled.ts';
import { cancelFollowUp, setFollowUp } from './set-follow-up.ts';
import { followUpSchema, laterSchema, shownLater } from './shapes.ts';

const door = needs('requests:write');
const request = { params: requestParam };
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests/{request}/later',
  summary: 'What is still to come: replies that wait or are held, and the follow-up',
  request,
  responses: { 200: answers(laterSchema, 'What is to come'), ...problems },
});
const schedule = createRoute({
  ...door,
  method: 'post',
  path: '/requests/{request}/scheduled-replies',
  summary: 'Write a reply that leaves at a moment, with a follow-up if wanted',
  request: {
    ...request,
    body: takes(
      z.strictObject({
        body: replyInput.body,
        sendAt: replyInput.sendAt,
        zone: replyInput.zone,
        fileIds: replyInput.fileIds.optional(),
        cc: replyInput.cc.optional(),
        bcc: replyInput.bcc.optional(),
        followUp: replyInput.followUp.optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The scheduled reply'), ...problems },
});
const change = createRoute({
  ...door,
  method: 'patch',
  path: '/scheduled-replies/{id}',
  summary: 'Change words or moment of a reply that has not left',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        body: replyInput.body.optional(),
        sendAt: replyInput.sendAt.optional(),
        zone: replyInput.zone.optional(),
        version: z.number().int().optional(),
      }),
    ),
  },
  responses: done,
});
const cancel = createRoute({
  ...door,
  method: 'delete',
  path: '/scheduled-replies/{id}',
  summary: 'Cancel a reply that has not left; answers its words',
  request: { params: idParam },
  responses: {
    200: answers(z.object({ body: z.string(), fileIds: z.array(z.uuid()) }), 'Its words and files'),
    ...problems,
  },
});
const send = createRoute({
  ...door,
  method: 'post',
  path: '/scheduled-replies/{id}/sending',
  summary: 'Send a reply now that waits or is held',
  request: { params: idParam },
  responses: { 200: answers(z.object({ messageId: z.uuid().nullable() }), 'The message'), ...problems },
});
const follow = createRoute({
  ...door,
  method: 'put',
  path: '/requests/{request}/follow-up',
  summary: 'If no answer comes by a moment: reopen, notify, or send',
  request: { ...request, body: takes(followUpPlan) },
  responses: { 200: answers(followUpSchema, 'The follow-up'), ...problems },
});
const unfollow = createRoute({
  ...door,
  method: 'delete',
  path: '/requests/{request}/follow-up',
  summary: 'Take the follow-up back',
  request,
  responses: done,
});

/** The doors of what happens later. */
export const laterRoutes = newRouter()
  .openapi(list, async (c) => c.json(shownLater(await listLater(contextOf(c), c.req.valid('param'))), 200))
  .openapi(schedule, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    const given = { requestId: id, ...c.req.valid('json') };
    return c.json({ id: (await scheduleReply(contextOf(c), given)).scheduledReplyId }, 201);
  })
  .openapi(change, async (c) => {
    const scheduledReplyId = c.req.valid('param').id;
    await changeScheduled(contextOf(c), { scheduledReplyId, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(cancel, async (c) => {
    const scheduledReplyId = c.req.valid('param').id;
    const { body, fileIds } = await cancelScheduled(contextOf(c), { scheduledReplyId });
    return c.json({ body, fileIds }, 200);
  })
  .openapi(send, async (c) =>
    c.json(await sendScheduled(contextOf(c), { scheduledReplyId: c.req.valid('param').id }), 200),
  )
  .openapi(follow, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    const plan = c.req.valid('json');
    const { followUpId } = await setFollowUp(contextOf(c), { requestId: id, plan });
    return c.json({ id: followUpId, act: plan.act, body: plan.body, dueAt: plan.at }, 200);
  })
  .openapi(unfollow, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    await cancelFollowUp(contextOf(c), { requestId: id });
    return c.body(null, 204);
  });
