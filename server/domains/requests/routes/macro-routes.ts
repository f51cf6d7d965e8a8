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
import { applyMacro, undoMacro } from '../macros/apply-macro.ts';
import { changeMacro, createMacro, macroInput, removeMacro } from '../macros/keep-macro.ts';
import { listMacros, previewMacro } from '../macros/list-macros.ts';
import { findRequest } from '../queries/list-requests.ts';
import { act } from '../rules/acts.ts';

const macroSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    acts: z.array(act),
    shared: z.boolean(),
    mine: z.boolean(),
    teamId: z.uuid().nullable(),
    uses: z.number().int(),
  })
  .openapi('Macro');
const previewSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** Each act, with the words that it would write. */
    steps: z.array(z.object({ act, words: z.string().nullable() })),
  })
  .openapi('MacroPreview');
const done = { 204: { description: 'Done' }, ...problems };
const onRequest = { params: z.object({ request: z.string().max(40), macro: z.uuid() }) };

const list = createRoute({
  ...needs('requests:macros'),
  method: 'get',
  path: '/macros',
  summary: 'Macros: one’s own and those that are shared, the most used first',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(macroSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('requests:macros'),
  method: 'post',
  path: '/macros',
  summary: 'Keep acts under a name',
  request: { body: takes(macroInput) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The macro'), ...problems },
});
const change = createRoute({
  ...needs('requests:macros'),
  method: 'put',
  path: '/macros/{id}',
  summary: 'Change a macro',
  request: { params: idParam, body: takes(macroInput) },
  responses: done,
});
const remove = createRoute({
  ...needs('requests:macros'),
  method: 'delete',
  path: '/macros/{id}',
  summary: 'Remove a macro',
  request: { params: idParam },
  responses: done,
});
const preview = createRoute({
  ...needs('requests:macros'),
  method: 'get',
  path: '/requests/{request}/macros/{macro}',
  summary: 'What a macro would do to a request; nothing is done',
  request: onRequest,
  responses: { 200: answers(previewSchema, 'The acts and words'), ...problems },
});
const apply = createRoute({
  ...needs('requests:macros'),
  method: 'post',
  path: '/requests/{request}/macros/{macro}',
  summary: 'Do what a macro says, all or none; its replies wait ten seconds',
  request: onRequest,
  responses: {
    200: answers(z.object({ useId: z.uuid(), messageIds: z.array(z.uuid()) }), 'What was done'),
    ...problems,
  },
});
const undo = createRoute({
  ...needs('requests:macros'),
  method: 'delete',
  path: '/macro-uses/{id}',
  summary: 'Take back what a macro did',
  request: { params: idParam },
  responses: done,
});

/** The doors of macros. */
export const macroRoutes = newRouter()
  .openapi(list, async (c) => c.json({ items: await listMacros(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(create, async (c) => c.json(await createMacro(contextOf(c), c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    await changeMacro(contextOf(c), { id: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await removeMacro(contextOf(c), { id: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(preview, async (c) => {
    const { request, macro } = c.req.valid('param');
    const { id: requestId } = await findRequest(contextOf(c), { request });
    return c.json(await previewMacro(contextOf(c), { id: macro, requestId }), 200);
  })
  .openapi(apply, async (c) => {
    const { request, macro } = c.req.valid('param');
    const { id: requestId } = await findRequest(contextOf(c), { request });
    return c.json(await applyMacro(contextOf(c), { id: macro, requestId }), 200);
  })
  .openapi(undo, async (c) => {
    await undoMacro(contextOf(c), { useId: c.req.valid('param').id });
    return c.body(null, 204);
  });
