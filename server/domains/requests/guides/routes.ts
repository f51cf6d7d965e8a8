import { createRoute, z } from '@hono/zod-openapi';
import { toCsv } from '../../../kernel/csv.ts';
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
import { say } from '../../../platform/messages.ts';
import { labelIn } from '../fields/rules/values.ts';
import { askOpenQuestions } from './ask-open.ts';
import { countAnswers } from './count-answers.ts';
import { changeGuide, createGuide, guideInput, listGuides, removeGuide } from './keep-guide.ts';

const labels = z.object({ en: z.string(), id: z.string(), th: z.string() });
const condition = z
  .object({
    key: z.string(),
    is: z.enum(['filled', 'empty', 'any-of', 'none-of']),
    values: z.array(z.string()),
  })
  .nullable();
const guideSchema = z
  .object({
    id: z.uuid(),
    names: labels,
    topicIds: z.array(z.uuid()).openapi({ description: 'It holds for these topics and all beneath them' }),
    questions: z.array(
      z.object({
        key: z.string().openapi({ description: 'The field that keeps the answer' }),
        question: labels,
        required: z.boolean(),
        showWhen: condition,
        requiredWhen: condition,
      }),
    ),
  })
  .openapi('QuestionGuide');
const countsSchema = z
  .object({
    requests: z
      .number()
      .int()
      .openapi({ description: 'Requests of these days about the topics of the guide' }),
    questions: z.array(
      z.object({
        key: z.string(),
        labels,
        kind: z.string(),
        answered: z.number().int(),
        answers: z.array(z.object({ value: z.string(), labels: labels.nullable(), count: z.number().int() })),
      }),
    ),
  })
  .openapi('GuideAnswers');
const done = { 204: { description: 'Done' }, ...problems };
const file = { schema: z.string().openapi({ format: 'binary' }) };

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/guides',
  summary: 'Question guides: what to ask about which topics',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(guideSchema), nextCursor: z.null() }), 'All of them'),
    ...problems,
  },
});
const create = createRoute({
  ...needs('requests:configure'),
  method: 'post',
  path: '/guides',
  summary: 'Write a guide; each of its questions is a field of requests',
  request: { body: takes(z.strictObject(guideInput)) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The guide'), ...problems },
});
const change = createRoute({
  ...needs('requests:configure'),
  method: 'patch',
  path: '/guides/{id}',
  summary: 'Change a guide; what was answered stays',
  request: { params: idParam, body: takes(z.strictObject(guideInput).partial()) },
  responses: done,
});
const drop = createRoute({
  ...needs('requests:configure'),
  method: 'delete',
  path: '/guides/{id}',
  summary: 'Remove a guide; fields and answers stay',
  request: { params: idParam },
  responses: done,
});
const counts = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/guides/{id}/answers',
  summary: 'How the questions of a guide were answered, in requests opened on these days',
  description:
    'Both days included, in the zone of the workspace. Written answers are counted and not listed.',
  request: {
    params: idParam,
    query: z.strictObject({
      from: z.iso.date(),
      to: z.iso.date(),
      format: z.enum(['json', 'csv']).default('json'),
    }),
  },
  responses: {
    200: {
      description: 'The counts',
      content: { 'application/json': { schema: countsSchema }, 'text/csv': file },
    },
    ...problems,
  },
});
const open = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests/{request}/open-questions',
  summary: 'What the guides of a request’s topic still want to know, as words for a reply',
  request: {
    params: z.object({ request: z.string().max(40) }),
    query: z.strictObject({ language: z.enum(languages) }),
  },
  responses: {
    200: answers(
      z.object({ keys: z.array(z.string()), html: z.string() }).openapi('OpenQuestions'),
      'The fields, and the words; empty where nothing is open',
    ),
    ...problems,
  },
});

/** The doors of question guides. */
export const guideRoutes = newRouter()
  .openapi(list, async (c) => c.json({ items: await listGuides(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(create, async (c) => c.json(await createGuide(contextOf(c), c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    await changeGuide(contextOf(c), { guideId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(drop, async (c) => {
    await removeGuide(contextOf(c), { guideId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(counts, async (c) => {
    const { format, from, to } = c.req.valid('query');
    const found = await countAnswers(contextOf(c), { guideId: c.req.valid('param').id, from, to });
    if (format === 'json') return c.json(found, 200);
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="answers-${from}-${to}.csv"`,
    };
    return c.body(toCsv(tableOf(found, c.get('language'))), 200, headers);
  })
  .openapi(open, async (c) => {
    const { request: requestId } = c.req.valid('param');
    const { language } = c.req.valid('query');
    return c.json(await askOpenQuestions(contextOf(c), { requestId, language }), 200);
  });

function tableOf(
  { questions }: Awaited<ReturnType<typeof countAnswers>>,
  language: (typeof languages)[number],
) {
  const yesNo: Record<string, string> = {
    true: say(language, 'guide-yes'),
    false: say(language, 'guide-no'),
  };
  const head = ['question', 'answer', 'count'].map((one) => say(language, `guide-column-${one}`));
  const rows = questions.flatMap((one) => {
    const question = labelIn(one.labels, language);
    const all = [question, '', one.answered];
    return [
      all,
      ...one.answers.map(({ value, labels: named, count }) => [
        question,
        named ? labelIn(named, language) : one.kind === 'yes-no' ? (yesNo[value] ?? value) : value,
        count,
      ]),
    ];
  });
  return [head, ...rows];
}
