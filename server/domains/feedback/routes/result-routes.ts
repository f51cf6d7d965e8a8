import { createRoute, z } from '@hono/zod-openapi';
import { languages } from '../../../kernel/language.ts';
import { answers, contextOf, idParam, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { listAnswers, listFeedbackOf, listOwnFeedback } from '../results/list-answers.ts';
import { readResults, splits } from '../results/read-results.ts';
import { withholdings } from '../rules/withhold.ts';
import { readSentiment } from '../sentiment/read-sentiment.ts';
import { answerSchema, pageOf, paging, questionSchema, withTimes } from './shapes.ts';

const number = z.number().nullable();
const figure = { n: z.number().int(), score: number, low: number, high: number };
const measure = z.enum(['share', 'nps', 'mean']);
const texts = z.record(z.string(), z.string());
const interval = z.object({ low: z.number(), high: z.number() });

const resultsSchema = z
  .object({
    fewest: z.number().int().openapi({ description: 'With fewer answers no score is said' }),
    sent: z.number().int(),
    answered: z.number().int(),
    withheld: z.array(z.object({ reason: z.enum(withholdings), n: z.number().int() })),
    rate: interval.extend({ estimate: number }),
    questions: z.array(
      z.object({
        ...{
          key: z.string(),
          kind: questionSchema.shape.kind,
          about: questionSchema.shape.about,
          text: texts,
        },
        scale: z.object({ from: z.number().int(), to: z.number().int(), low: texts, high: texts }).nullable(),
        choices: z.array(z.object({ key: z.string(), text: texts })).nullable(),
        measure: measure.nullable(),
        ...figure,
        counts: z.array(z.object({ value: z.union([z.number(), z.string()]), n: z.number().int() })),
      }),
    ),
    change: interval.extend({ difference: number }).nullable().openapi({
      description: 'Against the same time before; the interval is Newcombe’s',
    }),
    bounds: interval.nullable().openapi({
      description: 'Of all who were asked: if nobody who kept silent were content, and if all were',
    }),
    servperf: z
      .object({
        dimensions: z.record(z.string(), z.number().nullable()),
        whole: z.number().nullable(),
      })
      .nullable()
      .openapi({ description: 'Of a SERVPERF survey, from 1 to 7; null for every other kind' }),
    split: z.array(z.object({ key: z.string().nullable(), name: z.string().nullable(), measure, ...figure })),
  })
  .openapi('SurveyResults');

const results = createRoute({
  ...needs('feedback:read'),
  method: 'get',
  path: '/surveys/{id}/results',
  summary: 'What a survey found in a time, with intervals',
  request: {
    params: idParam,
    query: z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime(), by: z.enum(splits).optional() }),
  },
  responses: { 200: answers(resultsSchema, 'The results'), ...problems },
});
const answered = createRoute({
  ...needs('feedback:read'),
  method: 'get',
  path: '/surveys/{id}/answers',
  summary: 'What each customer said, newest first',
  request: {
    params: idParam,
    query: z.strictObject({
      from: z.iso.datetime().optional(),
      to: z.iso.datetime().optional(),
      withWords: z.enum(['1', '0']).optional(),
      ...paging,
    }),
  },
  responses: { 200: answers(pageOf(answerSchema), 'A page'), ...problems },
});
const ofRequest = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests/{request}/feedback',
  summary: 'What the customer was asked about a request, and what they said',
  request: { params: z.object({ request: z.string().max(40) }) },
  responses: { 200: answers(z.object({ items: z.array(answerSchema) }), 'All of it'), ...problems },
});
const own = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/my-feedback',
  summary: 'What customers said of the requests that one solved oneself',
  request: { query: z.strictObject(paging) },
  responses: { 200: answers(pageOf(answerSchema), 'A page'), ...problems },
});

const sentiment = createRoute({
  ...needs('feedback:read'),
  method: 'get',
  path: '/feedback-sentiment',
  summary: 'How sure it is, by language, what comments without a score sound like',
  responses: {
    200: answers(
      z
        .object({
          fewestExamples: z.number().int(),
          fewestOfKind: z.number().int(),
          items: z.array(
            z.object({
              ...{ language: z.enum(languages), isShown: z.boolean() },
              ...{ examples: z.number().int(), good: z.number().int(), bad: z.number().int() },
              accuracy: interval.extend({ estimate: number, n: z.number().int(), guess: number }).nullable(),
              learnedAt: z.iso.datetime().nullable(),
            }),
          ),
        })
        .openapi('FeedbackSentiment'),
      'All three',
    ),
    ...problems,
  },
});

/** The doors of whoever reads what customers said. */
export const resultRoutes = newRouter()
  .openapi(results, async (c) => {
    const surveyId = c.req.valid('param').id;
    return c.json(await readResults(contextOf(c), { surveyId, ...c.req.valid('query') }), 200);
  })
  .openapi(answered, async (c) => {
    const surveyId = c.req.valid('param').id;
    const { items, nextCursor } = await listAnswers(contextOf(c), { surveyId, ...c.req.valid('query') });
    return c.json({ items: items.map(withTimes), nextCursor }, 200);
  })
  .openapi(ofRequest, async (c) => {
    const items = await listFeedbackOf(contextOf(c), c.req.valid('param'));
    return c.json({ items: items.map(withTimes) }, 200);
  })
  .openapi(sentiment, async (c) => c.json(await readSentiment(contextOf(c), {}), 200))
  .openapi(own, async (c) => {
    const { items, nextCursor } = await listOwnFeedback(contextOf(c), c.req.valid('query'));
    return c.json({ items: items.map(withTimes), nextCursor }, 200);
  });
