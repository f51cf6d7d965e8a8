import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { findRequest } from '../domains/requests/index.ts';
import { contextOf, memberOf, needs, newRouter, problems, takes } from '../platform/http/router.ts';
import { passLive } from '../platform/live/bell.ts';
import { currentCursor, isCursor } from '../platform/live/stream.ts';
import { addressOf } from './client-address.ts';
import { follow } from './follow.ts';

const live = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/live',
  summary: 'Everything that happens, as server-sent events; Last-Event-ID is the cursor',
  request: { query: z.strictObject({ workspace: z.string().optional() }) },
  responses: { 200: { description: 'A stream of events' }, ...problems },
});

const present = createRoute({
  ...needs('conversations:note'),
  method: 'post',
  path: '/requests/{request}/presence',
  summary: 'Say that I look at a request, or type',
  request: {
    params: z.object({ request: z.string().max(40) }),
    body: takes(
      z.strictObject({
        typing: z.boolean(),
        seconds: z
          .number()
          .int()
          .min(0)
          .max(86_400)
          .optional()
          .openapi({ description: 'For how long already' }),
      }),
    ),
  },
  responses: { 204: { description: 'Said' }, ...problems },
});

/** The live line and who is present. */
export const liveRoutes = newRouter()
  .openapi(live, async (c) => {
    const { actor } = contextOf(c);
    const asked = c.req.header('last-event-id');
    const start = isCursor(asked) ? asked : await currentCursor(actor.workspaceId);
    c.header('x-accel-buffering', 'no');
    const opened = c.get('session');
    const session = opened && { ...opened, address: addressOf(c) };
    const { outgoing } = (c.env ?? {}) as { outgoing?: { destroy(): void } };
    const letGo = () => outgoing?.destroy();
    return streamSSE(c, (stream) => follow(stream, actor, { start, session, letGo }));
  })
  .openapi(present, async (c) => {
    const member = memberOf(c);
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    const { typing, seconds = 0 } = c.req.valid('json');
    passLive({
      workspaceId: member.workspaceId,
      name: 'presence',
      data: { requestId, memberId: member.id, typing, seconds },
    });
    return c.body(null, 204);
  });
