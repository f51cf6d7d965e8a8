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
import { listAtMyLine } from '../queries/list-at-my-line.ts';
import { callFilters, listCalls } from '../queries/list-calls.ts';
import { callKinds, directions } from '../schema.ts';
import { hearRecording } from '../work/hear-recording.ts';
import { logTalk } from '../work/log-talk.ts';
import { placeCall } from '../work/place-call.ts';
import { wrapUpCall } from '../work/wrap-up.ts';
import { callSchema, pageOf, paging, shownCall } from './shapes.ts';

const openRequest = z.object({
  id: z.uuid(),
  number: z.number().int(),
  subject: z.string(),
  status: z.enum(['open', 'waiting', 'solved', 'closed']),
});
const atMyLine = callSchema.extend({ open: z.array(openRequest) }).openapi('CallAtMyLine');
const wrapUp = {
  code: z.string().max(60).nullable().optional(),
  notes: z.string().max(20_000).optional(),
  belongs: z
    .union([
      z.strictObject({ requestId: z.uuid() }),
      z.strictObject({ subject: z.string().trim().min(1).max(998) }),
    ])
    .nullable()
    .optional(),
};
const placed = z.object({ requestId: z.uuid().nullable() });

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/calls',
  summary: 'Calls, visits and talks at the counter, the newest first',
  request: { query: z.strictObject({ ...callFilters, ...paging }) },
  responses: { 200: answers(pageOf(callSchema), 'A page'), ...problems },
});
const mine = createRoute({
  ...needs('requests:write'),
  method: 'get',
  path: '/calls/at-my-line',
  summary: 'What rings at my line, what I talk about and have not wrapped up, with what the caller has open',
  responses: { 200: answers(z.object({ items: z.array(atMyLine) }), 'The calls'), ...problems },
});
const place = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/calls',
  summary: 'Have the exchange call somebody; my own line rings first',
  request: {
    body: takes(
      z.strictObject({
        number: z.string().max(50),
        customerId: z.uuid().nullable().optional(),
        requestId: z.uuid().nullable().optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ callId: z.uuid() }), 'The call'), ...problems },
});
const log = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/talks',
  summary: 'Write down a call, a visit or a talk at the counter that no exchange told of',
  request: {
    body: takes(
      z.strictObject({
        kind: z.enum(callKinds),
        direction: z.enum(directions).optional(),
        customerId: z.uuid().nullable().optional(),
        number: z.string().max(50).nullable().optional(),
        minutes: z.number().int().min(0).max(1440).optional(),
        ...wrapUp,
      }),
    ),
  },
  responses: { 201: answers(placed.extend({ callId: z.uuid() }), 'The talk'), ...problems },
});
const wrap = createRoute({
  ...needs('requests:write'),
  method: 'put',
  path: '/calls/{id}/wrap-up',
  summary: 'Say how a call ended and where it belongs: a request, a new one, or none',
  request: { params: idParam, body: takes(z.strictObject(wrapUp)) },
  responses: { 200: answers(placed, 'Where it belongs'), ...problems },
});
const hear = createRoute({
  ...needs('requests:read'),
  method: 'post',
  path: '/calls/{id}/recording-hearings',
  summary: 'Listen to a call: its sound, fetched from the exchange, of callers who had been told of it',
  description: 'That it was listened to stands in the trail.',
  request: { params: idParam },
  responses: { 200: { description: 'The sound' }, ...problems },
});

/** The doors of calls and what is noted of them. */
export const callRoutes = newRouter()
  .openapi(list, async (c) => {
    const { items, nextCursor } = await listCalls(contextOf(c), c.req.valid('query'));
    return c.json({ items: items.map(shownCall), nextCursor }, 200);
  })
  .openapi(mine, async (c) => {
    const found = await listAtMyLine(contextOf(c), {});
    return c.json({ items: found.map(({ open, ...call }) => ({ ...shownCall(call), open })) }, 200);
  })
  .openapi(place, async (c) => c.json(await placeCall(contextOf(c), c.req.valid('json')), 201))
  .openapi(log, async (c) => c.json(await logTalk(contextOf(c), c.req.valid('json')), 201))
  .openapi(wrap, async (c) => {
    const given = { callId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await wrapUpCall(contextOf(c), given), 200);
  })
  .openapi(hear, async (c) => {
    const { type, content } = await hearRecording(contextOf(c), { callId: c.req.valid('param').id });
    // Whatever an exchange calls it, a browser gets a sound and nothing that it would run.
    const sound = /^audio\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream';
    return c.body(new Uint8Array(content), 200, {
      'content-type': sound,
      'cache-control': 'private, no-store',
      'content-disposition': 'inline; filename="call"',
    });
  });
