import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { compareVersions, listVersions, restoreVersion } from '../articles/versions.ts';
import { inLanguageParam, keptSchema, sent } from './shapes.ts';

const number = z.coerce.number().int().min(1);
const ofVersion = inLanguageParam.extend({ version: number });
const at = '/articles/{id}/translations/{language}/versions' as const;

const versionSchema = z
  .object({
    version: z.int(),
    title: z.string(),
    restoredFrom: z.int().nullable(),
    publishedAt: z.string().nullable(),
    savedAt: z.string(),
    savedBy: z.uuid().nullable(),
    savedByName: z.string().nullable(),
  })
  .openapi('ArticleVersion');
const kinds = ['same', 'added', 'removed'] as const;
const differenceSchema = z
  .object({
    from: z.int(),
    to: z.int(),
    lines: z.array(
      z.object({
        kind: z.enum([...kinds, 'changed']),
        pieces: z.array(z.object({ kind: z.enum(kinds), text: z.string() })),
      }),
    ),
  })
  .openapi('ArticleDifference');

const list = createRoute({
  ...needs('knowledge:write'),
  method: 'get',
  path: at,
  summary: 'The versions of an article in a language, the newest first',
  request: { params: inLanguageParam },
  responses: {
    200: answers(z.object({ items: z.array(versionSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const compare = createRoute({
  ...needs('knowledge:write'),
  method: 'get',
  path: `${at}/{version}/difference`,
  summary: 'What changed since another version, line by line',
  request: { params: ofVersion, query: z.strictObject({ with: number }) },
  responses: { 200: answers(differenceSchema, 'The lines'), ...problems },
});
const restore = createRoute({
  ...needs('knowledge:write'),
  method: 'post',
  path: `${at}/{version}/restoration`,
  summary: 'Bring the words of a version back as the newest draft',
  request: { params: ofVersion },
  responses: { 200: answers(keptSchema, 'Which version and revision it is now'), ...problems },
});

/** The doors of what an article was before. */
export const versionRoutes = newRouter()
  .openapi(list, async (c) => {
    const { id: articleId, language } = c.req.valid('param');
    const rows = await listVersions(contextOf(c), { articleId, language });
    return c.json({ items: rows.map(sent), nextCursor: null }, 200);
  })
  .openapi(compare, async (c) => {
    const { id: articleId, ...rest } = c.req.valid('param');
    const asked = { articleId, ...rest, ...c.req.valid('query') };
    return c.json(await compareVersions(contextOf(c), asked), 200);
  })
  .openapi(restore, async (c) => {
    const { id: articleId, ...rest } = c.req.valid('param');
    return c.json(await restoreVersion(contextOf(c), { articleId, ...rest }), 200);
  });
