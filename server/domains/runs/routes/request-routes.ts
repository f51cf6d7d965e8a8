import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { told } from '../../../platform/http/told.ts';
import { declineOffer } from '../commands/offer-procedures.ts';
import { startRun } from '../commands/start-run.ts';
import { listRuns } from '../queries/list-runs.ts';
import { offerSchema, runSchema } from './shapes.ts';

const write = needs('runs:write');
const requestParam = z.object({ request: z.string().max(40) });

const list = createRoute({
  ...needs('runs:read'),
  method: 'get',
  path: '/requests/{request}/runs',
  summary: 'Procedures that are offered, followed or were followed on a request',
  request: { params: requestParam },
  responses: {
    200: answers(z.object({ items: z.array(runSchema), offers: z.array(offerSchema) }), 'All of them'),
    ...problems,
  },
});
const start = createRoute({
  ...write,
  method: 'post',
  path: '/requests/{request}/runs',
  summary: 'Begin to follow a procedure on a request, offered or not',
  request: { params: requestParam, body: takes(z.strictObject({ procedureId: z.uuid() })) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The run'), ...problems },
});
const decline = createRoute({
  ...write,
  method: 'delete',
  path: '/requests/{request}/procedure-offers/{procedure}',
  summary: 'Say that an offered procedure is not for this request',
  request: { params: z.object({ request: z.uuid(), procedure: z.uuid() }) },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of procedures on one request. */
export const requestRunRoutes = newRouter()
  .openapi(list, async (c) => c.json(told(await listRuns(contextOf(c), c.req.valid('param'))), 200))
  .openapi(start, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await startRun(contextOf(c), asked), 201);
  })
  .openapi(decline, async (c) => {
    const { request: requestId, procedure: procedureId } = c.req.valid('param');
    await declineOffer(contextOf(c), { requestId, procedureId });
    return c.body(null, 204);
  });
