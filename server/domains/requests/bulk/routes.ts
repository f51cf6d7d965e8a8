import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { actInput, requestIdsInput } from './inputs.ts';
import { previewBulk } from './preview-bulk.ts';
import { stayReasons } from './rules.ts';
import { startBulk } from './start-bulk.ts';
import { findBulk, takeBackBulk } from './take-back-bulk.ts';

const asked = z.strictObject({ requestIds: requestIdsInput, act: actInput });
const params = z.object({ id: z.uuid() });
const progress = z.object({
  id: z.uuid(),
  kind: z.string(),
  state: z.enum(['running', 'done', 'taking-back', 'taken-back']),
  total: z.number().int(),
  items: z.array(
    z.object({
      requestId: z.uuid(),
      state: z.enum(['pending', 'changed', 'stayed', 'failed', 'restored', 'not-restored']),
      reason: z.string().nullable(),
    }),
  ),
});

const preview = createRoute({
  ...needs('requests:bulk'),
  method: 'post',
  path: '/bulk-acts/preview',
  summary: 'What an act on many requests would change, and what would stay and why',
  request: { body: takes(asked) },
  responses: {
    200: answers(
      z.object({
        changing: z.number().int(),
        staying: z.array(
          z.object({ requestId: z.uuid(), number: z.number().int(), reason: z.enum(stayReasons) }),
        ),
      }),
      'Nothing was changed',
    ),
    ...problems,
  },
});
const start = createRoute({
  ...needs('requests:bulk'),
  method: 'post',
  path: '/bulk-acts',
  summary: 'Do one act on up to 1,000 requests, in the background',
  request: { body: takes(asked) },
  responses: { 202: answers(progress, 'Begun; ask for it again to see how far it is'), ...problems },
});
const find = createRoute({
  ...needs('requests:bulk'),
  method: 'get',
  path: '/bulk-acts/{id}',
  summary: 'How far an act is, and what became of each request',
  request: { params },
  responses: { 200: answers(progress, 'The act'), ...problems },
});
const takeBack = createRoute({
  ...needs('requests:bulk'),
  method: 'delete',
  path: '/bulk-acts/{id}',
  summary: 'Take an act back, for each request that still stands as it left it',
  request: { params },
  responses: { 202: answers(progress, 'Begun'), ...problems },
});

/** The doors of acts on many requests. */
export const bulkRoutes = newRouter()
  .openapi(preview, async (c) => c.json(await previewBulk(contextOf(c), c.req.valid('json')), 200))
  .openapi(start, async (c) => {
    const begun = await startBulk(contextOf(c), c.req.valid('json'));
    return c.json(await findBulk(contextOf(c), begun), 202);
  })
  .openapi(find, async (c) =>
    c.json(await findBulk(contextOf(c), { bulkActId: c.req.valid('param').id }), 200),
  )
  .openapi(takeBack, async (c) => {
    const bulkActId = c.req.valid('param').id;
    await takeBackBulk(contextOf(c), { bulkActId });
    return c.json(await findBulk(contextOf(c), { bulkActId }), 202);
  });
