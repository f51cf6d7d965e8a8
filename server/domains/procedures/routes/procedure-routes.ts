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
import { changeDraft } from '../commands/change-draft.ts';
import { addExamples, createProcedure, importProcedure } from '../commands/create-procedure.ts';
import { publishProcedure, retireProcedure, takeBackProcedure } from '../commands/publish-procedure.ts';
import { exportProcedure, findProcedure } from '../queries/find-procedure.ts';
import { listProcedures, shown } from '../queries/list-procedures.ts';
import { contentSchema, listedSchema, procedureSchema, standingSchema } from './shapes.ts';

const read = needs('procedures:read');
const write = needs('procedures:write');
const publishing = needs('procedures:publish');
const done = { 204: { description: 'Done' }, ...problems };
const made = { 201: answers(z.object({ id: z.uuid() }), 'The draft'), ...problems };

const list = createRoute({
  ...read,
  method: 'get',
  path: '/procedures',
  summary: 'Procedures, those that were worked on last first',
  request: { query: z.strictObject({ show: z.enum(shown).optional() }) },
  responses: {
    200: answers(z.object({ items: z.array(listedSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const create = createRoute({
  ...write,
  method: 'post',
  path: '/procedures',
  summary: 'Begin a procedure as a draft',
  request: { body: takes(z.strictObject({ content: contentSchema })) },
  responses: made,
});
const bringIn = createRoute({
  ...write,
  method: 'post',
  path: '/procedures/import',
  summary: 'Take over a procedure from Markdown, as a draft',
  request: { body: takes(z.strictObject({ text: z.string().max(1_000_000) })) },
  responses: made,
});
const lay = createRoute({
  ...write,
  method: 'post',
  path: '/procedures/examples',
  summary: 'Three drafts to begin with: a refund, a lost parcel, a double charge',
  responses: { 201: answers(z.object({ ids: z.array(z.uuid()) }), 'The drafts'), ...problems },
});
const find = createRoute({
  ...read,
  method: 'get',
  path: '/procedures/{id}',
  summary: 'One procedure with its draft',
  request: { params: idParam },
  responses: { 200: answers(procedureSchema, 'The procedure'), ...problems },
});
const change = createRoute({
  ...write,
  method: 'patch',
  path: '/procedures/{id}',
  summary: 'Save the draft, whole or half, or who looks after it',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        draftVersion: z.number().int().openapi({ description: 'What the writer last saw' }),
        content: contentSchema.optional(),
        ownerId: z.uuid().nullable().optional(),
      }),
    ),
  },
  responses: { 200: answers(standingSchema, 'How the draft stands'), ...problems },
});
const publish = createRoute({
  ...publishing,
  method: 'post',
  path: '/procedures/{id}/versions',
  summary: 'Publish the draft: new runs follow it, what runs keeps its version',
  request: {
    params: idParam,
    body: takes(z.strictObject({ draftVersion: z.number().int(), note: z.string().max(2_000).optional() })),
  },
  responses: { 201: answers(z.object({ version: z.number().int() }), 'The version'), ...problems },
});
const retire = createRoute({
  ...publishing,
  method: 'put',
  path: '/procedures/{id}/retirement',
  summary: 'Take a procedure out of use; what runs goes on to its end',
  request: { params: idParam },
  responses: done,
});
const takeBack = createRoute({
  ...publishing,
  method: 'delete',
  path: '/procedures/{id}/retirement',
  summary: 'Take a procedure back into use',
  request: { params: idParam },
  responses: done,
});
const carryOut = createRoute({
  ...read,
  method: 'get',
  path: '/procedures/{id}/markdown',
  summary: 'The procedure as Markdown: what is followed, or the draft while nothing is',
  request: { params: idParam },
  responses: {
    200: { description: 'The file', content: { 'text/markdown': { schema: z.string() } } },
    ...problems,
  },
});

/** The doors of procedures. */
export const procedureRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = (await listProcedures(contextOf(c), c.req.valid('query'))).map((one) => ({
      ...one,
      updatedAt: one.updatedAt.toISOString(),
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(create, async (c) => c.json(await createProcedure(contextOf(c), c.req.valid('json')), 201))
  .openapi(bringIn, async (c) => c.json(await importProcedure(contextOf(c), c.req.valid('json')), 201))
  .openapi(lay, async (c) => c.json(await addExamples(contextOf(c), {}), 201))
  .openapi(find, async (c) => {
    const found = await findProcedure(contextOf(c), { procedureId: c.req.valid('param').id });
    return c.json({ ...found, updatedAt: found.updatedAt.toISOString() }, 200);
  })
  .openapi(change, async (c) => {
    const asked = { procedureId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await changeDraft(contextOf(c), asked), 200);
  })
  .openapi(publish, async (c) => {
    const asked = { procedureId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await publishProcedure(contextOf(c), asked), 201);
  })
  .openapi(retire, async (c) => {
    await retireProcedure(contextOf(c), { procedureId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(takeBack, async (c) => {
    await takeBackProcedure(contextOf(c), { procedureId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(carryOut, async (c) => {
    const procedureId = c.req.valid('param').id;
    const text = await exportProcedure(contextOf(c), { procedureId });
    return c.body(text, 200, {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="procedure-${procedureId}.md"`,
    });
  });
