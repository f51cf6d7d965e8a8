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
import { readDefinition } from '../builder/definition.ts';
import { definitionBody, definitionSchema } from '../builder/http-shapes.ts';
import { askKeptReport } from '../builder/run.ts';
import { findReport, listReports } from '../saved/find-reports.ts';
import { changeReport, createReport, removeReport } from '../saved/keep-report.ts';
import { answered, fileOf, formats } from './answer.ts';

const kept = z
  .object({
    id: z.uuid(),
    name: z.string(),
    definition: definitionSchema,
    shared: z.boolean(),
    teamIds: z
      .array(z.uuid())
      .openapi({ description: 'Of a shared one: only these teams; none is everybody' }),
    ownerId: z.uuid(),
    ownerName: z.string().nullable(),
    mine: z.boolean(),
    changedAt: z.date(),
  })
  .openapi('KeptReport');
const written = {
  name: z.string().min(1).max(100),
  definition: definitionBody,
  shared: z.boolean().optional(),
  teamIds: z.array(z.uuid()).max(50).optional(),
};
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/reports',
  summary: 'Reports that were kept: one’s own and the shared ones',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(kept), nextCursor: z.null() }), 'All of them, by name'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('insights:keep'),
  method: 'post',
  path: '/reports',
  summary: 'Keep a report',
  request: { body: takes(z.strictObject(written)) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The report'), ...problems },
});
const find = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/reports/{id}',
  summary: 'A report that was kept',
  request: { params: idParam },
  responses: { 200: answers(kept, 'The report'), ...problems },
});
const change = createRoute({
  ...needs('insights:keep'),
  method: 'patch',
  path: '/reports/{id}',
  summary: 'Change a report that was kept',
  request: { params: idParam, body: takes(z.strictObject(written).partial()) },
  responses: done,
});
const remove = createRoute({
  ...needs('insights:keep'),
  method: 'delete',
  path: '/reports/{id}',
  summary: 'Remove a report that was kept',
  request: { params: idParam },
  responses: done,
});
const run = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/reports/{id}/run',
  summary: 'Answer a report that was kept, as JSON, CSV or XLSX',
  request: { params: idParam, query: z.strictObject({ format: formats.default('json') }) },
  responses: { 200: answered, ...problems },
});

/** The doors of reports that are kept. */
export const reportKeepRoutes = newRouter()
  .openapi(list, async (c) => c.json({ items: await listReports(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(create, async (c) => {
    const { definition, ...given } = c.req.valid('json');
    return c.json(
      await createReport(contextOf(c), { ...given, definition: readDefinition(definition) }),
      201,
    );
  })
  .openapi(find, async (c) =>
    c.json(await findReport(contextOf(c), { reportId: c.req.valid('param').id }), 200),
  )
  .openapi(change, async (c) => {
    const { definition, ...changes } = c.req.valid('json');
    const asked = definition && { definition: readDefinition(definition) };
    await changeReport(contextOf(c), { reportId: c.req.valid('param').id, ...changes, ...asked });
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await removeReport(contextOf(c), { reportId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(run, async (c) => {
    const language = c.get('language');
    const result = await askKeptReport(contextOf(c), { reportId: c.req.valid('param').id, language });
    const { format } = c.req.valid('query');
    if (format === 'json') return c.json(result, 200);
    const { content, headers } = await fileOf(result, format, language);
    return c.body(content, 200, headers);
  });
