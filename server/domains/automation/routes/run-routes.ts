import { createRoute, z } from '@hono/zod-openapi';
import { invalidInput } from '../../../platform/command.ts';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { ruleFields } from '../inputs.ts';
import { listRuns, runFilters } from '../queries/list-runs.ts';
import { tryRule } from '../queries/try-rule.ts';
import { ruleBody, runSchema, trialSchema } from './shapes.ts';

const runs = createRoute({
  ...needs('automation:read'),
  method: 'get',
  path: '/rule-runs',
  summary: 'What rules did and why, newest first',
  request: {
    query: z.strictObject({
      ...runFilters,
      limit: z.coerce.number().int().min(1).max(200).optional(),
      cursor: z.string().max(500).optional(),
    }),
  },
  responses: {
    200: answers(z.object({ items: z.array(runSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});
const trial = createRoute({
  ...needs('automation:write'),
  method: 'post',
  path: '/rule-trials',
  summary: 'What a rule would have done in the last days; nothing is changed',
  request: {
    body: takes(
      ruleBody
        .pick({ trigger: true, conditions: true })
        .extend({ days: z.number().int().min(1).max(30).optional() }),
    ),
  },
  responses: { 200: answers(trialSchema, 'On what it would have acted, newest first'), ...problems },
});

/** The doors of the log and of the test bench. */
export const runRoutes = newRouter()
  .openapi(runs, async (c) => {
    const { items, nextCursor } = await listRuns(contextOf(c), c.req.valid('query'));
    const shown = items.map(({ ruleId, ruleName, version, judged, at, ...rest }) => ({
      ...rest,
      rule: { id: ruleId, name: ruleName, version },
      judged: { ...judged },
      at: at.toISOString(),
    }));
    return c.json({ items: shown, nextCursor }, 200);
  })
  .openapi(trial, async (c) => {
    const { conditions, ...rest } = c.req.valid('json');
    const parsed = z.object({ conditions: ruleFields.conditions }).safeParse({ conditions });
    if (!parsed.success) throw invalidInput(parsed.error);
    const { items, ...counted } = await tryRule(contextOf(c), { ...rest, ...parsed.data });
    const shown = items.map((one) => ({ ...one, at: one.at.toISOString(), judged: { ...one.judged } }));
    return c.json({ ...counted, items: shown }, 200);
  });
