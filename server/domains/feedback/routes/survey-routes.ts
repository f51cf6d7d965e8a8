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
import { surveyKinds } from '../schema.ts';
import { archiveSurvey, changeSurvey, createSurvey, surveyChanges } from '../surveys/keep-survey.ts';
import { findSurvey, listSurveys } from '../surveys/list-surveys.ts';
import { surveySchema, withTimes } from './shapes.ts';

const list = createRoute({
  ...needs('feedback:read'),
  method: 'get',
  path: '/surveys',
  summary: 'What customers are asked, and when',
  responses: { 200: answers(z.object({ items: z.array(surveySchema) }), 'All surveys'), ...problems },
});
const read = createRoute({
  ...needs('feedback:read'),
  method: 'get',
  path: '/surveys/{id}',
  summary: 'One survey',
  request: { params: idParam },
  responses: { 200: answers(surveySchema, 'The survey'), ...problems },
});
const create = createRoute({
  ...needs('feedback:configure'),
  method: 'post',
  path: '/surveys',
  summary: 'A survey with the questions that its kind begins with; it asks nobody yet',
  request: {
    body: takes(z.strictObject({ name: z.string().trim().min(1).max(120), kind: z.enum(surveyKinds) })),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'Made'), ...problems },
});
const change = createRoute({
  ...needs('feedback:configure'),
  method: 'patch',
  path: '/surveys/{id}',
  summary: 'Change what is asked, of whom and when; other questions make a new version',
  request: { params: idParam, body: takes(z.strictObject(surveyChanges).partial()) },
  responses: { 200: answers(z.object({ version: z.number().int() }), 'Changed'), ...problems },
});
const archive = createRoute({
  ...needs('feedback:configure'),
  method: 'put',
  path: '/surveys/{id}/archiving',
  summary: 'Put a survey away, or take it out again; its answers stay',
  request: { params: idParam, body: takes(z.strictObject({ isArchived: z.boolean() })) },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** A survey as it is described, without what its row holds besides. */
const asTold = (row: Awaited<ReturnType<typeof findSurvey>>) => surveySchema.parse(withTimes(row));

/** The doors of whoever writes surveys. */
export const surveyRoutes = newRouter()
  .openapi(list, async (c) => c.json({ items: (await listSurveys(contextOf(c), {})).map(asTold) }, 200))
  .openapi(read, async (c) =>
    c.json(asTold(await findSurvey(contextOf(c), { surveyId: c.req.valid('param').id })), 200),
  )
  .openapi(create, async (c) => c.json(await createSurvey(contextOf(c), c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    const surveyId = c.req.valid('param').id;
    return c.json(await changeSurvey(contextOf(c), { surveyId, ...c.req.valid('json') }), 200);
  })
  .openapi(archive, async (c) => {
    const { isArchived } = c.req.valid('json');
    await archiveSurvey(contextOf(c), { surveyId: c.req.valid('param').id, isArchived });
    return c.body(null, 204);
  });
