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
import { aboutInput } from '../articles/audience-input.ts';
import { findArticle } from '../articles/find-article.ts';
import { archiveArticle, bringBackArticle, changeArticle, createArticle } from '../articles/keep-article.ts';
import { articleFilters, listArticles } from '../articles/list-articles.ts';
import { confirmArticle, flagArticle } from '../articles/review.ts';
import { flagReasons } from '../articles/schema.ts';
import { articleSchema, bodySchema, done, listedSchema, sent } from './shapes.ts';

const aboutBody = z.object(aboutInput).partial().shape;
const { mainLanguage: _main, ...aboutOfNew } = aboutBody;
const page = {
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(500).optional(),
};

const list = createRoute({
  ...needs('knowledge:read'),
  method: 'get',
  path: '/articles',
  summary: 'Articles that you are among the readers of, the last changed first',
  request: { query: z.strictObject({ ...page, ...articleFilters }) },
  responses: {
    200: answers(
      z.object({ items: z.array(listedSchema), nextCursor: z.string().nullable() }),
      'A page; reads are those of the last thirty days',
    ),
    ...problems,
  },
});
const create = createRoute({
  ...needs('knowledge:write'),
  method: 'post',
  path: '/articles',
  summary: 'Begin an article as a draft in one language',
  request: {
    body: takes(
      z.strictObject({
        ...aboutOfNew,
        language: aboutInput.mainLanguage,
        title: z.string().min(1).max(300),
        summary: z.string().max(1000).optional(),
        body: bodySchema.optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The article'), ...problems },
});
const find = createRoute({
  ...needs('knowledge:read'),
  method: 'get',
  path: '/articles/{id}',
  summary: 'An article with how far it is in each language',
  request: { params: idParam },
  responses: { 200: answers(articleSchema, 'The article'), ...problems },
});
const change = createRoute({
  ...needs('knowledge:write'),
  method: 'patch',
  path: '/articles/{id}',
  summary: 'Change shelf, topic, readers, owner, main language or day of review',
  request: { params: idParam, body: takes(z.strictObject(aboutBody)) },
  responses: done,
});
const archive = createRoute({
  ...needs('knowledge:publish'),
  method: 'put',
  path: '/articles/{id}/archive',
  summary: 'Take an article out of sight',
  request: { params: idParam },
  responses: done,
});
const bringBack = createRoute({
  ...needs('knowledge:publish'),
  method: 'delete',
  path: '/articles/{id}/archive',
  summary: 'Bring an archived article back as it was',
  request: { params: idParam },
  responses: done,
});
const flag = createRoute({
  ...needs('knowledge:write'),
  method: 'put',
  path: '/articles/{id}/flag',
  summary: 'Mark an article as one to look at again',
  request: { params: idParam, body: takes(z.strictObject({ reason: z.enum(flagReasons) })) },
  responses: done,
});
const confirm = createRoute({
  ...needs('knowledge:write'),
  method: 'delete',
  path: '/articles/{id}/flag',
  summary: 'Say that an article is right: settles a flag and sets the next day of review',
  request: { params: idParam },
  responses: done,
});

/** The doors of articles as a whole. */
export const articleRoutes = newRouter()
  .openapi(list, async (c) => {
    const { items, nextCursor } = await listArticles(contextOf(c), c.req.valid('query'));
    const shown = items.map((one) => ({ ...sent(one), translations: one.translations.map(sent) }));
    return c.json({ items: shown, nextCursor }, 200);
  })
  .openapi(create, async (c) => c.json(await createArticle(contextOf(c), c.req.valid('json')), 201))
  .openapi(find, async (c) => {
    const { translations, ...article } = await findArticle(contextOf(c), {
      articleId: c.req.valid('param').id,
    });
    const { createdBy: _, ...shown } = sent(article);
    return c.json({ ...shown, translations: translations.map(sent) }, 200);
  })
  .openapi(change, async (c) => {
    await changeArticle(contextOf(c), { articleId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(archive, async (c) => {
    await archiveArticle(contextOf(c), { articleId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(bringBack, async (c) => {
    await bringBackArticle(contextOf(c), { articleId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(flag, async (c) => {
    await flagArticle(contextOf(c), { articleId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(confirm, async (c) => {
    await confirmArticle(contextOf(c), { articleId: c.req.valid('param').id });
    return c.body(null, 204);
  });
