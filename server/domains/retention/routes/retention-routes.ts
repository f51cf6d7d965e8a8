import { createRoute, z } from '@hono/zod-openapi';
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
import { changeSettings, settingsChanges } from '../commands/change-settings.ts';
import { askReckoning } from '../fitting/ask-reckoning.ts';
import { listOpportunitiesOfRequest } from '../opportunities/list-opportunities.ts';
import { recordOpportunity, withdrawOpportunity } from '../opportunities/record-opportunity.ts';
import { findOverview } from '../queries/find-overview.ts';
import { findSettings } from '../queries/find-settings.ts';
import { findValue } from '../queries/find-value.ts';
import { listAtRisk, listLost } from '../queries/list-at-risk.ts';
import { opportunityKinds } from '../schema.ts';
import {
  atRiskSchema,
  lostSchema,
  ofRequestSchema,
  overviewSchema,
  settingsSchema,
  valueSchema,
} from './shapes.ts';

const read = needs('retention:read');
const write = needs('retention:write');
const record = needs('retention:record');
const requestParam = z.object({ request: z.string().max(40) });

const value = createRoute({
  ...read,
  method: 'get',
  path: '/customers/{id}/value',
  summary:
    'Whether a customer is still one, what they are expected to order, what that is worth, and what happened lately',
  request: { params: idParam },
  responses: { 200: answers(valueSchema, 'The value'), ...problems },
});
const overview = createRoute({
  ...read,
  method: 'get',
  path: '/retention',
  summary: 'Who comes back: rates, cohorts, the time between orders, what was lost this month, and the model',
  responses: { 200: answers(overviewSchema, 'As it was reckoned last'), ...problems },
});
const atRisk = createRoute({
  ...read,
  method: 'get',
  path: '/retention/at-risk',
  summary: 'Customers who are late by their own rhythm, those with open requests first',
  request: { query: z.strictObject(pageInput) },
  responses: {
    200: answers(
      z.object({ items: z.array(atRiskSchema), nextCursor: z.string().nullable() }),
      'Those who wait first',
    ),
    ...problems,
  },
});
const lost = createRoute({
  ...read,
  method: 'get',
  path: '/retention/lost',
  summary: 'Customers whose chance of still being one fell most since the first of the month',
  request: { query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).optional() }) },
  responses: {
    200: answers(z.object({ items: z.array(lostSchema), nextCursor: z.null() }), 'The costliest first'),
    ...problems,
  },
});
const reckoning = createRoute({
  ...write,
  method: 'post',
  path: '/retention/reckonings',
  summary: 'Reckon all customers anew now; it is done every night by itself',
  responses: { 204: { description: 'It is being done' }, ...problems },
});
const settings = createRoute({
  ...read,
  method: 'get',
  path: '/retention/settings',
  summary: 'On what values stand: margin, discount, how far is looked, and what a new customer costs',
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});
const edit = createRoute({
  ...write,
  method: 'patch',
  path: '/retention/settings',
  summary: 'Change these settings; values follow in the coming night',
  request: { body: takes(settingsChanges) },
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});
const ofRequest = createRoute({
  ...read,
  method: 'get',
  path: '/requests/{request}/opportunities',
  summary: 'What a satisfied customer may want besides and whom they send, as recorded on a request',
  request: { params: requestParam },
  responses: {
    200: answers(ofRequestSchema, 'The opportunities, and why none may be recorded'),
    ...problems,
  },
});
const add = createRoute({
  ...record,
  method: 'post',
  path: '/requests/{request}/opportunities',
  summary: 'Record an up-sell or a referral on a request that is solved and whose customer is satisfied',
  request: {
    params: requestParam,
    body: takes(
      z.strictObject({
        kind: z.enum(opportunityKinds),
        note: z.string().max(2_000).optional(),
        referredEmail: z.email().max(320).nullable().optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ opportunityId: z.uuid() }), 'It is recorded'), ...problems },
});
const withdraw = createRoute({
  ...record,
  method: 'delete',
  path: '/opportunities/{id}',
  summary: 'Take back what was recorded by mistake',
  request: { params: idParam },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of retention. */
export const retentionRoutes = newRouter()
  .openapi(value, async (c) => {
    const found = await findValue(contextOf(c), { customerId: c.req.valid('param').id });
    return c.json(told(found), 200);
  })
  .openapi(overview, async (c) => c.json(told(await findOverview(contextOf(c), {})), 200))
  .openapi(atRisk, async (c) => c.json(told(await listAtRisk(contextOf(c), c.req.valid('query'))), 200))
  .openapi(lost, async (c) =>
    c.json({ items: told(await listLost(contextOf(c), c.req.valid('query'))), nextCursor: null }, 200),
  )
  .openapi(reckoning, async (c) => {
    await askReckoning(contextOf(c), {});
    return c.body(null, 204);
  })
  .openapi(settings, async (c) => c.json(await findSettings(contextOf(c), {}), 200))
  .openapi(edit, async (c) => {
    await changeSettings(contextOf(c), { changes: c.req.valid('json') });
    return c.json(await findSettings(contextOf(c), {}), 200);
  })
  .openapi(ofRequest, async (c) => {
    const found = await listOpportunitiesOfRequest(contextOf(c), c.req.valid('param'));
    return c.json({ ...told(found), nextCursor: null }, 200);
  })
  .openapi(add, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await recordOpportunity(contextOf(c), asked), 201);
  })
  .openapi(withdraw, async (c) => {
    await withdrawOpportunity(contextOf(c), { opportunityId: c.req.valid('param').id });
    return c.body(null, 204);
  });
