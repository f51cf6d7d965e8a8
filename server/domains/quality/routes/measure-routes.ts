import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { told } from '../../../platform/http/told.ts';
import { findRates, listCheckPrecision } from '../checking/find-rates.ts';
import { chooseHints, findHints } from '../checking/keep-hints.ts';
import { changeSettings, findSettings, settingsChanges } from '../checking/keep-settings.ts';
import { findAgreement } from '../measures/find-agreement.ts';
import { findConsistency } from '../measures/find-consistency.ts';
import { findOwnTraits, findTraits, groupings, measureChange } from '../measures/find-traits.ts';
import { findRecord, listOwnOpenings, openRecord } from '../measures/open-record.ts';
import {
  agreementSchema,
  changeSchema,
  consistencySchema,
  openingSchema,
  ratesSchema,
  recordSchema,
  traitSchema,
  traitsSchema,
} from './shapes.ts';

const read = needs('quality:read');
const measure = needs('quality:measure');
const instant = z.iso.datetime({ offset: true });
const span = { from: instant, to: instant };
const memberParam = z.object({ member: z.uuid() });
const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.null() });
const dates = ({ from, to }: { from: string; to: string }) => ({ from: new Date(from), to: new Date(to) });

const traits = createRoute({
  ...measure,
  method: 'get',
  path: '/quality/traits',
  summary: 'How each trait does, by team, provider or channel, with intervals and in no order of merit',
  request: { query: z.strictObject({ ...span, by: z.enum(groupings).default('team') }) },
  responses: { 200: answers(traitsSchema, 'The traits'), ...problems },
});
const ownTraits = createRoute({
  ...read,
  method: 'get',
  path: '/quality/own-traits',
  summary: 'How each trait of my own work does',
  responses: { 200: answers(listOf(traitSchema), 'The traits'), ...problems },
});
const changes = createRoute({
  ...read,
  method: 'get',
  path: '/quality/changes',
  summary:
    'What became of a trait of one member or team, or one’s own, since a day, with the difference and its interval',
  request: {
    query: z.strictObject({
      member: z.uuid().optional(),
      team: z.uuid().optional(),
      trait: z.string().max(40),
      at: instant,
      days: z.coerce.number().int().min(7).max(365).optional(),
    }),
  },
  responses: { 200: answers(changeSchema, 'Before, after, and the difference'), ...problems },
});
const consistency = createRoute({
  ...measure,
  method: 'get',
  path: '/quality/consistency',
  summary: 'How much the service varies by week, team, provider, person and hour; people without names',
  request: { query: z.strictObject(span) },
  responses: { 200: answers(consistencySchema, 'Control charts'), ...problems },
});
const agreement = createRoute({
  ...measure,
  method: 'get',
  path: '/quality/agreement',
  summary: 'How far reviewers saw alike, by criterion and by pair',
  request: { query: z.strictObject({ ...span, card: z.uuid() }) },
  responses: { 200: answers(agreementSchema, 'Alpha and kappa with intervals'), ...problems },
});
const open = createRoute({
  ...measure,
  method: 'post',
  path: '/quality/records/{member}/openings',
  summary: 'Open the record of a person for some hours, for a reason that they read too',
  request: {
    params: memberParam,
    body: takes(z.strictObject({ reason: z.string().trim().min(5).max(1_000) })),
  },
  responses: { 201: answers(z.object({ openingId: z.uuid() }), 'It is open'), ...problems },
});
const record = createRoute({
  ...measure,
  method: 'get',
  path: '/quality/records/{member}',
  summary: 'The record of a person, once a reason was given',
  request: { params: memberParam },
  responses: { 200: answers(recordSchema, 'The record'), ...problems },
});
const openings = createRoute({
  ...read,
  method: 'get',
  path: '/quality/openings',
  summary: 'Who looked into my own record, when and why',
  responses: { 200: answers(listOf(openingSchema), 'The newest first'), ...problems },
});
const rates = createRoute({
  ...measure,
  method: 'get',
  path: '/quality/rates',
  summary: 'How often each check of replies is passed, for all and by team, never by person',
  request: { query: z.strictObject(span) },
  responses: { 200: answers(ratesSchema, 'The rates'), ...problems },
});
const precision = createRoute({
  ...read,
  method: 'get',
  path: '/quality/check-precision',
  summary: 'How often the hints of each check are right, as measured on labelled replies',
  responses: {
    200: answers(
      listOf(
        z.object({
          ...{ check: z.string(), language: z.string() },
          ...{ shown: z.int(), right: z.int(), faults: z.int() },
          ...{ precision: z.number().nullable(), low: z.number(), high: z.number() },
        }),
      ),
      'By check and language',
    ),
    ...problems,
  },
});
const settingsSchema = z
  .object({ privateDays: z.int(), longWaitHours: z.int(), hints: z.boolean() })
  .openapi('QualitySettings');
