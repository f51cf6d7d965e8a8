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
import { plannedDay } from '../planning/planned-day.ts';
import { addShift, publishRoster, removeShift } from '../rostering/keep-shifts.ts';
import { makeRoster } from '../rostering/make-roster.ts';
import { createTemplate, listTemplates, removeTemplate, templateFields } from '../settings/keep-templates.ts';
import { answerSwap, askSwap, swapAnswers } from '../swapping/keep-swap.ts';
import { listMine, listSwaps } from '../swapping/list-swaps.ts';
import { listOf, mineSchema, swapSchema, templateSchema } from './shapes.ts';

const plan = needs('workforce:plan');
const read = needs('workforce:read');
const done = { 204: { description: 'Done' }, ...problems };

const templates = createRoute({
  ...plan,
  method: 'get',
  path: '/workforce/templates',
  summary: 'The shifts of which rosters are made',
  responses: { 200: answers(listOf(templateSchema), 'The shifts'), ...problems },
});
const newTemplate = createRoute({
  ...plan,
  method: 'post',
  path: '/workforce/templates',
  summary: 'Add a shift to make rosters of',
  request: { body: takes(templateFields) },
  responses: { 201: answers(z.object({ templateId: z.uuid() }), 'The shift'), ...problems },
});
const noTemplate = createRoute({
  ...plan,
  method: 'delete',
  path: '/workforce/templates/{id}',
  summary: 'Take such a shift away; rosters stand',
  request: { params: idParam },
  responses: done,
});
const make = createRoute({
  ...plan,
  method: 'post',
  path: '/workforce/rosters',
  summary: 'Make the roster of a week by need, labour rules, hours and absences',
  description:
    'Without `memberIds` everybody who answers customers is planned. What stood in the draft goes.',
  request: {
    body: takes(z.strictObject({ week: plannedDay, memberIds: z.array(z.uuid()).max(200).optional() })),
  },
  responses: {
    201: answers(
      z.object({
        rosterId: z.uuid(),
        shifts: z.int(),
        isBest: z.boolean().openapi({ description: 'Whether no better roster was left to be found in time' }),
      }),
      'The roster',
    ),
    ...problems,
  },
});
const publish = createRoute({
  ...plan,
  method: 'put',
  path: '/workforce/rosters/{id}/publication',
  summary: 'Let everybody see their shifts, or take the roster back',
  request: { params: idParam, body: takes(z.strictObject({ published: z.boolean() })) },
  responses: done,
});
const newShift = createRoute({
  ...plan,
  method: 'post',
  path: '/workforce/shifts',
  summary: 'Give somebody one more shift',
  request: {
    body: takes(z.strictObject({ memberId: z.uuid(), templateId: z.uuid(), date: plannedDay })),
  },
  responses: { 201: answers(z.object({ shiftId: z.uuid() }), 'The shift'), ...problems },
});
const noShift = createRoute({
  ...plan,
  method: 'delete',
  path: '/workforce/shifts/{id}',
  summary: 'Take a shift out of its roster',
  request: { params: idParam },
  responses: done,
});
const swaps = createRoute({
  ...plan,
  method: 'get',
  path: '/workforce/swaps',
  summary: 'Swaps that wait for an answer',
  responses: { 200: answers(listOf(swapSchema), 'The swaps'), ...problems },
});
const answer = createRoute({
  ...read,
  method: 'put',
  path: '/workforce/swaps/{id}',
  summary: 'Agree to a swap, decline, withdraw or approve it',
  request: { params: idParam, body: takes(z.strictObject({ answer: z.enum(swapAnswers) })) },
  responses: done,
});
const mine = createRoute({
  ...read,
  method: 'get',
  path: '/me/shifts',
  summary: 'My published shifts, and the swaps that concern me',
  responses: { 200: answers(mineSchema, 'The shifts'), ...problems },
});
const ask = createRoute({
  ...read,
  method: 'post',
  path: '/me/swaps',
  summary: 'Ask a colleague to take one of my shifts',
  request: { body: takes(z.strictObject({ shiftId: z.uuid(), memberId: z.uuid() })) },
  responses: { 201: answers(z.object({ swapId: z.uuid() }), 'The swap'), ...problems },
});

/** The doors of rosters: shifts by name, the roster of a week, swaps, and what is one’s own. */
export const workforceRosterRoutes = newRouter()
  .openapi(templates, async (c) =>
    c.json({ items: await listTemplates(contextOf(c), {}), nextCursor: null }, 200),
  )
  .openapi(newTemplate, async (c) => c.json(await createTemplate(contextOf(c), c.req.valid('json')), 201))
  .openapi(noTemplate, async (c) => {
    await removeTemplate(contextOf(c), { templateId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(make, async (c) => {
    const { week, memberIds } = c.req.valid('json');
    return c.json(await makeRoster(contextOf(c), { weekOf: week, ...(memberIds && { memberIds }) }), 201);
  })
  .openapi(publish, async (c) => {
    await publishRoster(contextOf(c), { rosterId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(newShift, async (c) => c.json(await addShift(contextOf(c), c.req.valid('json')), 201))
  .openapi(noShift, async (c) => {
    await removeShift(contextOf(c), { shiftId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(swaps, async (c) =>
    c.json({ items: told(await listSwaps(contextOf(c), {})), nextCursor: null }, 200),
  )
  .openapi(answer, async (c) => {
    await answerSwap(contextOf(c), { swapId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(mine, async (c) => c.json(told(await listMine(contextOf(c), {})), 200))
  .openapi(ask, async (c) => c.json(await askSwap(contextOf(c), c.req.valid('json')), 201));
