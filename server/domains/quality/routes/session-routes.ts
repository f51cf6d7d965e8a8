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
import { told } from '../../../platform/http/told.ts';
import { findSession, listSessions } from '../calibrating/find-session.ts';
import { agreePoints, beginSession, revealSession, sayInSession } from '../calibrating/keep-session.ts';
import { oneSessionSchema, sessionSchema } from './shapes.ts';

const review = needs('quality:review');
const write = needs('quality:write');
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...review,
  method: 'get',
  path: '/quality/sessions',
  summary: 'Calibration sessions, the newest first',
  responses: {
    200: answers(z.object({ items: z.array(sessionSchema), nextCursor: z.null() }), 'The sessions'),
    ...problems,
  },
});
const begin = createRoute({
  ...write,
  method: 'post',
  path: '/quality/sessions',
  summary: 'Let several people review the same requests, each alone',
  request: {
    body: takes(
      z.strictObject({
        title: z.string().trim().min(1).max(200),
        cardId: z.uuid().optional(),
        requests: z.array(z.string().max(40)).min(1).max(30).openapi({ description: 'Ids or numbers' }),
        reviewerIds: z.array(z.uuid()).min(2).max(20),
      }),
    ),
  },
  responses: { 201: answers(z.object({ sessionId: z.uuid() }), 'The session'), ...problems },
});
const one = createRoute({
  ...review,
  method: 'get',
  path: '/quality/sessions/{id}',
  summary: 'A session; everybody’s points once it is shown',
  request: { params: idParam },
  responses: { 200: answers(oneSessionSchema, 'The session'), ...problems },
});
const reveal = createRoute({
  ...write,
  method: 'put',
  path: '/quality/sessions/{id}/revelation',
  summary: 'Show everybody’s points; nobody scores any more',
  request: { params: idParam },
  responses: done,
});
const say = createRoute({
  ...review,
  method: 'post',
  path: '/quality/sessions/{id}/words',
  summary: 'Say something about a request of a session that is shown',
  request: {
    params: idParam,
    body: takes(z.strictObject({ unitId: z.uuid(), words: z.string().trim().min(1).max(5_000) })),
  },
  responses: done,
});
const agree = createRoute({
  ...write,
  method: 'put',
  path: '/quality/sessions/{id}/agreed',
  summary: 'Keep the points that the session agreed on for a criterion',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        unitId: z.uuid(),
        key: z.string().max(40),
        points: z.int().min(0).max(10).nullable(),
      }),
    ),
  },
  responses: done,
});

/** The doors of calibration. */
export const sessionRoutes = newRouter()
  .openapi(list, async (c) =>
    c.json({ items: told(await listSessions(contextOf(c), {})), nextCursor: null }, 200),
  )
  .openapi(begin, async (c) => c.json(await beginSession(contextOf(c), c.req.valid('json')), 201))
  .openapi(one, async (c) => {
    const found = await findSession(contextOf(c), { sessionId: c.req.valid('param').id });
    return c.json(told(found), 200);
  })
  .openapi(reveal, async (c) => {
    await revealSession(contextOf(c), { sessionId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(say, async (c) => {
    await sayInSession(contextOf(c), { sessionId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(agree, async (c) => {
    await agreePoints(contextOf(c), { sessionId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });
