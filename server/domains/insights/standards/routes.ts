import { createRoute, z } from '@hono/zod-openapi';
import { wordsInput } from '../../../kernel/words.ts';
import { answers, contextOf, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { measures } from '../../policies/index.ts';
import { listStandards } from './list-standards.ts';
import { verdicts } from './verdict.ts';

const standardSchema = z
  .object({
    policyId: z.uuid(),
    clauseKey: z.string(),
    number: z.string(),
    title: wordsInput,
    measure: z.enum(measures),
    target: z.number(),
    hours: z.number().nullable(),
    days: z.number().int(),
    met: z.number().int(),
    of: z.number().int(),
    share: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    verdict: z
      .enum(verdicts)
      .openapi({ description: 'Kept or missed only where the whole interval at 95 % says so' }),
  })
  .openapi('HeldStandard');

const list = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/policy-standards',
  summary: 'The standards of policies, held against what really happened',
  request: { query: z.strictObject({ policy: z.uuid().optional() }) },
  responses: {
    200: answers(z.object({ items: z.array(standardSchema), nextCursor: z.null() }), 'By clause'),
    ...problems,
  },
});

/** The door of standards. */
export const standardRoutes = newRouter().openapi(list, async (c) => {
  const { policy: policyId } = c.req.valid('query');
  const items = await listStandards(contextOf(c), policyId ? { policyId } : {});
  return c.json({ items, nextCursor: null }, 200);
});
