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
import { pinGroup, renameGroup, unpinGroup } from '../commands/keep-group.ts';
import { mergeGroups } from '../commands/merge-groups.ts';
import { putInGroup } from '../commands/put-in-group.ts';
import { splitGroup } from '../commands/split-group.ts';
import { undoGroupAct } from '../commands/undo-act.ts';

const write = needs('problems:write');
const done = { 204: { description: 'Done' }, ...problems };
const groupName = z.string().trim().max(120).nullable();

const rename = createRoute({
  ...write,
  method: 'patch',
  path: '/groups/{id}',
  summary: 'Name a group; null tells it by its words again',
  request: { params: idParam, body: takes(z.strictObject({ name: groupName })) },
  responses: done,
});
const pin = createRoute({
  ...write,
  method: 'put',
  path: '/groups/{id}/pin',
  summary: 'Keep together what the group holds, however requests are grouped',
  request: { params: idParam },
  responses: done,
});
const unpin = createRoute({
  ...write,
  method: 'delete',
  path: '/groups/{id}/pin',
  summary: 'Let the group be grouped anew again',
  request: { params: idParam },
  responses: done,
});
const merge = createRoute({
  ...write,
  method: 'post',
  path: '/groups/{id}/merges',
  summary: 'Take another group in',
  request: { params: idParam, body: takes(z.strictObject({ fromId: z.uuid() })) },
  responses: { 201: answers(z.object({ actId: z.uuid() }), 'The act, for undoing'), ...problems },
});
const split = createRoute({
  ...write,
  method: 'post',
  path: '/groups/{id}/splits',
  summary: 'Part requests from a group, alone or with those that are alike',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        requestIds: z.array(z.uuid()).min(1).max(200),
        alike: z.boolean().optional(),
        name: groupName.optional(),
      }),
    ),
  },
  responses: {
    201: answers(z.object({ groupId: z.uuid(), actId: z.uuid() }), 'The new group'),
    ...problems,
  },
});
const undo = createRoute({
  ...write,
  method: 'delete',
  path: '/group-acts/{id}',
  summary: 'Take a merge or a split back',
  request: { params: idParam },
  responses: done,
});
const put = createRoute({
  ...write,
  method: 'put',
  path: '/requests/{request}/group',
  summary: 'Put a request into a group, or out of every one',
  request: {
    params: z.object({ request: z.string().max(40) }),
    body: takes(z.strictObject({ groupId: z.uuid().nullable() })),
  },
  responses: done,
});

/** What people decide about groups. */
export const groupActRoutes = newRouter()
  .openapi(rename, async (c) => {
    await renameGroup(contextOf(c), { groupId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(pin, async (c) => {
    await pinGroup(contextOf(c), { groupId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(unpin, async (c) => {
    await unpinGroup(contextOf(c), { groupId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(merge, async (c) => {
    const asked = { groupId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await mergeGroups(contextOf(c), asked), 201);
  })
  .openapi(split, async (c) => {
    const asked = { groupId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await splitGroup(contextOf(c), asked), 201);
  })
  .openapi(undo, async (c) => {
    await undoGroupAct(contextOf(c), { actId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(put, async (c) => {
    await putInGroup(contextOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.body(null, 204);
  });
