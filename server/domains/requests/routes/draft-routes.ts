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
import {
  checkDraft,
  dropDraft,
  findDraft,
  keepDraft,
  listSharedDrafts,
  react,
  shareDraft,
  takeBackNote,
  takeOverDraft,
} from '../../conversations/index.ts';
import { findRequest } from '../queries/list-requests.ts';
import { findVisibleSide } from '../sides/list-sides.ts';
import { requestParam } from './request-routes.ts';
import { draftBody, draftSchema, shownDraft } from './talk-shapes.ts';

const request = { params: requestParam };
const side = { params: idParam };
const whose = { params: z.object({ request: z.string().max(40), member: z.uuid() }) };
const done = { 204: { description: 'Done' }, ...problems };
const draftOrNull = {
  200: answers(z.object({ draft: draftSchema.nullable() }), 'The draft or null'),
  ...problems,
};
const sharedSchema = z
  .object({
    member: z.object({ id: z.uuid(), name: z.string() }),
    kind: z.enum(['reply', 'note']),
    html: z.string(),
    version: z.number().int(),
    sharing: z.enum(['shared', 'check', 'checked']),
    checkerId: z.uuid().nullable(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('SharedDraft');

const listShared = createRoute({
  ...needs('conversations:read'),
  method: 'get',
  path: '/requests/{request}/shared-drafts',
  summary: 'What colleagues have begun to write and let the team see',
  request: { ...request, query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(sharedSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const share = createRoute({
  ...needs('conversations:note'),
  method: 'put',
  path: '/requests/{request}/draft/sharing',
  summary: 'Let the team see one’s draft, or ask for a look before it is sent; null keeps it to oneself',
  request: {
    ...request,
    body: takes(
      z.strictObject({
        sharing: z.enum(['shared', 'check']).nullable(),
        checkerId: z.uuid().nullable().optional(),
      }),
    ),
  },
  responses: done,
});
const check = createRoute({
  ...needs('conversations:note'),
  method: 'post',
  path: '/requests/{request}/shared-drafts/{member}/check',
  summary: 'Say that a colleague’s draft is good, in the version that was read',
  request: { ...whose, body: takes(z.strictObject({ version: z.number().int() })) },
  responses: done,
});
const takeOver = createRoute({
  ...needs('conversations:note'),
  method: 'post',
  path: '/requests/{request}/shared-drafts/{member}/takeover',
  summary: 'Take a colleague’s draft over',
  request: whose,
  responses: done,
});
const readSide = createRoute({
  ...needs('conversations:note'),
  method: 'get',
  path: '/side-conversations/{id}/draft',
  summary: 'One’s own draft in a side conversation',
  request: side,
  responses: draftOrNull,
});
const putSide = createRoute({
  ...needs('conversations:note'),
  method: 'put',
  path: '/side-conversations/{id}/draft',
  summary: 'Keep one’s draft in a side conversation',
  request: { ...side, body: takes(draftBody) },
  responses: { 200: answers(z.object({ version: z.number().int() }), 'Its new version'), ...problems },
});
const dropSide = createRoute({
  ...needs('conversations:note'),
  method: 'delete',
  path: '/side-conversations/{id}/draft',
  summary: 'Throw one’s draft in a side conversation away',
  request: side,
  responses: done,
});
const takeNote = createRoute({
  ...needs('conversations:note'),
  method: 'delete',
  path: '/notes/{id}',
  summary: 'Take one’s own note back within a minute',
  request: { params: idParam },
  responses: done,
});
const reacting = z.strictObject({
  reaction: z.enum(['thumb', 'heart', 'thanks', 'party', 'eyes', 'done']),
  on: z.boolean(),
});
const putReaction = createRoute({
  ...needs('conversations:note'),
  method: 'put',
  path: '/messages/{id}/reactions',
  summary: 'Put a sign under a message, or take one’s own away',
  request: { params: idParam, body: takes(reacting) },
  responses: done,
});

/** The doors of drafts that are shared, of drafts beside a request, and of signs under messages. */
export const draftRoutes = newRouter()
  .openapi(listShared, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    const rows = await listSharedDrafts(contextOf(c), { conversationId });
    const items = rows.flatMap(({ memberId, name, sharing, updatedAt, ...row }) => {
      const shown = { ...row, member: { id: memberId, name }, updatedAt: updatedAt.toISOString() };
      return sharing ? [{ ...shown, sharing }] : [];
    });
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(share, async (c) => {
    const { conversationId } = await findRequest(contextOf(c), c.req.valid('param'));
    await shareDraft(contextOf(c), { conversationId, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(check, async (c) => {
    const { request: asked, member } = c.req.valid('param');
    const { conversationId } = await findRequest(contextOf(c), { request: asked });
    await checkDraft(contextOf(c), { conversationId, memberId: member, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(takeOver, async (c) => {
    const { request: asked, member } = c.req.valid('param');
    const { conversationId } = await findRequest(contextOf(c), { request: asked });
    await takeOverDraft(contextOf(c), { conversationId, memberId: member });
    return c.body(null, 204);
  })
  .openapi(readSide, async (c) => {
    const { conversationId } = await findVisibleSide(contextOf(c), {
      conversationId: c.req.valid('param').id,
    });
    return c.json({ draft: shownDraft(await findDraft(contextOf(c), { conversationId })) }, 200);
  })
  .openapi(putSide, async (c) => {
    const { conversationId } = await findVisibleSide(contextOf(c), {
      conversationId: c.req.valid('param').id,
    });
    return c.json(await keepDraft(contextOf(c), { conversationId, ...c.req.valid('json') }), 200);
  })
  .openapi(dropSide, async (c) => {
    const { conversationId } = await findVisibleSide(contextOf(c), {
      conversationId: c.req.valid('param').id,
    });
    await dropDraft(contextOf(c), { conversationId });
    return c.body(null, 204);
  })
  .openapi(takeNote, async (c) => {
    await takeBackNote(contextOf(c), { messageId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(putReaction, async (c) => {
    await react(contextOf(c), { messageId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });
