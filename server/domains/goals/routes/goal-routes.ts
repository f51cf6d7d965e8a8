import { createRoute, z } from '@hono/zod-openapi';
import type { Language } from '../../../kernel/language.ts';
import { pageInput } from '../../../kernel/page.ts';
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
import { listMeasures, wordsOf } from '../../measures/index.ts';
import { findBaseline } from '../goals/find-baseline.ts';
import { boards, findBoard } from '../goals/find-board.ts';
import { changeGoal, goalChanges } from '../goals/keep-goal.ts';
import { findGoal, listGoals } from '../goals/list-goals.ts';
import { aimInput, writeGoal, writeInput } from '../goals/write-goal.ts';
import { findPerson, listOwnOpenings, openPerson, reasonInput } from '../people/open-person.ts';
import { reviewGoal, reviewInput } from '../reviews/review-goal.ts';
import {
  baselineSchema,
  boardSchema,
  goalsSchema,
  measuresSchema,
  oneGoalSchema,
  openingsSchema,
  personSchema,
} from './shapes.ts';

const read = needs('goals:read');
const own = needs('goals:own');
const people = needs('goals:people');
const memberParam = z.object({ member: z.uuid() });
const truth = z.stringbool().optional();

const list = createRoute({
  ...read,
  method: 'get',
  path: '/goals',
  summary: 'The goals that I see with their charts: of the company, my teams, and my own',
  request: { query: z.strictObject({ ...pageInput, own: truth, shared: truth, ended: truth }) },
  responses: { 200: answers(goalsSchema, 'By the day of their end'), ...problems },
});
const measures = createRoute({
  ...own,
  method: 'get',
  path: '/goal-measures',
  summary: 'What a goal can be written on, for the company, a team, a provider or a person',
  responses: { 200: answers(measuresSchema, 'The measures'), ...problems },
});
const write = createRoute({
  ...own,
  method: 'post',
  path: '/goals',
  summary:
    'Write a goal down: for oneself, or by whoever leads for the company, a team, a provider or a person',
  request: { body: takes(z.strictObject(writeInput)) },
  responses: { 201: answers(z.object({ goalId: z.uuid() }), 'It is written'), ...problems },
});
const baseline = createRoute({
  ...own,
  method: 'post',
  path: '/goal-baselines',
  summary: 'What was before a goal that is not written yet, and between which figures it varies by itself',
  request: { body: takes(z.strictObject(aimInput)) },
  responses: { 200: answers(baselineSchema, 'The time before'), ...problems },
});
const board = createRoute({
  ...needs('goals:write'),
  method: 'get',
  path: '/goal-board',
  summary: 'How teams or providers stand on a measure, by name; a place only where no interval overlaps',
  request: {
    query: z.strictObject({
      measure: z.string().max(80),
      by: z.enum(boards).optional(),
      days: z.coerce.number().int().min(7).max(365).optional(),
    }),
  },
  responses: { 200: answers(boardSchema, 'The board'), ...problems },
});
const find = createRoute({
  ...read,
  method: 'get',
  path: '/goals/{id}',
  summary: 'A goal with its chart, its forecast and its reviews',
  request: { params: idParam },
  responses: { 200: answers(oneGoalSchema, 'The goal'), ...problems },
});
const change = createRoute({
  ...own,
  method: 'patch',
  path: '/goals/{id}',
  summary: 'Give a goal to somebody else, say why anew, or move its reviews; its target stays',
  request: { params: idParam, body: takes(goalChanges) },
  responses: { 204: { description: 'Changed' }, ...problems },
});
const review = createRoute({
  ...own,
  method: 'post',
  path: '/goals/{id}/reviews',
  summary: 'Review a goal: what is said about it, with its figures as they are, and whether it goes on',
  request: { params: idParam, body: takes(z.strictObject(reviewInput)) },
  responses: { 201: answers(z.object({ reviewId: z.uuid() }), 'Reviewed'), ...problems },
});
const open = createRoute({
  ...people,
  method: 'post',
  path: '/goal-records/{member}/openings',
  summary: 'Open the goals of a person for some hours, for a reason that they read too',
  request: { params: memberParam, body: takes(z.strictObject({ reason: reasonInput })) },
  responses: { 201: answers(z.object({ openingId: z.uuid() }), 'They are open'), ...problems },
});
const person = createRoute({
  ...people,
  method: 'get',
  path: '/goal-records/{member}',
  summary: 'The goals of a person, once a reason was given',
  request: { params: memberParam },
  responses: { 200: answers(personSchema, 'The goals'), ...problems },
});
const openings = createRoute({
  ...read,
  method: 'get',
  path: '/goal-openings',
  summary: 'Who looked at my own goals, when and why',
  responses: { 200: answers(openingsSchema, 'The newest first'), ...problems },
});

/** What is measured, with its name and how it is computed in the reader's language. */
function worded<T extends { measure: { key: string } }>(one: T, language: Language) {
  return { ...one, measure: { ...one.measure, ...wordsOf(one.measure.key, language) } };
}

/** The doors of goals. */
export const goalRoutes = newRouter()
  .openapi(list, async (c) => {
    const { items: found, nextCursor } = await listGoals(contextOf(c), c.req.valid('query'));
    const items = found.map((one) => worded(one, c.get('language')));
    return c.json({ items: told(items), nextCursor }, 200);
  })
  .openapi(measures, (c) => {
    const items = listMeasures().map(({ key, kind, unit, drill, better, splits, business }) => {
      const whom = (['team', 'provider', 'member'] as const).filter((one) => splits.includes(one));
      return { key, ...wordsOf(key, c.get('language')), kind, unit, drill, better, business, whom };
    });
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(write, async (c) => c.json(await writeGoal(contextOf(c), c.req.valid('json')), 201))
  .openapi(baseline, async (c) => c.json(await findBaseline(contextOf(c), c.req.valid('json')), 200))
  .openapi(board, async (c) => {
    const found = await findBoard(contextOf(c), c.req.valid('query'));
    return c.json(worded(found, c.get('language')), 200);
  })
  .openapi(find, async (c) => {
    const found = await findGoal(contextOf(c), { goalId: c.req.valid('param').id });
    return c.json(told(worded(found, c.get('language'))), 200);
  })
  .openapi(change, async (c) => {
    await changeGoal(contextOf(c), { goalId: c.req.valid('param').id, changes: c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(review, async (c) => {
    const asked = { goalId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await reviewGoal(contextOf(c), asked), 201);
  })
  .openapi(open, async (c) => {
    const asked = { memberId: c.req.valid('param').member, ...c.req.valid('json') };
    return c.json(await openPerson(contextOf(c), asked), 201);
  })
  .openapi(person, async (c) => {
    const found = await findPerson(contextOf(c), { memberId: c.req.valid('param').member });
    const items = found.items.map((one) => worded(one, c.get('language')));
    return c.json(told({ ...found, items }), 200);
  })
  .openapi(openings, async (c) =>
    c.json({ items: told(await listOwnOpenings(contextOf(c), {})), nextCursor: null }, 200),
  );
