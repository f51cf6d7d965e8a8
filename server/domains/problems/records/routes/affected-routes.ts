import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../../platform/http/router.ts';
import { tellingInput } from '../asked.ts';
import { decideRequest } from '../commands/decide-request.ts';
import { linkGroup, unlinkGroup } from '../commands/link-group.ts';
import { takeBackTelling, tellAffected } from '../commands/tell-affected.ts';
import { listAffected } from '../queries/list-affected.ts';
import { listTellings } from '../queries/list-tellings.ts';
import { previewTelling } from '../queries/preview-telling.ts';
import { listProblemsOfRequest } from '../queries/problems-of-request.ts';
import { affectedSchema, ofRequestSchema, previewSchema, tellingSchema } from './shapes.ts';

const read = needs('problems:read');
const work = needs('problems:work');
const write = needs('problems:write');
const done = { 204: { description: 'Done' }, ...problems };
const ofGroup = { params: z.object({ id: z.uuid(), group: z.uuid() }) };
const ofRequest = { params: z.object({ id: z.uuid(), request: z.string().max(40) }) };
const telling = takes(z.strictObject(tellingInput));

const affected = createRoute({
  ...read,
  method: 'get',
  path: '/problems/{id}/requests',
  summary: 'The affected requests, the newest first, with who was told',
  request: {
    params: idParam,
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).optional(),
      cursor: z.string().max(500).optional(),
    }),
  },
  responses: {
    200: answers(z.object({ items: z.array(affectedSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});
const link = createRoute({
  ...work,
  method: 'put',
  path: '/problems/{id}/groups/{group}',
  summary: 'Whatever is in the group, and comes into it, is affected',
  request: ofGroup,
  responses: done,
});
const unlink = createRoute({
  ...work,
  method: 'delete',
  path: '/problems/{id}/groups/{group}',
  summary: 'Take a group out of a problem',
  request: ofGroup,
  responses: done,
});
const include = createRoute({
  ...work,
  method: 'put',
  path: '/problems/{id}/requests/{request}',
  summary: 'Say that a request is affected',
  request: ofRequest,
  responses: done,
});
const exclude = createRoute({
  ...work,
  method: 'delete',
  path: '/problems/{id}/requests/{request}',
  summary: 'Say that a request is not affected, in spite of its group',
  request: ofRequest,
  responses: done,
});
const preview = createRoute({
  ...write,
  method: 'post',
  path: '/problems/{id}/tellings/preview',
  summary: 'Who would be told what, by language; nothing is sent',
  request: { params: idParam, body: telling },
  responses: { 200: answers(previewSchema, 'What would be told'), ...problems },
});
const tell = createRoute({
  ...write,
  method: 'post',
  path: '/problems/{id}/tellings',
  summary: 'Answer all affected customers together, each by name and in their language',
  request: { params: idParam, body: telling },
  responses: {
    201: answers(z.object({ tellingId: z.uuid(), customers: z.number().int() }), 'Begun'),
    ...problems,
  },
});
const tellings = createRoute({
  ...read,
  method: 'get',
  path: '/problems/{id}/tellings',
  summary: 'When the affected were answered together, and how far that is',
  request: { params: idParam },
  responses: { 200: answers(z.object({ items: z.array(tellingSchema) }), 'The newest first'), ...problems },
});
const takeBack = createRoute({
  ...write,
  method: 'delete',
  path: '/problem-tellings/{id}',
  summary: 'Take back what was told and has not left yet',
  request: { params: idParam },
  responses: done,
});
const problemsOf = createRoute({
  ...read,
  method: 'get',
  path: '/requests/{request}/problems',
  summary:
    'The problems that a request belongs to, with the workaround as it would be written to this customer',
  request: { params: z.object({ request: z.string().max(40) }) },
  responses: { 200: answers(ofRequestSchema, 'Those that stand first'), ...problems },
});

/** Whom a problem meets, and how they are told. */
export const affectedRoutes = newRouter()
  .openapi(affected, async (c) => {
    const asked = { problemId: c.req.valid('param').id, ...c.req.valid('query') };
    const page = await listAffected(contextOf(c), asked);
    const items = page.items.map(({ customerName, createdAt, ...row }) => ({
      ...row,
      customer: { name: customerName },
      createdAt: createdAt.toISOString(),
    }));
    return c.json({ items, nextCursor: page.nextCursor }, 200);
  })
  .openapi(link, async (c) => {
    const { id, group } = c.req.valid('param');
    await linkGroup(contextOf(c), { problemId: id, groupId: group });
    return c.body(null, 204);
  })
  .openapi(unlink, async (c) => {
    const { id, group } = c.req.valid('param');
    await unlinkGroup(contextOf(c), { problemId: id, groupId: group });
    return c.body(null, 204);
  })
  .openapi(include, async (c) => {
    const { id, request } = c.req.valid('param');
    await decideRequest(contextOf(c), { problemId: id, request, isAffected: true });
    return c.body(null, 204);
  })
  .openapi(exclude, async (c) => {
    const { id, request } = c.req.valid('param');
    await decideRequest(contextOf(c), { problemId: id, request, isAffected: false });
    return c.body(null, 204);
  })
  .openapi(preview, async (c) => {
    const asked = { problemId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await previewTelling(contextOf(c), asked), 200);
  })
  .openapi(tell, async (c) => {
    const asked = { problemId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await tellAffected(contextOf(c), asked), 201);
  })
  .openapi(tellings, async (c) => {
    const found = await listTellings(contextOf(c), { problemId: c.req.valid('param').id });
    const items = found.map(({ toldAt, takenBackAt, ...row }) => ({
      ...row,
      toldAt: toldAt.toISOString(),
      takenBackAt: takenBackAt?.toISOString() ?? null,
    }));
    return c.json({ items }, 200);
  })
  .openapi(takeBack, async (c) => {
    await takeBackTelling(contextOf(c), { tellingId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(problemsOf, async (c) =>
    c.json({ items: await listProblemsOfRequest(contextOf(c), c.req.valid('param')) }, 200),
  );
