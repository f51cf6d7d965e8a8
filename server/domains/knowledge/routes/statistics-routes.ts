import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, idParam, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { feedbackReasons } from '../reading/schema.ts';
import { listMisses, readArticleStatistics, readStatistics } from '../reading/statistics.ts';
import { language, sent } from './shapes.ts';

const period = { from: z.iso.date(), to: z.iso.date() };
const limit = z.coerce.number().int().min(1).max(200).optional();
const sums = { reads: z.int(), replies: z.int(), helpful: z.int(), unhelpful: z.int(), prevented: z.int() };
const all = <S extends z.ZodType>(schema: S, description: string) =>
  answers(z.object({ items: z.array(schema), nextCursor: z.null() }), description);

const statistics = createRoute({
  ...needs('knowledge:read'),
  method: 'get',
  path: '/article-statistics',
  summary:
    'How often articles were read, used in replies and found helpful; readers are counted, never followed',
  request: { query: z.strictObject({ ...period, limit }) },
  responses: {
    200: all(
      z.object({ articleId: z.uuid(), title: z.string().nullable(), ...sums }).openapi('ArticleSums'),
      'The most read first',
    ),
    ...problems,
  },
});
const misses = createRoute({
  ...needs('knowledge:write'),
  method: 'get',
  path: '/article-misses',
  summary: 'Words that readers looked for in vain',
  request: { query: z.strictObject({ ...period, language: language.optional(), limit }) },
  responses: {
    200: all(
      z.object({ language, words: z.string(), times: z.int(), lastDay: z.string() }).openapi('ArticleMiss'),
      'The most frequent first',
    ),
    ...problems,
  },
});
const ofArticle = createRoute({
  ...needs('knowledge:read'),
  method: 'get',
  path: '/articles/{id}/statistics',
  summary: 'One article: day by day, by language, and what readers said',
  request: { params: idParam, query: z.strictObject(period) },
  responses: {
    200: answers(
      z
        .object({
          days: z.array(z.object({ day: z.string(), ...sums })),
          languages: z.array(z.object({ language, ...sums })),
          feedback: z.array(
            z.object({
              id: z.uuid(),
              language,
              version: z.int(),
              isHelpful: z.boolean(),
              reason: z.enum(feedbackReasons).nullable(),
              words: z.string().nullable(),
              at: z.string(),
            }),
          ),
        })
        .openapi('ArticleStatistics'),
      'The figures',
    ),
    ...problems,
  },
});

/** The doors of what is known of reading. */
export const articleStatisticsRoutes = newRouter()
  .openapi(statistics, async (c) =>
    c.json({ items: await readStatistics(contextOf(c), c.req.valid('query')), nextCursor: null }, 200),
  )
  .openapi(misses, async (c) =>
    c.json({ items: await listMisses(contextOf(c), c.req.valid('query')), nextCursor: null }, 200),
  )
  .openapi(ofArticle, async (c) => {
    const asked = { articleId: c.req.valid('param').id, ...c.req.valid('query') };
    const { feedback, ...figures } = await readArticleStatistics(contextOf(c), asked);
    return c.json({ ...figures, feedback: feedback.map(sent) }, 200);
  });
