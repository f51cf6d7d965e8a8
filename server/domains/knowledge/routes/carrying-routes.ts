import { createRoute, z } from '@hono/zod-openapi';
import { languages } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { answers, contextOf, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { say } from '../../../platform/messages.ts';
import { largestFile } from '../../files/index.ts';
import { importArticles, importKinds } from '../carrying/import-articles.ts';
import { packArticles } from '../carrying/pack.ts';

const take = createRoute({
  ...needs('knowledge:publish'),
  method: 'post',
  path: '/article-imports',
  summary: 'Take articles over from a file: the body is its bytes',
  description:
    'Markdown, HTML and DOCX hold one article; zendesk is the JSON of the Guide API (articles, with translations and sections where they were included); sapa is the zip of GET /article-pack. What cannot be taken over is named with its place; the rest is kept.',
  request: {
    query: z.strictObject({
      kind: z.enum(importKinds),
      language: z.enum(languages),
      name: z.string().max(300).optional(),
      sectionId: z.uuid().optional(),
      publish: z.literal('true').optional(),
    }),
  },
  responses: {
    201: answers(
      z
        .object({
          articleIds: z.array(z.uuid()),
          failures: z.array(
            z.object({ line: z.int(), title: z.string(), code: z.string(), reason: z.string() }),
          ),
        })
        .openapi('ArticleImport'),
      'What was taken over, and what was not',
    ),
    ...problems,
  },
});
const pack = createRoute({
  ...needs('knowledge:publish'),
  method: 'get',
  path: '/article-pack',
  summary: 'All articles as a zip of Markdown, pictures and one JSON file',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'A zip' }, ...problems },
});

/** The doors through which articles come and go as files. */
export const carryingRoutes = newRouter()
  .openapi(take, async (c) => {
    const tooLarge = new Problem(413, 'body-too-large', { params: { limit: largestFile / 1024 / 1024 } });
    if (Number(c.req.header('content-length') ?? 0) > largestFile) throw tooLarge;
    const content = new Uint8Array(await c.req.arrayBuffer());
    if (content.byteLength > largestFile) throw tooLarge;
    const { publish, ...asked } = c.req.valid('query');
    const { articleIds, failures } = await importArticles(
      contextOf(c),
      { ...asked, publish: publish === 'true' },
      content,
    );
    const shown = failures.map((one) => ({ ...one, reason: say(c.get('language'), one.code) }));
    return c.json({ articleIds, failures: shown }, 201);
  })
  .openapi(pack, (c) => {
    const pieces = packArticles(contextOf(c));
    const content = new ReadableStream<Uint8Array>({
      async pull(stream) {
        const { done, value } = await pieces.next();
        if (done) stream.close();
        else stream.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    });
    return c.body(content, 200, {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="articles.zip"',
    });
  });
