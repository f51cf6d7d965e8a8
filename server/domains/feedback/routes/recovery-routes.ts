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
import { compareRecoveries, listRecoveries } from '../recoveries/list-recoveries.ts';
import { changeSettings, findSettings, settingsInput } from '../recoveries/settings.ts';
import { assignRecovery, judgeRecovery, settleRecovery } from '../recoveries/settle-recovery.ts';
import { outcomes, recoveryStates } from '../schema.ts';
import { pageOf, paging, withTimes } from './shapes.ts';

const time = z.iso.datetime();
const recoverySchema = z
  .object({
    id: z.uuid(),
    score: z.number().int(),
    best: z.number().int(),
    words: z.string().nullable(),
    state: z.enum(recoveryStates),
    note: z.string(),
    outcome: z.enum(outcomes).nullable(),
    openedAt: time,
    dueAt: time,
    escalatedAt: time.nullable(),
    settledAt: time.nullable(),
    customer: z.object({ id: z.uuid(), name: z.string() }),
    request: z.object({ id: z.uuid(), number: z.number().int(), subject: z.string() }),
    owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  })
  .openapi('Recovery');

const list = createRoute({
  ...needs('feedback:recover'),
  method: 'get',
  path: '/recoveries',
  summary: 'Low scores that are made good: the open ones by their deadline',
  request: {
    query: z.strictObject({
      state: z.enum(recoveryStates).optional(),
      owner: z.enum(['me']).optional(),
      request: z.uuid().optional(),
      ...paging,
    }),
  },
  responses: { 200: answers(pageOf(recoverySchema), 'A page'), ...problems },
});
const settle = createRoute({
  ...needs('feedback:recover'),
  method: 'put',
  path: '/recoveries/{id}/settling',
  summary: 'Say that the customer was talked with, or that nobody tries any longer',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        state: z.enum(['reached', 'given-up']),
        note: z.string().trim().max(4000).optional(),
      }),
    ),
  },
  responses: { 204: { description: 'Done' }, ...problems },
});
const assign = createRoute({
  ...needs('feedback:recover'),
  method: 'put',
  path: '/recoveries/{id}/owner',
  summary: 'Give a recovery to somebody',
  request: { params: idParam, body: takes(z.strictObject({ ownerId: z.uuid().nullable() })) },
  responses: { 204: { description: 'Done' }, ...problems },
});
const judge = createRoute({
  ...needs('feedback:recover'),
  method: 'put',
  path: '/recoveries/{id}/outcome',
  summary: 'Say later whether the customer stayed',
  request: { params: idParam, body: takes(z.strictObject({ outcome: z.enum(outcomes) })) },
  responses: { 204: { description: 'Done' }, ...problems },
});
const side = z.object({
  stayed: z.number().int(),
  n: z.number().int(),
  estimate: z.number().nullable(),
  low: z.number(),
  high: z.number(),
});
const compare = createRoute({
  ...needs('feedback:read'),
  method: 'get',
  path: '/recovery-effect',
  summary:
    'Who stayed among those who were reached and those who were not, with the interval of the difference',
  responses: {
    200: answers(
      z
        .object({
          reached: side,
          notReached: side,
          difference: z.number().nullable(),
          low: z.number(),
          high: z.number(),
        })
        .openapi('RecoveryEffect'),
      'Both shares',
    ),
    ...problems,
  },
});
const settingsSchema = z.strictObject(settingsInput).openapi('FeedbackSettings');
const readSettings = createRoute({
  ...needs('feedback:read'),
  method: 'get',
  path: '/feedback-settings',
  summary: 'How low scores are made good',
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});
const writeSettings = createRoute({
  ...needs('feedback:configure'),
  method: 'put',
  path: '/feedback-settings',
  summary: 'Change how low scores are made good',
  request: { body: takes(settingsSchema) },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of whoever makes low scores good. */
export const recoveryRoutes = newRouter()
  .openapi(list, async (c) => {
    const { items, nextCursor } = await listRecoveries(contextOf(c), c.req.valid('query'));
    return c.json({ items: items.map(withTimes), nextCursor }, 200);
  })
  .openapi(settle, async (c) => {
    await settleRecovery(contextOf(c), { recoveryId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(assign, async (c) => {
    const { ownerId } = c.req.valid('json');
    await assignRecovery(contextOf(c), { recoveryId: c.req.valid('param').id, ownerId });
    return c.body(null, 204);
  })
  .openapi(judge, async (c) => {
    const { outcome } = c.req.valid('json');
    await judgeRecovery(contextOf(c), { recoveryId: c.req.valid('param').id, outcome });
    return c.body(null, 204);
  })
  .openapi(compare, async (c) => c.json(await compareRecoveries(contextOf(c), {}), 200))
  .openapi(readSettings, async (c) => c.json(await findSettings(contextOf(c), {}), 200))
  .openapi(writeSettings, async (c) => {
    await changeSettings(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  });
