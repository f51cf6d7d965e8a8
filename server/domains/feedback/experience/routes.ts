import { createRoute, z } from '@hono/zod-openapi';
import { wordsInput } from '../../../kernel/words.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { dimensions } from '../../policies/index.ts';
import { bringInAnswers, findExperience, formInput } from './keep-answers.ts';

const whole = z.number().int();
const number = z.number().nullable();
const mean = z.object({ n: whole, mean: number, low: number, high: number });

const experienceSchema = z
  .object({
    answers: whole,
    fewest: whole.openapi({ description: 'Below so many answers no score is told' }),
    experienced: number.openapi({ description: 'SERVPERF, 1 to 7: the mean of the dimensions' }),
    gap: number.openapi({ description: 'SERVQUAL, −6 to 6: experienced less expected' }),
    dimensions: z.array(z.object({ dimension: z.enum(dimensions), experienced: number, gap: number })),
    clauses: z.array(
      z.object({
        clauseKey: z.string(),
        number: z.string(),
        question: wordsInput,
        dimension: z.enum(dimensions),
        experienced: mean,
        expected: mean,
        gap: mean,
      }),
    ),
  })
  .openapi('PolicyExperience');

const find = createRoute({
  ...needs('policies:read'),
  method: 'get',
  path: '/policies/{id}/experience',
  summary: 'What customers are asked about a policy, and what they answered in the last year',
  request: { params: idParam },
  responses: { 200: answers(experienceSchema, 'The scores'), ...problems },
});
const bringIn = createRoute({
  ...needs('feedback:configure'),
  method: 'post',
  path: '/policies/{id}/experience',
  summary: 'Take in what people answered to a survey about the clauses of a policy',
  request: {
    params: idParam,
    body: takes(z.strictObject({ forms: z.array(formInput).min(1).max(500) })),
  },
  responses: { 201: answers(z.object({ forms: whole }), 'How many were taken in'), ...problems },
});

/** The doors of what customers experience of a policy. */
export const experienceRoutes = newRouter()
  .openapi(find, async (c) =>
    c.json(await findExperience(contextOf(c), { policyId: c.req.valid('param').id }), 200),
  )
  .openapi(bringIn, async (c) => {
    const asked = { policyId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await bringInAnswers(contextOf(c), asked), 201);
  });
