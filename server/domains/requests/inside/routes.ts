import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { findRequest } from '../queries/list-requests.ts';
import { requestParam, shown } from '../routes/request-routes.ts';
import { requestSchema } from '../routes/shapes.ts';
import { statuses } from '../schema.ts';
import { askAgain } from './ask-again.ts';
import { askInside } from './ask-inside.ts';
import { listInner } from './list-inner.ts';

const params = requestParam;
const words = z.string().min(1).max(1_000_000);
const named = z.object({ id: z.uuid(), name: z.string() });
const time = z.iso.datetime();
const innerSchema = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    /** Null where the reader may not look into it. */
    subject: z.string().nullable(),
    status: z.enum(statuses),
    team: named.nullable(),
    askedBy: named.nullable(),
    askedAt: time,
    /** Since when an answer is owed; null when none is. */
    waitsSince: time.nullable(),
  })
  .openapi('InnerRequest');

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests/{request}/inner-requests',
  summary: 'What other teams were asked for it, and since when an answer is owed',
  request: { params },
  responses: {
    200: answers(z.object({ items: z.array(innerSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const ask = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/requests/{request}/inner-requests',
  summary: 'Ask another team; its answer comes back as a note',
  request: {
    params,
    body: takes(
      z.strictObject({
        teamId: z.uuid(),
        assigneeId: z.uuid().nullable().optional(),
        subject: z.string().min(1).max(998).optional(),
        body: words,
      }),
    ),
  },
  responses: { 201: answers(requestSchema, 'The inner request, its address in Location'), ...problems },
});
const again = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/requests/{request}/inner-requests/{inner}/messages',
  summary: 'Write on in what another team was asked',
  request: { params: params.extend({ inner: z.uuid() }), body: takes(z.strictObject({ body: words })) },
  responses: { 201: answers(z.object({ messageId: z.uuid() }), 'The message'), ...problems },
});

/** The doors of requests that are asked inside others. */
export const insideRoutes = newRouter()
  .openapi(list, async (c) => {
    const rows = await listInner(contextOf(c), c.req.valid('param'));
    const items = rows.map(({ askedAt, waitsSince, ...row }) => ({
      ...row,
      askedAt: askedAt.toISOString(),
      waitsSince: waitsSince?.toISOString() ?? null,
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(ask, async (c) => {
    const { id } = await findRequest(contextOf(c), c.req.valid('param'));
    const asked = await askInside(contextOf(c), { requestId: id, ...c.req.valid('json') });
    c.header('location', `/api/v1/requests/${asked.requestId}`);
    return c.json(await shown(c, asked.requestId), 201);
  })
  .openapi(again, async (c) => {
    const { request, inner: innerId } = c.req.valid('param');
    const { id: requestId } = await findRequest(contextOf(c), { request });
    return c.json(await askAgain(contextOf(c), { requestId, innerId, ...c.req.valid('json') }), 201);
  });
