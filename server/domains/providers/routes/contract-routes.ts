import { createRoute, z } from '@hono/zod-openapi';
import { provenPeople } from '../../../platform/http/proof.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { contractFields, keepContract } from '../contracts/keep-contract.ts';
import { listContracts } from '../contracts/list-contracts.ts';
import { monthInput } from '../rules/months.ts';
import { findSample, keepSample } from '../sampling/keep-sample.ts';
import { listSharedMonths, shareMonth } from '../scorecards/share-month.ts';
import { contractedSchema, sampleSchema } from './shapes.ts';

const done = { 204: { description: 'Done' }, ...problems };
const oneMonth = idParam.extend({ month: monthInput });

const list = createRoute({
  ...needs('providers:read'),
  method: 'get',
  path: '/provider-contracts',
  summary: 'All providers, or one’s own, with their contracts in all versions',
  responses: {
    200: answers(z.object({ items: z.array(contractedSchema), nextCursor: z.null() }), 'All, by name'),
    ...problems,
  },
});
const keep = createRoute({
  ...needs('providers:write', provenPeople),
  method: 'put',
  path: '/providers/{id}/contract',
  summary: 'Write a contract down as a further version; its people are let in until its last day is over',
  request: { params: idParam, body: takes(z.strictObject(contractFields)) },
  responses: { 200: answers(z.object({ version: z.number().int() }), 'The version'), ...problems },
});
const sample = createRoute({
  ...needs('providers:read'),
  method: 'get',
  path: '/providers/{id}/sample',
  summary: 'What is drawn of a provider’s work to be reviewed blind, and how far both sides saw it alike',
  request: { params: idParam, query: z.strictObject({ month: monthInput.optional() }) },
  responses: { 200: answers(sampleSchema, 'The sample'), ...problems },
});
const draw = createRoute({
  ...needs('providers:write'),
  method: 'put',
  path: '/providers/{id}/sample',
  summary: 'Draw so many requests of a provider each week, each reviewed blind by one of either side',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        cardId: z.uuid(),
        perWeek: z.int().min(1).max(100),
        isActive: z.boolean().optional(),
      }),
    ),
  },
  responses: { 200: answers(z.object({ planId: z.uuid() }), 'The sampling plan'), ...problems },
});
const shared = createRoute({
  ...needs('providers:read'),
  method: 'get',
  path: '/providers/{id}/shared-months',
  summary: 'The months that an independent provider lets its client see',
  request: { params: idParam },
  responses: {
    200: answers(
      z.object({
        items: z.array(z.object({ month: z.string(), sharedAt: z.iso.datetime() })),
        nextCursor: z.null(),
      }),
      'All of them',
    ),
    ...problems,
  },
});
const share = createRoute({
  ...needs('providers:share'),
  method: 'put',
  path: '/providers/{id}/shared-months/{month}',
  summary: 'Let one’s client see a month; only an independent provider says so, and for itself',
  request: { params: oneMonth },
  responses: done,
});
const unshare = createRoute({
  ...needs('providers:share'),
  method: 'delete',
  path: '/providers/{id}/shared-months/{month}',
  summary: 'Let one’s client see a month no longer',
  request: { params: oneMonth },
  responses: done,
});

/** The doors of contracts, of what is drawn, and of what an independent provider shares. */
export const contractRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = (await listContracts(contextOf(c), {})).map(({ versions, ...one }) => ({
      ...one,
      versions: versions.map(({ changedBy: _, providerId: __, changedAt, ...version }) => ({
        ...version,
        changedAt: changedAt.toISOString(),
      })),
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(keep, async (c) => {
    const given = { providerId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await keepContract(contextOf(c), given), 200);
  })
  .openapi(sample, async (c) => {
    const given = { providerId: c.req.valid('param').id, ...c.req.valid('query') };
    return c.json(await findSample(contextOf(c), given), 200);
  })
  .openapi(draw, async (c) => {
    const given = { providerId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await keepSample(contextOf(c), given), 200);
  })
  .openapi(shared, async (c) => {
    const found = await listSharedMonths(contextOf(c), { providerId: c.req.valid('param').id });
    const items = found.map((one) => ({ ...one, sharedAt: one.sharedAt.toISOString() }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(share, async (c) => {
    const { id: providerId, month } = c.req.valid('param');
    await shareMonth(contextOf(c), { providerId, month, shared: true });
    return c.body(null, 204);
  })
  .openapi(unshare, async (c) => {
    const { id: providerId, month } = c.req.valid('param');
    await shareMonth(contextOf(c), { providerId, month, shared: false });
    return c.body(null, 204);
  });
