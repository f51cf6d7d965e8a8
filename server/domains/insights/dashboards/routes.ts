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
import { definitionBody, definitionSchema, resultSchema } from '../builder/http-shapes.ts';
import { findDashboard, listDashboards, runDashboard } from './find-dashboard.ts';
import { changeDashboard, createDashboard, removeDashboard } from './keep-dashboard.ts';
import { heights, widths } from './schema.ts';

const size = { width: z.literal(widths), height: z.literal(heights) };
const part = z
  .object({
    id: z.uuid(),
    title: z.string().openapi({ description: 'Empty: the report’s own sentence' }),
    ...size,
    report: definitionSchema,
  })
  .openapi('DashboardPart');
const partBody = z.strictObject({
  id: z.uuid().optional(),
  title: z.string().optional(),
  ...size,
  report: definitionBody,
});
const teamIds = z
  .array(z.uuid())
  .openapi({ description: 'Of a shared one: only these teams; none is everybody' });
const dashboard = z
  .object({
    ...{
      id: z.uuid(),
      name: z.string(),
      shared: z.boolean(),
      teamIds,
      parts: z.array(part),
      version: z.int(),
    },
    ...{ mine: z.boolean(), mayChange: z.boolean(), changedAt: z.date() },
  })
  .openapi('Dashboard');
const answered = z
  .object({
    ...{ id: z.uuid(), name: z.string(), version: z.int(), at: z.date() },
    parts: z.array(
      z.object({
        ...{ id: z.uuid(), title: z.string(), ...size, result: resultSchema.nullable() },
        fault: z
          .string()
          .nullable()
          .openapi({ description: 'Why this part has no answer: the code of a problem' }),
      }),
    ),
  })
  .openapi('AnsweredDashboard');
const written = {
  ...{ name: z.string().min(1).max(100), shared: z.boolean().optional(), teamIds: teamIds.optional() },
  parts: z.array(partBody).max(24).optional(),
};
const kept = z.object({ id: z.uuid(), version: z.int() });

const list = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/dashboards',
  summary: 'Dashboards: one’s own and the shared ones',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(dashboard), nextCursor: z.null() }), 'All of them, by name'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('insights:keep'),
  method: 'post',
  path: '/dashboards',
  summary: 'Lay out a dashboard',
  request: { body: takes(z.strictObject(written)) },
  responses: { 201: answers(kept, 'The dashboard'), ...problems },
});
const find = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/dashboards/{id}',
  summary: 'A dashboard and what stands on it',
  request: { params: idParam },
  responses: { 200: answers(dashboard, 'The dashboard'), ...problems },
});
const change = createRoute({
  ...needs('insights:keep'),
  method: 'patch',
  path: '/dashboards/{id}',
  summary: 'Change a dashboard; `version` is the one that the change was made from',
  request: {
    params: idParam,
    body: takes(z.strictObject({ ...written, version: z.int() }).partial({ name: true })),
  },
  responses: { 200: answers(kept.omit({ id: true }), 'Its new version'), ...problems },
});
const remove = createRoute({
  ...needs('insights:keep'),
  method: 'delete',
  path: '/dashboards/{id}',
  summary: 'Remove a dashboard',
  request: { params: idParam },
  responses: { 204: { description: 'Done' }, ...problems },
});
const run = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/dashboards/{id}/run',
  summary: 'Every part of a dashboard answered, as its reader may see the figures',
  request: { params: idParam },
  responses: { 200: answers(answered, 'The figures'), ...problems },
});

type Written<F extends (...given: never[]) => unknown> = Parameters<F>[1];

/** The doors of the dashboards. */
export const dashboardRoutes = newRouter()
  .openapi(list, async (c) =>
    c.json({ items: await listDashboards(contextOf(c), {}), nextCursor: null } as never, 200),
  )
  .openapi(create, async (c) =>
    c.json(await createDashboard(contextOf(c), c.req.valid('json') as Written<typeof createDashboard>), 201),
  )
  .openapi(find, async (c) =>
    c.json((await findDashboard(contextOf(c), { dashboardId: c.req.valid('param').id })) as never, 200),
  )
  .openapi(change, async (c) => {
    const changes = c.req.valid('json') as Omit<Written<typeof changeDashboard>, 'dashboardId'>;
    return c.json(
      await changeDashboard(contextOf(c), { dashboardId: c.req.valid('param').id, ...changes }),
      200,
    );
  })
  .openapi(remove, async (c) => {
    await removeDashboard(contextOf(c), { dashboardId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(run, async (c) => {
    const language = c.get('language');
    const told = await runDashboard(contextOf(c), { dashboardId: c.req.valid('param').id, language });
    return c.json(told as never, 200);
  });
