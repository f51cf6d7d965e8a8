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
import { addEvidence } from '../commands/add-evidence.ts';
import { finishStep } from '../commands/finish-step.ts';
import { leaveRun, moveRun } from '../commands/start-run.ts';
import { findWords } from '../queries/find-words.ts';
import { listMySteps } from '../queries/list-my-steps.ts';
import { measureProcedures } from '../queries/measure-procedures.ts';
import { measureSchema, mineSchema } from './shapes.ts';

const read = needs('runs:read');
const write = needs('runs:write');
const done = { 204: { description: 'Done' }, ...problems };
const proof = {
  quotes: z.array(z.string().max(5_000)).max(10).optional().openapi({ description: 'What somebody said' }),
  fileIds: z
    .array(z.uuid())
    .max(20)
    .optional()
    .openapi({ description: 'Uploaded files; they lie in a note' }),
};

const take = createRoute({
  ...write,
  method: 'post',
  path: '/runs/{id}/steps',
  summary: 'Take the step that stands next',
  description:
    'What the step says is done by the program with the permissions of whoever takes it, all or none.',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        key: z.string().max(40),
        branch: z
          .string()
          .max(40)
          .nullable()
          .optional()
          .openapi({ description: 'The chosen way; `approved` or `declined` for an approval' }),
        answer: z.string().max(20_000).nullable().optional(),
        note: z.string().max(20_000).optional(),
        ...proof,
        body: z
          .string()
          .max(1_000_000)
          .nullable()
          .optional()
          .openapi({ description: 'Words in place of the prepared ones' }),
        sendAfterSeconds: z.number().int().min(0).max(86_400).optional(),
      }),
    ),
  },
  responses: done,
});
const prove = createRoute({
  ...write,
  method: 'post',
  path: '/runs/{id}/evidence',
  summary: 'Put proof beside the step that stands next',
  request: { params: idParam, body: takes(z.strictObject({ key: z.string().max(40), ...proof })) },
  responses: done,
});
const leave = createRoute({
  ...write,
  method: 'put',
  path: '/runs/{id}/end',
  summary: 'Leave a run before its end, and say why',
  request: { params: idParam, body: takes(z.strictObject({ because: z.string().min(1).max(2_000) })) },
  responses: done,
});
const move = createRoute({
  ...write,
  method: 'put',
  path: '/runs/{id}/version',
  summary: 'Follow the newest version from now on',
  request: { params: idParam },
  responses: { 200: answers(z.object({ version: z.number().int() }), 'The version'), ...problems },
});
const words = createRoute({
  ...read,
  method: 'get',
  path: '/runs/{id}/words',
  summary: 'What the current step would tell the customer, in their language',
  request: { params: idParam },
  responses: {
    200: answers(
      z
        .object({ text: z.string(), html: z.string(), language: z.string(), wanted: z.string() })
        .openapi('RunWords'),
      'The words',
    ),
    ...problems,
  },
});
const mine = createRoute({
  ...read,
  method: 'get',
  path: '/me/steps',
  summary: 'Steps of procedures that wait for me, the soonest first',
  request: { query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).optional() }) },
  responses: {
    200: answers(z.object({ items: z.array(mineSchema), nextCursor: z.null() }), 'The steps'),
    ...problems,
  },
});
const measures = createRoute({
  ...needs('runs:measure'),
  method: 'get',
  path: '/procedure-measures',
  summary: 'How procedures were used in a time, and what became of their requests',
  request: {
    query: z.strictObject({
      from: z.iso.datetime({ offset: true }),
      to: z.iso.datetime({ offset: true }),
    }),
  },
  responses: {
    200: answers(z.object({ items: z.array(measureSchema), nextCursor: z.null() }), 'By procedure'),
    ...problems,
  },
});

/** The doors of runs. */
export const followedRoutes = newRouter()
  .openapi(take, async (c) => {
    await finishStep(contextOf(c), { runId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(prove, async (c) => {
    await addEvidence(contextOf(c), { runId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(leave, async (c) => {
    await leaveRun(contextOf(c), { runId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(move, async (c) => c.json(await moveRun(contextOf(c), { runId: c.req.valid('param').id }), 200))
  .openapi(words, async (c) => c.json(await findWords(contextOf(c), { runId: c.req.valid('param').id }), 200))
  .openapi(mine, async (c) => {
    const items = told(await listMySteps(contextOf(c), c.req.valid('query')));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(measures, async (c) => {
    const { from, to } = c.req.valid('query');
    const items = await measureProcedures(contextOf(c), { from: new Date(from), to: new Date(to) });
    return c.json({ items, nextCursor: null }, 200);
  });
