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
import { findCard, listCards } from '../cards/find-card.ts';
import { changeCard, createCard, ensureCard, retireCard } from '../cards/keep-card.ts';
import { cardContent } from '../rules/card/card.ts';
import { risks, strata } from '../rules/sampling/draw.ts';
import { changePlan, createPlan, listPlans, planChanges, planFields } from '../sampling/keep-plan.ts';
import { cardSchema, when } from './shapes.ts';

const read = needs('quality:read');
const write = needs('quality:write');
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...read,
  method: 'get',
  path: '/quality/cards',
  summary: 'The scorecards in their newest versions',
  responses: {
    200: answers(z.object({ items: z.array(cardSchema), nextCursor: z.null() }), 'The cards'),
    ...problems,
  },
});
const create = createRoute({
  ...write,
  method: 'post',
  path: '/quality/cards',
  summary: 'Make a scorecard; without content that of the seven traits, where there is none yet',
  request: { body: takes(z.strictObject({ content: cardContent.optional() })) },
  responses: { 201: answers(z.object({ cardId: z.uuid() }), 'The card'), ...problems },
});
const one = createRoute({
  ...read,
  method: 'get',
  path: '/quality/cards/{id}',
  summary: 'A scorecard in one of its versions, the newest unless told',
  request: {
    params: idParam,
    query: z.strictObject({ version: z.coerce.number().int().min(1).max(1e9).optional() }),
  },
  responses: { 200: answers(cardSchema.extend({ newest: z.int() }), 'The card'), ...problems },
});
const change = createRoute({
  ...write,
  method: 'put',
  path: '/quality/cards/{id}',
  summary: 'Change a scorecard: it gets a version more, and reviews that are under way keep theirs',
  request: {
    params: idParam,
    body: takes(z.strictObject({ version: z.int().min(1), content: cardContent })),
  },
  responses: { 200: answers(z.object({ version: z.int() }), 'The new version'), ...problems },
});
const retire = createRoute({
  ...write,
  method: 'put',
  path: '/quality/cards/{id}/retirement',
  summary: 'Take a scorecard out of use, or back into it',
  request: { params: idParam, body: takes(z.strictObject({ retired: z.boolean() })) },
  responses: done,
});

const planSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    cardId: z.uuid(),
    stratum: z.enum(strata),
    atRandom: z.int(),
    forRisk: z.int(),
    risks: z.array(z.enum(risks)),
    twicePercent: z.int(),
    teamIds: z.array(z.uuid()),
    providerIds: z.array(z.uuid()),
    channels: z.array(z.string()),
    memberIds: z.array(z.uuid()),
    reviewerIds: z.array(z.uuid()),
    isBlind: z.boolean(),
    seed: z.int(),
    isActive: z.boolean(),
    createdAt: when,
    draws: z.array(
      z.object({
        id: z.uuid(),
        weekOf: z.iso.date(),
        seed: z.string().openapi({ description: 'Draws the same again from the same requests' }),
        population: z.int(),
        drawn: z.int(),
        unassigned: z.int(),
        drawnAt: when,
      }),
    ),
  })
  .openapi('SamplingPlan');

const plans = createRoute({
  ...write,
  method: 'get',
  path: '/quality/plans',
  summary: 'What is looked at each week, with the last draws and their seeds',
  responses: {
    200: answers(z.object({ items: z.array(planSchema), nextCursor: z.null() }), 'The plans'),
    ...problems,
  },
});
const addPlan = createRoute({
  ...write,
  method: 'post',
  path: '/quality/plans',
  summary: 'Plan what is looked at each week; the week that is over is drawn at once',
  request: { body: takes(planFields) },
  responses: { 201: answers(z.object({ planId: z.uuid(), drawn: z.int() }), 'The plan'), ...problems },
});
const editPlan = createRoute({
  ...write,
  method: 'patch',
  path: '/quality/plans/{id}',
  summary: 'Change a plan, or let it rest',
  request: { params: idParam, body: takes(planChanges()) },
  responses: done,
});

/** The doors of scorecards and sampling plans. */
export const cardRoutes = newRouter()
  .openapi(list, async (c) => c.json({ items: await listCards(contextOf(c), {}), nextCursor: null }, 200))
  .openapi(create, async (c) => {
    const { content } = c.req.valid('json');
    const made = content ? createCard(contextOf(c), { content }) : ensureCard(contextOf(c), {});
    return c.json(await made, 201);
  })
  .openapi(one, async (c) => {
    const asked = { cardId: c.req.valid('param').id, ...c.req.valid('query') };
    return c.json(await findCard(contextOf(c), asked), 200);
  })
  .openapi(change, async (c) => {
    const asked = { cardId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await changeCard(contextOf(c), asked), 200);
  })
  .openapi(retire, async (c) => {
    await retireCard(contextOf(c), { cardId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(plans, async (c) =>
    c.json({ items: told(await listPlans(contextOf(c), {})), nextCursor: null }, 200),
  )
  .openapi(addPlan, async (c) => c.json(await createPlan(contextOf(c), c.req.valid('json')), 201))
  .openapi(editPlan, async (c) => {
    await changePlan(contextOf(c), { planId: c.req.valid('param').id, changes: c.req.valid('json') });
    return c.body(null, 204);
  });
