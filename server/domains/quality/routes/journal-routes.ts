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
import { told } from '../../../platform/http/told.ts';
import {
  addExperience,
  changeExperience,
  experienceInput,
  proposeFromExperience,
  removeExperience,
} from '../journal/keep-experience.ts';
import { listExperiences, summariseExperiences } from '../journal/list-experiences.ts';
import { differences, experienceChannels, verdicts } from '../journal/rules.ts';
import { when } from './shapes.ts';

const read = needs('quality:read');
const own = needs('quality:answer');
const done = { 204: { description: 'Done' }, ...problems };

const shareSchema = z.object({
  count: z.int(),
  share: z.number().nullable(),
  low: z.number(),
  high: z.number(),
});
export const summaryShape = {
  n: z.int(),
  shares: z.object({ good: shareSchema, bad: shareSchema, indifferent: shareSchema }),
  differences: z.array(z.object({ key: z.enum(differences), good: z.int(), bad: z.int(), n: z.int() })),
};
const summarySchema = z.object(summaryShape);
const experienceSchema = z
  .object({
    id: z.uuid(),
    member: z.object({ id: z.uuid(), name: z.string() }),
    isMine: z.boolean(),
    company: z.string(),
    channel: z.enum(experienceChannels),
    isWithPerson: z.boolean(),
    happenedOn: z.iso.date(),
    words: z.string(),
    verdict: z.enum(verdicts),
    differences: z.array(z.enum(differences)),
    otherwise: z.string(),
    lesson: z.string(),
    isShared: z.boolean(),
    ideaId: z.uuid().nullable(),
    createdAt: when,
  })
  .openapi('Experience');

const list = createRoute({
  ...read,
  method: 'get',
  path: '/quality/experiences',
  summary: 'What I lived through as a customer, and what colleagues share of theirs, the newest first',
  responses: {
    200: answers(z.object({ items: z.array(experienceSchema), nextCursor: z.null() }), 'The journal'),
    ...problems,
  },
});
const add = createRoute({
  ...own,
  method: 'post',
  path: '/quality/experiences',
  summary: 'Write down what I lived through as a customer',
  request: { body: takes(experienceInput) },
  responses: { 201: answers(z.object({ experienceId: z.uuid() }), 'The experience'), ...problems },
});
const change = createRoute({
  ...own,
  method: 'put',
  path: '/quality/experiences/{id}',
  summary: 'Write an experience of mine anew',
  request: { params: idParam, body: takes(experienceInput) },
  responses: done,
});
const remove = createRoute({
  ...own,
  method: 'delete',
  path: '/quality/experiences/{id}',
  summary: 'Take an experience of mine out of the journal',
  request: { params: idParam },
  responses: done,
});
const propose = createRoute({
  ...own,
  method: 'post',
  path: '/quality/experiences/{id}/idea',
  summary: 'Propose to the colleagues what should be taken from an experience of mine',
  request: { params: idParam },
  responses: { 201: answers(z.object({ ideaId: z.uuid() }), 'The idea'), ...problems },
});
const summary = createRoute({
  ...read,
  method: 'get',
  path: '/quality/experience-summary',
  summary: 'How the experiences were, with a person and without one apart, and what made them so',
  responses: {
    200: answers(z.object({ withPerson: summarySchema, without: summarySchema }), 'Shares with intervals'),
    ...problems,
  },
});

/** The doors of the experience journal. */
export const journalRoutes = newRouter()
  .openapi(list, async (c) =>
    c.json({ items: told(await listExperiences(contextOf(c), {})), nextCursor: null }, 200),
  )
  .openapi(add, async (c) => c.json(await addExperience(contextOf(c), c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    const experienceId = c.req.valid('param').id;
    await changeExperience(contextOf(c), { experienceId, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await removeExperience(contextOf(c), { experienceId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(propose, async (c) =>
    c.json(await proposeFromExperience(contextOf(c), { experienceId: c.req.valid('param').id }), 201),
  )
  .openapi(summary, async (c) => c.json(await summariseExperiences(contextOf(c), {}), 200));
