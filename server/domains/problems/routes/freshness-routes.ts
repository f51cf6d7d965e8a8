import { createRoute, z } from '@hono/zod-openapi';
import { languages } from '../../../kernel/language.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { draftArticle } from '../freshness/draft-article.ts';
import { listToWrite } from '../freshness/list-to-write.ts';

const toWrite = z
  .object({
    id: z.uuid().openapi({ description: 'The group of like requests' }),
    name: z.string().nullable(),
    words: z.array(z.string()),
    asked: z.number().int().openapi({ description: 'Requests of the last thirty days' }),
    askedBefore: z.number().int().openapi({ description: 'Requests of the thirty days before' }),
    solved: z.number().int(),
    examples: z.array(z.string()),
    draft: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  })
  .openapi('ArticleToWrite');

const list = createRoute({
  ...needs('problems:read'),
  method: 'get',
  path: '/articles-to-write',
  summary: 'What is asked again and again and has no published article, the most asked first',
  request: { query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).optional() }) },
  responses: {
    200: answers(z.object({ items: z.array(toWrite), nextCursor: z.null() }), 'At most so many'),
    ...problems,
  },
});
const draft = createRoute({
  ...needs('knowledge:write'),
  method: 'post',
  path: '/groups/{id}/article-drafts',
  summary: 'A draft out of the sentences of the solved requests of a group, without what is of one person',
  request: {
    params: idParam,
    body: takes(z.strictObject({ language: z.enum(languages).optional() })),
  },
  responses: {
    201: answers(
      z
        .object({
          articleId: z.uuid(),
          sources: z.number().int().openapi({ description: 'From how many requests its sentences come' }),
          isImproved: z.boolean().openapi({ description: 'A language model put it in order' }),
        })
        .openapi('DraftedArticle'),
      'The draft',
    ),
    ...problems,
  },
});

/** The doors of what should be written next. */
export const freshnessRoutes = newRouter()
  .openapi(list, async (c) =>
    c.json({ items: await listToWrite(contextOf(c), c.req.valid('query')), nextCursor: null }, 200),
  )
  .openapi(draft, async (c) => {
    const groupId = c.req.valid('param').id;
    return c.json(await draftArticle(contextOf(c), { groupId, ...c.req.valid('json') }), 201);
  });
