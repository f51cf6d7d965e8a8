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
import { keepPhoneLine, listPhoneLines } from '../settings/phone-lines.ts';
import { keepWrapUpCodes, listWrapUpCodes } from '../settings/wrap-up-codes.ts';

const lineSchema = z
  .object({
    memberId: z.uuid(),
    connectionId: z.uuid(),
    extension: z.string(),
    mayDial: z.boolean().openapi({ description: 'Whether its exchange calls on our behalf' }),
  })
  .openapi('PhoneLine');
const codeSchema = z
  .object({ key: z.string(), name: z.string(), isOffered: z.boolean() })
  .openapi('WrapUpCode');
const done = { 204: { description: 'Done' }, ...problems };

const lines = createRoute({
  ...needs('team:read'),
  method: 'get',
  path: '/phone-lines',
  summary: 'At which line of an exchange each member sits',
  responses: { 200: answers(z.object({ items: z.array(lineSchema) }), 'The lines'), ...problems },
});
const keepLine = createRoute({
  ...needs('channels:manage'),
  method: 'put',
  path: '/members/{id}/phone-line',
  summary: 'Say at which line a member sits; null for none',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        line: z
          .strictObject({ connectionId: z.uuid(), extension: z.string().trim().min(1).max(50) })
          .nullable(),
      }),
    ),
  },
  responses: done,
});
const codes = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/wrap-up-codes',
  summary: 'How calls may end, in the words of the workspace',
  responses: { 200: answers(z.object({ items: z.array(codeSchema) }), 'The codes'), ...problems },
});
const keepCodes = createRoute({
  ...needs('channels:manage'),
  method: 'put',
  path: '/wrap-up-codes',
  summary: 'Say anew which codes there are, in their order',
  request: {
    body: takes(
      z.strictObject({
        codes: z
          .array(
            z.strictObject({ key: z.string().max(60).optional(), name: z.string().trim().min(1).max(100) }),
          )
          .max(50),
      }),
    ),
  },
  responses: done,
});

/** The doors of whoever keeps the telephone. */
export const settingsRoutes = newRouter()
  .openapi(lines, async (c) => c.json({ items: await listPhoneLines(contextOf(c), {}) }, 200))
  .openapi(keepLine, async (c) => {
    const { line } = c.req.valid('json');
    await keepPhoneLine(contextOf(c), { memberId: c.req.valid('param').id, line });
    return c.body(null, 204);
  })
  .openapi(codes, async (c) => c.json({ items: await listWrapUpCodes(contextOf(c), {}) }, 200))
  .openapi(keepCodes, async (c) => {
    await keepWrapUpCodes(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  });
