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
import { findCustomer } from '../queries/find-customer.ts';
import { all, done, iso } from '../routes/shapes.ts';
import { listConsents, recordConsent, withdrawConsent } from './keep-consent.ts';
import { listHolds, placeHold, releaseHold } from './keep-hold.ts';
import { listNotices, publishNotice } from './keep-notice.ts';
import { endObjection, listObjections, objectToAutomation } from './keep-objection.ts';
import { endRestriction, listRestrictions, restrictCustomer } from './keep-restriction.ts';
import { purposes, ways } from './rules.ts';

const time = z.iso.datetime();
const spell = z.object({
  id: z.uuid(),
  reason: z.string(),
  placedAt: time,
  endedAt: time.nullable(),
});
const protection = z
  .object({
    holds: z.array(spell),
    restrictions: z.array(spell),
    objections: z.array(spell),
    consents: z.array(
      z.object({
        id: z.uuid(),
        purpose: z.enum(purposes),
        way: z.enum(ways),
        noticeVersion: z.number().int().nullable(),
        proof: z.string(),
        givenAt: time,
        withdrawnAt: time.nullable(),
      }),
    ),
  })
  .openapi('CustomerProtection');
const noticeText = z.string().min(20).max(20_000);
const noticeTexts = z.strictObject({ en: noticeText, id: noticeText, th: noticeText });
const notice = z
  .object({ version: z.number().int(), texts: noticeTexts, publishedAt: time })
  .openapi('PrivacyNotice');

const protect = needs('customers:protect');
const write = needs('customers:write');
const nothing = { 204: done, ...problems };
const reason = takes(z.strictObject({ reason: z.string().min(3).max(2000) }));

const find = createRoute({
  ...needs('customers:read'),
  method: 'get',
  path: '/customers/{id}/protection',
  summary: 'Holds, restrictions and consents of a customer',
  request: { params: idParam },
  responses: { 200: answers(protection, 'All of them, newest first'), ...problems },
});
const hold = createRoute({
  ...protect,
  method: 'post',
  path: '/customers/{id}/holds',
  summary: 'Keep the data from being erased, and say why',
  request: { params: idParam, body: reason },
  responses: { 201: answers(z.object({ holdId: z.uuid() }), 'The hold'), ...problems },
});
const release = createRoute({
  ...protect,
  method: 'delete',
  path: '/customer-holds/{id}',
  summary: 'Release a hold',
  request: { params: idParam },
  responses: nothing,
});
const restrict = createRoute({
  ...protect,
  method: 'put',
  path: '/customers/{id}/restriction',
  summary: 'Only store the data from now on, and say why',
  request: { params: idParam, body: reason },
  responses: nothing,
});
const unrestrict = createRoute({
  ...protect,
  method: 'delete',
  path: '/customers/{id}/restriction',
  summary: 'Work with the data again',
  request: { params: idParam },
  responses: nothing,
});
const object = createRoute({
  ...protect,
  method: 'put',
  path: '/customers/{id}/objection',
  summary: 'Let only people decide about the customer from now on: no rule, no automatic assignment',
  request: { params: idParam, body: reason },
  responses: nothing,
});
const unobject = createRoute({
  ...protect,
  method: 'delete',
  path: '/customers/{id}/objection',
  summary: 'Let the program decide again',
  request: { params: idParam },
  responses: nothing,
});
const agree = createRoute({
  ...write,
  method: 'post',
  path: '/customers/{id}/consents',
  summary: 'Take down that the customer agreed to a purpose',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        purpose: z.enum(purposes),
        way: z.enum(ways),
        proof: z.string().max(2000).optional(),
      }),
    ),
  },
  responses: { 201: answers(z.object({ consentId: z.uuid() }), 'The consent'), ...problems },
});
const withdraw = createRoute({
  ...write,
  method: 'delete',
  path: '/customer-consents/{id}',
  summary: 'The customer no longer agrees',
  request: { params: idParam },
  responses: nothing,
});
const notices = createRoute({
  ...needs('customers:read'),
  method: 'get',
  path: '/privacy-notices',
  summary: 'What people are told when their data is collected: every version, newest first',
  responses: { 200: answers(all(notice), 'Versions'), ...problems },
});
const publish = createRoute({
  ...protect,
  method: 'post',
  path: '/privacy-notices',
  summary: 'Publish the next version',
  request: { body: takes(z.strictObject({ texts: noticeTexts })) },
  responses: { 201: answers(z.object({ version: z.number().int() }), 'The version'), ...problems },
});

/** The doors of what the law asks for a person. */
export const protectionRoutes = newRouter()
  .openapi(find, async (c) => {
    const { id: customerId } = await findCustomer(contextOf(c), { customerId: c.req.valid('param').id });
    const [holds, restrictions, objections, consents] = await Promise.all([
      listHolds(contextOf(c), { customerId }),
      listRestrictions(contextOf(c), { customerId }),
      listObjections(contextOf(c), { customerId }),
      listConsents(contextOf(c), { customerId }),
    ]);
    return c.json(
      {
        holds: holds.map((row) => shownSpell({ ...row, endedAt: row.releasedAt })),
        restrictions: restrictions.map(shownSpell),
        objections: objections.map(shownSpell),
        consents: consents.map(({ id, purpose, way, noticeVersion, proof, givenAt, withdrawnAt }) => ({
          ...{ id, purpose, way, noticeVersion, proof },
          ...{ givenAt: givenAt.toISOString(), withdrawnAt: iso(withdrawnAt) },
        })),
      },
      200,
    );
  })
  .openapi(hold, async (c) =>
    c.json(
      await placeHold(contextOf(c), { customerId: c.req.valid('param').id, ...c.req.valid('json') }),
      201,
    ),
  )
  .openapi(release, async (c) => {
    await releaseHold(contextOf(c), { holdId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(restrict, async (c) => {
    await restrictCustomer(contextOf(c), { customerId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(unrestrict, async (c) => {
    await endRestriction(contextOf(c), { customerId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(object, async (c) => {
    await objectToAutomation(contextOf(c), { customerId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(unobject, async (c) => {
    await endObjection(contextOf(c), { customerId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(agree, async (c) => {
    const asked = { customerId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await recordConsent(contextOf(c), asked), 201);
  })
  .openapi(withdraw, async (c) => {
    await withdrawConsent(contextOf(c), { consentId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(notices, async (c) => {
    const rows = await listNotices(contextOf(c), {});
    const items = rows.map(({ version, texts, publishedAt }) => ({
      ...{ version, texts, publishedAt: publishedAt.toISOString() },
    }));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(publish, async (c) => c.json(await publishNotice(contextOf(c), c.req.valid('json')), 201));

type Spell = { id: string; reason: string; placedAt: Date; endedAt: Date | null };

function shownSpell({ id, reason, placedAt, endedAt }: Spell) {
  return { id, reason, placedAt: placedAt.toISOString(), endedAt: iso(endedAt) };
}
