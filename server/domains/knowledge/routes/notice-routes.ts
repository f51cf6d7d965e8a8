import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { endHelpNotice, findHelpNotice, keepHelpNotice, noticeTexts } from '../notice/keep-notice.ts';
import { noticeKinds } from '../notice/schema.ts';
import { names } from './shapes.ts';

const done = { 204: { description: 'Done' }, ...problems };
const endsAt = z.iso.datetime({ offset: true }).nullable();
const noticeSchema = z.object({ kind: z.enum(noticeKinds), texts: names, endsAt }).openapi('HelpNotice');

const find = createRoute({
  ...needs('knowledge:read'),
  method: 'get',
  path: '/help-notice',
  summary: 'What the help centre says above every page, or null',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(z.object({ notice: noticeSchema.nullable() }), 'The notice'), ...problems },
});
const keep = createRoute({
  ...needs('knowledge:publish'),
  method: 'put',
  path: '/help-notice',
  summary: 'Say something above every page of the help centre: news, or that something does not work',
  request: {
    body: takes(z.strictObject({ kind: z.enum(noticeKinds), texts: noticeTexts, endsAt: endsAt.optional() })),
  },
  responses: done,
});
const end = createRoute({
  ...needs('knowledge:publish'),
  method: 'delete',
  path: '/help-notice',
  summary: 'Say nothing there any more',
  responses: done,
});

/** The doors of what the help centre says above its pages. */
export const noticeRoutes = newRouter()
  .openapi(find, async (c) => {
    const found = await findHelpNotice(contextOf(c), {});
    const notice = found && { ...found, endsAt: found.endsAt?.toISOString() ?? null };
    return c.json({ notice }, 200);
  })
  .openapi(keep, async (c) => {
    const { endsAt: until, ...given } = c.req.valid('json');
    await keepHelpNotice(contextOf(c), { ...given, endsAt: until ?? null });
    return c.body(null, 204);
  })
  .openapi(end, async (c) => {
    await endHelpNotice(contextOf(c), {});
    return c.body(null, 204);
  });
