import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, idParam, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { listComments } from '../../feedback/index.ts';
import { fewest, gatherComments } from '../comments/gather-comments.ts';
import { clusterInThread } from '../grouping/pool.ts';

const groups = createRoute({
  ...needs('feedback:read'),
  method: 'get',
  path: '/surveys/{id}/comment-groups',
  summary:
    'What customers wrote to a survey, gathered by what it says as requests are; none below twelve comments',
  request: {
    params: idParam,
    query: z.strictObject({ from: z.iso.datetime().optional(), to: z.iso.datetime().optional() }),
  },
  responses: {
    200: answers(
      z.object({
        count: z.number().int().openapi({ description: 'Comments of that time' }),
        items: z.array(
          z
            .object({
              name: z.string(),
              size: z.number().int(),
              comments: z.array(
                z.object({
                  words: z.string(),
                  request: z.object({ id: z.uuid(), number: z.number().int() }).nullable(),
                }),
              ),
            })
            .openapi('CommentGroup'),
        ),
      }),
      'The largest first, each with its newest comments',
    ),
    ...problems,
  },
});

/** What customers' comments have in common: feedback knows the words, this room how to group them. */
export const commentRoutes = newRouter().openapi(groups, async (c) => {
  const comments = await listComments(contextOf(c), {
    surveyId: c.req.valid('param').id,
    ...c.req.valid('query'),
  });
  const isFew = comments.length < fewest;
  const texts = comments.map(({ words }) => words);
  const items = isFew ? [] : gatherComments(comments, await clusterInThread({ texts }));
  return c.json({ count: comments.length, items }, 200);
});
