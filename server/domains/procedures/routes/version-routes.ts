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
import { restoreVersion } from '../commands/change-draft.ts';
import { confirmProcedure } from '../commands/flag-procedures.ts';
import { diffVersions, findVersion, listVersions } from '../queries/find-procedure.ts';
import { contentSchema, diffSchema, standingSchema, versionSchema } from './shapes.ts';

const read = needs('procedures:read');
const number = z.coerce.number().int().min(1).max(1_000_000);

const list = createRoute({
  ...read,
  method: 'get',
  path: '/procedures/{id}/versions',
  summary: 'What was published of a procedure, the newest first',
  request: { params: idParam },
  responses: {
    200: answers(z.object({ items: z.array(versionSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const find = createRoute({
  ...read,
  method: 'get',
  path: '/procedures/{id}/versions/{version}',
  summary: 'One version as it was published',
  request: { params: z.object({ id: z.uuid(), version: number }) },
  responses: {
    200: answers(
      z.object({
        version: z.number().int(),
        note: z.string(),
        publishedAt: z.iso.datetime(),
        content: contentSchema,
      }),
      'The version',
    ),
    ...problems,
  },
});
const diff = createRoute({
  ...read,
  method: 'get',
  path: '/procedures/{id}/diff',
  summary: 'What is different from one version to another, or to the draft',
  request: { params: idParam, query: z.strictObject({ from: number, to: number.optional() }) },
  responses: { 200: answers(diffSchema, 'The differences'), ...problems },
});
const restore = createRoute({
  ...needs('procedures:write'),
  method: 'put',
  path: '/procedures/{id}/draft',
  summary: 'Put an earlier version into the draft; nothing is published by it',
  request: { params: idParam, body: takes(z.strictObject({ version: z.number().int() })) },
  responses: { 200: answers(standingSchema, 'How the draft stands'), ...problems },
});

const confirm = createRoute({
  ...needs('procedures:write'),
  method: 'delete',
  path: '/procedures/{id}/flag',
  summary: 'Say that it is still right, though a clause that it names has changed',
  request: { params: idParam },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of versions, and of what a changed clause asks about them. */
export const procedureVersionRoutes = newRouter()
  .openapi(list, async (c) => {
    const found = await listVersions(contextOf(c), { procedureId: c.req.valid('param').id });
    const items = found.map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString() }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(find, async (c) => {
    const { id: procedureId, version } = c.req.valid('param');
    const found = await findVersion(contextOf(c), { procedureId, version });
    return c.json({ ...found, publishedAt: found.publishedAt.toISOString() }, 200);
  })
  .openapi(diff, async (c) => {
    const asked = { procedureId: c.req.valid('param').id, ...c.req.valid('query') };
    return c.json(await diffVersions(contextOf(c), asked), 200);
  })
  .openapi(restore, async (c) => {
    const asked = { procedureId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await restoreVersion(contextOf(c), asked), 200);
  })
  .openapi(confirm, async (c) => {
    await confirmProcedure(contextOf(c), { procedureId: c.req.valid('param').id });
    return c.body(null, 204);
  });
