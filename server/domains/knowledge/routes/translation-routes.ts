import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { findWords } from '../articles/find-article.ts';
import { confirmTranslation, publishArticle, withdrawArticle } from '../articles/publish.ts';
import { askReview, sendBack } from '../articles/review.ts';
import { moveArticle, writeWords } from '../articles/write-words.ts';
import { takeForReply } from '../reading/take-for-reply.ts';
import { bodySchema, done, inLanguageParam, keptSchema, language, sent, wordsSchema } from './shapes.ts';

const at = (rest = '') => `/articles/{id}/translations/{language}${rest}` as const;
const params = inLanguageParam;

const words = createRoute({
  ...needs('knowledge:read'),
  method: 'get',
  path: at(),
  summary: 'The words of an article in a language; for who writes none, what is published',
  request: { params, query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }) },
  responses: { 200: answers(wordsSchema, 'The words'), ...problems },
});
const write = createRoute({
  ...needs('knowledge:write'),
  method: 'put',
  path: at(),
  summary: 'Keep words as a draft; revision is the one that was read, 0 for a new language',
  request: {
    params,
    body: takes(
      z.strictObject({
        title: z.string().min(1).max(300),
        summary: z.string().max(1000).optional(),
        body: bodySchema,
        revision: z.int().min(0),
      }),
    ),
  },
  responses: { 200: answers(keptSchema, 'Which version and revision it is now'), ...problems },
});
const ask = createRoute({
  ...needs('knowledge:write'),
  method: 'put',
  path: at('/review'),
  summary: 'Ask for the newest words to be looked at',
  request: { params },
  responses: done,
});
const back = createRoute({
  ...needs('knowledge:publish'),
  method: 'post',
  path: at('/sending-back'),
  summary: 'Send the words back to their writer, and say why',
  request: { params, body: takes(z.strictObject({ words: z.string().max(2000).optional() })) },
  responses: done,
});
const publish = createRoute({
  ...needs('knowledge:publish'),
  method: 'put',
  path: at('/publication'),
  summary: 'Publish the newest words, now or at a time; a small change leaves translations up to date',
  request: {
    params,
    body: takes(z.strictObject({ at: z.iso.datetime().optional(), isSmall: z.boolean().optional() })),
  },
  responses: done,
});
const withdraw = createRoute({
  ...needs('knowledge:publish'),
  method: 'delete',
  path: at('/publication'),
  summary: 'Take words off the clock, or back from their readers',
  request: { params },
  responses: done,
});
const upToDate = createRoute({
  ...needs('knowledge:write'),
  method: 'delete',
  path: at('/outdated'),
  summary: 'Say that a translation still says what the main language says',
  request: { params },
  responses: done,
});
const move = createRoute({
  ...needs('knowledge:publish'),
  method: 'put',
  path: at('/slug'),
  summary: 'Give it another address; the old one leads to it',
  request: { params, body: takes(z.strictObject({ slug: z.string().min(1).max(200) })) },
  responses: { 200: answers(z.object({ slug: z.string() }), 'The address as it is'), ...problems },
});
const take = createRoute({
  ...needs('knowledge:read'),
  method: 'post',
  path: at('/replies'),
  summary: 'Its words or a link to it, for a reply to a customer; counted',
  request: {
    params,
    body: takes(
      z.strictObject({
        as: z.enum(['words', 'link']),
        customerId: z.uuid().nullable().optional(),
        requestId: z.uuid().nullable().optional(),
      }),
    ),
  },
  responses: {
    200: answers(
      z.object({ language, title: z.string(), url: z.string(), html: z.string() }),
      'In this language where it is published, else in the main one',
    ),
    ...problems,
  },
});

type Which = z.output<typeof params>;
const which = ({ id: articleId, language: tongue }: Which) => ({ articleId, language: tongue });

/** The doors of an article in one language. */
export const translationRoutes = newRouter()
  .openapi(words, async (c) => {
    const asked = { ...which(c.req.valid('param')), ...c.req.valid('query') };
    return c.json(sent(await findWords(contextOf(c), asked)), 200);
  })
  .openapi(write, async (c) =>
    c.json(await writeWords(contextOf(c), { ...which(c.req.valid('param')), ...c.req.valid('json') }), 200),
  )
  .openapi(ask, async (c) => {
    await askReview(contextOf(c), which(c.req.valid('param')));
    return c.body(null, 204);
  })
  .openapi(back, async (c) => {
    await sendBack(contextOf(c), { ...which(c.req.valid('param')), ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(publish, async (c) => {
    await publishArticle(contextOf(c), { ...which(c.req.valid('param')), ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(withdraw, async (c) => {
    await withdrawArticle(contextOf(c), which(c.req.valid('param')));
    return c.body(null, 204);
  })
  .openapi(upToDate, async (c) => {
    await confirmTranslation(contextOf(c), which(c.req.valid('param')));
    return c.body(null, 204);
  })
  .openapi(move, async (c) =>
    c.json(await moveArticle(contextOf(c), { ...which(c.req.valid('param')), ...c.req.valid('json') }), 200),
  )
  .openapi(take, async (c) =>
    c.json(await takeForReply(contextOf(c), { ...which(c.req.valid('param')), ...c.req.valid('json') }), 200),
  );
