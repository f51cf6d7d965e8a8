import { Readable } from 'node:stream';
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
import { storage } from '../../../platform/storage.ts';
import { findPrivacyRequest, listPrivacyRequests, requestFilters } from '../asking/list-requests.ts';
import { openPrivacyRequest } from '../asking/open-request.ts';
import { countries, kinds } from '../asking/rules.ts';
import { fulfilPrivacyRequest, refusePrivacyRequest } from '../asking/settle-request.ts';
import { askBundle, fetchBundle } from '../bundles/ask-bundle.ts';
import { listErasures } from '../erasing/list-erasures.ts';
import { causes } from '../erasing/schema.ts';
import { done, pageOf, paging, privacyRequestSchema, shownRequest } from './shapes.ts';

const takeDown = needs('privacy:take-down');
const write = needs('privacy:write');
/** What leaves the house, or is gone for good. */
const dangerous = needs('privacy:write', provenPeople);
const path = '/privacy-requests';
const ofOne = { request: { params: idParam } };

const list = createRoute({
  ...takeDown,
  method: 'get',
  path,
  summary:
    'What customers asked about their data: open ones by the day they are due, all others newest first',
  request: { query: z.strictObject({ ...requestFilters, ...paging }) },
  responses: { 200: answers(pageOf(privacyRequestSchema), 'A page'), ...problems },
});
const open = createRoute({
  ...takeDown,
  method: 'post',
  path,
  summary: 'Take down what a customer asked about their data; the clock of their law runs',
  request: {
    body: takes(
      z.strictObject({
        customerId: z.uuid(),
        kind: z.enum(kinds),
        country: z.enum(countries),
        note: z.string().max(5000).optional(),
        request: z.string().max(40).optional(),
        askedAt: z.iso.datetime({ offset: true }).optional(),
      }),
    ),
  },
  responses: { 201: answers(privacyRequestSchema, 'The privacy request'), ...problems },
});
const find = createRoute({
  ...takeDown,
  ...ofOne,
  method: 'get',
  path: `${path}/{id}`,
  summary: 'One of them',
  responses: { 200: answers(privacyRequestSchema, 'The privacy request'), ...problems },
});
const fulfil = createRoute({
  ...dangerous,
  method: 'put',
  path: `${path}/{id}/fulfilment`,
  summary: 'Do what was asked and close it: an erasure erases at once and for good',
  request: { params: idParam, body: takes(z.strictObject({ outcome: z.string().max(5000).optional() })) },
  responses: { 200: answers(z.object({ rows: z.number().int() }), 'How many rows it touched'), ...problems },
});
const refuse = createRoute({
  ...write,
  method: 'put',
  path: `${path}/{id}/refusal`,
  summary: 'Refuse what was asked, with the reason that the customer was told',
  request: { params: idParam, body: takes(z.strictObject({ outcome: z.string().min(3).max(5000) })) },
  responses: { 204: done, ...problems },
});
const make = createRoute({
  ...write,
  ...ofOne,
  method: 'put',
  path: `${path}/{id}/bundle`,
  summary: 'Have everything that is kept of the customer put together, or put together anew',
  responses: { 204: done, ...problems },
});
const fetched = createRoute({
  ...dangerous,
  ...ofOne,
  method: 'get',
  path: `${path}/{id}/bundle`,
  summary: 'The bundle: a zip with data.json, index.html and the files',
  responses: { 200: { description: 'A zip file' }, ...problems },
});
const log = createRoute({
  ...needs('privacy:read'),
  method: 'get',
  path: '/erasures',
  summary: 'The log of erasures: ids and numbers alone, newest first',
  request: { query: z.strictObject(paging) },
  responses: {
    200: answers(
      pageOf(
        z.object({
          id: z.uuid(),
          customerIds: z.array(z.uuid()),
          cause: z.enum(causes),
          rows: z.number().int(),
          erasedAt: z.iso.datetime(),
        }),
      ),
      'A page',
    ),
    ...problems,
  },
});

/** The doors of what customers ask about their data. */
export const requestRoutes = newRouter()
  .openapi(list, async (c) => {
    const { items, nextCursor } = await listPrivacyRequests(contextOf(c), c.req.valid('query'));
    return c.json({ items: items.map((item) => shownRequest(item, c.get('now'))), nextCursor }, 200);
  })
  .openapi(open, async (c) => {
    const { privacyRequestId } = await openPrivacyRequest(contextOf(c), c.req.valid('json'));
    const made = await findPrivacyRequest(contextOf(c), { privacyRequestId });
    return c.json(shownRequest(made, c.get('now')), 201);
  })
  .openapi(find, async (c) => {
    const found = await findPrivacyRequest(contextOf(c), { privacyRequestId: c.req.valid('param').id });
    return c.json(shownRequest(found, c.get('now')), 200);
  })
  .openapi(fulfil, async (c) => {
    const asked = { privacyRequestId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await fulfilPrivacyRequest(contextOf(c), asked), 200);
  })
  .openapi(refuse, async (c) => {
    await refusePrivacyRequest(contextOf(c), {
      privacyRequestId: c.req.valid('param').id,
      ...c.req.valid('json'),
    });
    return c.body(null, 204);
  })
  .openapi(make, async (c) => {
    await askBundle(contextOf(c), { privacyRequestId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(fetched, async (c) => {
    const { key } = await fetchBundle(contextOf(c), { privacyRequestId: c.req.valid('param').id });
    return c.body(Readable.toWeb(storage().stream(key)) as ReadableStream, 200, {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="data.zip"',
      'cache-control': 'no-store',
    });
  })
  .openapi(log, async (c) => {
    const { items, nextCursor } = await listErasures(contextOf(c), c.req.valid('query'));
    const shown = items.map(({ id, customerIds, cause, emptied, erasedAt }) => ({
      ...{ id, customerIds, cause, erasedAt: erasedAt.toISOString() },
      rows: Object.values(emptied).reduce((sum, count) => sum + count, 0),
    }));
    return c.json({ items: shown, nextCursor }, 200);
  });
