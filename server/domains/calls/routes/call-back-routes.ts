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
import { settleCallBack } from '../back/settle-call-back.ts';
import { listCallBacks } from '../queries/list-call-backs.ts';
import { callBackStates } from '../schema.ts';
import { pageOf, paging } from './shapes.ts';

const callBackSchema = z
  .object({
    id: z.uuid(),
    number: z.string(),
    state: z.enum(callBackStates),
    missed: z.number().int().openapi({ description: 'How often they tried' }),
    askedAt: z.iso.datetime(),
    lastMissedAt: z.iso.datetime(),
    place: z.number().int().openapi({ description: 'In the line of their team, from 1' }),
    customer: z.object({ id: z.uuid(), name: z.string() }),
    request: z.object({ id: z.uuid(), number: z.number().int(), subject: z.string() }),
    dueAt: z.iso.datetime(),
    promiseState: z.enum(['open', 'kept', 'broken', 'withdrawn', 'moved']),
  })
  .openapi('CallBack');

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/call-backs',
  summary: 'Who waits to be called back, the longest first',
  request: {
    query: z.strictObject({
      state: z.enum(callBackStates).optional(),
      request: z.uuid().optional(),
      ...paging,
    }),
  },
  responses: { 200: answers(pageOf(callBackSchema), 'A page'), ...problems },
});
const settle = createRoute({
  ...needs('requests:write'),
  method: 'put',
  path: '/call-backs/{id}/settling',
  summary: 'Say that they were reached, or that nobody tries any longer',
  request: { params: idParam, body: takes(z.strictObject({ state: z.enum(['reached', 'given-up']) })) },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of whoever waits for a call. */
export const callBackRoutes = newRouter()
  .openapi(list, async (c) => {
    const { items, nextCursor } = await listCallBacks(contextOf(c), c.req.valid('query'));
    const shown = items.map((one) => ({
      ...one,
      askedAt: one.askedAt.toISOString(),
      lastMissedAt: one.lastMissedAt.toISOString(),
      dueAt: one.dueAt.toISOString(),
    }));
    return c.json({ items: shown, nextCursor }, 200);
  })
  .openapi(settle, async (c) => {
    const { state } = c.req.valid('json');
    await settleCallBack(contextOf(c), { callBackId: c.req.valid('param').id, state });
    return c.body(null, 204);
  });
