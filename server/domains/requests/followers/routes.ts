import { createRoute, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import {
  answers,
  contextOf,
  type Env,
  memberOf,
  needs,
  newRouter,
  problems,
} from '../../../platform/http/router.ts';
import { findRequest } from '../queries/list-requests.ts';
import { requestParam } from '../routes/request-routes.ts';
import { followRequest, listFollowers, unfollowRequest } from './follow-request.ts';

const params = requestParam;
const follower = z.object({ id: z.uuid(), name: z.string(), followedAt: z.iso.datetime() });
const all = z.object({ items: z.array(follower), nextCursor: z.null() });
const now = { 200: answers(all, 'All followers'), ...problems };

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests/{request}/followers',
  summary: 'Members who follow a request',
  request: { params },
  responses: now,
});
const follow = createRoute({
  ...needs('requests:read'),
  method: 'put',
  path: '/requests/{request}/following',
  summary: 'Follow a request oneself',
  request: { params },
  responses: now,
});
const unfollow = createRoute({
  ...needs('requests:read'),
  method: 'delete',
  path: '/requests/{request}/following',
  summary: 'Follow it no more',
  request: { params },
  responses: now,
});
const letFollow = createRoute({
  ...needs('requests:write'),
  method: 'put',
  path: '/requests/{request}/followers/{member}',
  summary: 'Let a colleague follow a request',
  request: { params: params.extend({ member: z.uuid() }) },
  responses: now,
});
const letGo = createRoute({
  ...needs('requests:write'),
  method: 'delete',
  path: '/requests/{request}/followers/{member}',
  summary: 'A colleague follows it no more',
  request: { params: params.extend({ member: z.uuid() }) },
  responses: now,
});

/** The doors of who follows a request. */
export const followerRoutes = newRouter()
  .openapi(list, async (c) => c.json(await following(c, c.req.valid('param').request), 200))
  .openapi(follow, async (c) => {
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    await followRequest(contextOf(c), { requestId, memberId: memberOf(c).id });
    return c.json(await following(c, requestId), 200);
  })
  .openapi(unfollow, async (c) => {
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    await unfollowRequest(contextOf(c), { requestId, memberId: memberOf(c).id });
    return c.json(await following(c, requestId), 200);
  })
  .openapi(letFollow, async (c) => {
    const { request, member: memberId } = c.req.valid('param');
    const { id: requestId } = await findRequest(contextOf(c), { request });
    await followRequest(contextOf(c), { requestId, memberId });
    return c.json(await following(c, requestId), 200);
  })
  .openapi(letGo, async (c) => {
    const { request, member: memberId } = c.req.valid('param');
    const { id: requestId } = await findRequest(contextOf(c), { request });
    await unfollowRequest(contextOf(c), { requestId, memberId });
    return c.json(await following(c, requestId), 200);
  });

async function following(c: HonoContext<Env>, request: string) {
  const { id } = await findRequest(contextOf(c), { request });
  const rows = await listFollowers(contextOf(c), { requestId: id });
  const items = rows.map((row) => ({ ...row, followedAt: row.followedAt.toISOString() }));
  return { items, nextCursor: null };
}