const settings = createRoute({
  ...read,
  method: 'get',
  path: '/quality/settings',
  summary: 'For how long results are private, what a long wait is, and whether writers get hints',
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});
const edit = createRoute({
  ...needs('quality:write'),
  method: 'patch',
  path: '/quality/settings',
  summary: 'Change these settings',
  request: { body: takes(settingsChanges) },
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});
const hints = createRoute({
  ...read,
  method: 'get',
  path: '/quality/hints',
  summary: 'Whether I get hints while I write',
  responses: {
    200: answers(z.object({ offered: z.boolean(), wanted: z.boolean(), shown: z.boolean() }), 'Hints'),
    ...problems,
  },
});
const choose = createRoute({
  ...needs('quality:answer'),
  method: 'put',
  path: '/quality/hints',
  summary: 'Turn hints on or off for myself',
  request: { body: takes(z.strictObject({ wanted: z.boolean() })) },
  responses: { 204: { description: 'Done' }, ...problems },
});

/** The doors of measures and settings. */
export const measureRoutes = newRouter()
  .openapi(traits, async (c) => {
    const { by, ...asked } = c.req.valid('query');
    return c.json(await findTraits(contextOf(c), { ...dates(asked), by }), 200);
  })
  .openapi(ownTraits, async (c) =>
    c.json({ items: await findOwnTraits(contextOf(c), {}), nextCursor: null }, 200),
  )
  .openapi(changes, async (c) => {
    const { member: memberId, team: teamId, at, ...asked } = c.req.valid('query');
    const found = await measureChange(contextOf(c), { memberId, teamId, at: new Date(at), ...asked });
    return c.json(told(found), 200);
  })
  .openapi(consistency, async (c) =>
    c.json(await findConsistency(contextOf(c), dates(c.req.valid('query'))), 200),
  )
  .openapi(agreement, async (c) => {
    const { card: cardId, ...asked } = c.req.valid('query');
    return c.json(await findAgreement(contextOf(c), { ...dates(asked), cardId }), 200);
  })
  .openapi(open, async (c) => {
    const asked = { memberId: c.req.valid('param').member, ...c.req.valid('json') };
    return c.json(await openRecord(contextOf(c), asked), 201);
  })
  .openapi(record, async (c) => {
    const found = await findRecord(contextOf(c), { memberId: c.req.valid('param').member });
    return c.json(told(found), 200);
  })
  .openapi(openings, async (c) =>
    c.json({ items: told(await listOwnOpenings(contextOf(c), {})), nextCursor: null }, 200),
  )
  .openapi(rates, async (c) => c.json(await findRates(contextOf(c), dates(c.req.valid('query'))), 200))
  .openapi(precision, async (c) =>
    c.json({ items: await listCheckPrecision(contextOf(c), {}), nextCursor: null }, 200),
  )
  .openapi(settings, async (c) => c.json(await findSettings(contextOf(c), {}), 200))
  .openapi(edit, async (c) =>
    c.json(await changeSettings(contextOf(c), { changes: c.req.valid('json') }), 200),
  )
  .openapi(hints, async (c) => c.json(await findHints(contextOf(c), {}), 200))
  .openapi(choose, async (c) => {
    await chooseHints(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  });
