import { createRoute, z } from '@hono/zod-openapi';
import { answers, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { clusterInThread } from '../grouping/pool.ts';

const method =
  'Pieces of two to five letters, words and pairs of words, weighed by how rare they are (TF-IDF) in the texts themselves; latent semantic analysis to 128 directions; ten nearest neighbours by cosine; communities by Louvain, the finest of nine resolutions (1 to 16) whose mean margin is within 4 % of the best, or spherical k-means where k is given. No labels, no model from elsewhere.';

const cluster = createRoute({
  ...needs('calculators:read'),
  method: 'post',
  path: '/calculators/cluster',
  summary: 'Groups texts by what they say',
  description:
    'Labels are the ids of groups, in the order of the texts; without `k` the number of groups comes out. Groups come the largest first, with a name from their own words and their three most typical texts.',
  request: {
    body: takes(
      z.strictObject({
        texts: z.array(z.string().max(20_000)).max(50_000),
        k: z.number().int().min(1).max(1_000).optional(),
      }),
    ),
  },
  responses: {
    200: answers(
      z.object({
        labels: z.array(z.number().int()),
        groups: z.array(
          z.object({
            id: z.number().int(),
            name: z.string(),
            size: z.number().int(),
            examples: z.array(z.string()),
          }),
        ),
        method: z.string(),
      }),
      'The group of each text, and the groups',
    ),
    ...problems,
  },
});

/** Grouping alone, for those who work with it. */
export const groupingCalculatorRoutes = newRouter().openapi(cluster, async (c) =>
  c.json({ ...(await clusterInThread(c.req.valid('json'))), method }, 200),
);
