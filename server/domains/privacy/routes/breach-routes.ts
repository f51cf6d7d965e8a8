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
import { countries } from '../asking/rules.ts';
import { breachInput, changeBreach, closeBreach, noteTold, openBreach } from '../breaches/keep-breach.ts';
import { addPeople, listPeople, peopleInput } from '../breaches/keep-people.ts';
import { draftLetters, findBreach, listBreaches } from '../breaches/list-breaches.ts';
import { stepKinds } from '../breaches/rules.ts';
import { breachSchema, done, pageOf, paging, shownBreach } from './shapes.ts';

const read = needs('privacy:read');
const write = needs('privacy:write');
const one = { 200: answers(breachSchema, 'The breach'), ...problems };
const nothing = { 204: done, ...problems };
const { title, risk, countries: where, foundAt, words, dataKinds, measures, happenedAt } = breachInput;

const list = createRoute({
  ...read,
  method: 'get',
  path: '/breaches',
  summary: 'The register of breaches with their clocks, those found last first',
  responses: { 200: answers(pageOf(breachSchema), 'All of them'), ...problems },
});
const open = createRoute({
  ...write,
  method: 'post',
  path: '/breaches',
  summary: 'Record a breach: its clocks run from when it was found',
  request: {
    body: takes(
      z.strictObject({
        ...{ title, risk, countries: where, foundAt },
        ...{ words: words.optional(), dataKinds: dataKinds.optional(), measures: measures.optional() },
        happenedAt: happenedAt.optional(),
      }),
    ),
  },
  responses: { 201: answers(breachSchema, 'The breach'), ...problems },
});
const find = createRoute({
  ...read,
  method: 'get',
  path: '/breaches/{id}',
  summary: 'One breach',
  request: { params: idParam },
  responses: one,
});
const change = createRoute({
  ...write,
  method: 'patch',
  path: '/breaches/{id}',
  summary: 'Write down what became known since',
  request: { params: idParam, body: takes(z.strictObject(breachInput).partial()) },
  responses: one,
});
const tell = createRoute({
  ...write,
  method: 'put',
  path: '/breaches/{id}/steps',
  summary: 'The authority or the people of a country were told',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        country: z.enum(countries),
        kind: z.enum(stepKinds),
        toldAt: z.iso.datetime({ offset: true }).optional(),
        note: z.string().max(2000).optional(),
      }),
    ),
  },
  responses: nothing,
});
const close = createRoute({
  ...write,
  method: 'put',
  path: '/breaches/{id}/closing',
  summary: 'Everything was done; the record stays',
  request: { params: idParam },
  responses: nothing,
});
const add = createRoute({
  ...write,
  method: 'post',
  path: '/breaches/{id}/people',
  summary: 'Whom it concerns: these customers, or all who were in touch in a time and by a channel',
  request: { params: idParam, body: takes(peopleInput) },
  responses: { 201: answers(z.object({ added: z.number().int() }), 'How many were added'), ...problems },
});
const people = createRoute({
  ...read,
  method: 'get',
  path: '/breaches/{id}/people',
  summary: 'Whom it concerns',
  request: { params: idParam, query: z.strictObject(paging) },
  responses: {
    200: answers(
      pageOf(z.object({ id: z.uuid(), name: z.string(), language: z.string().nullable() })),
      'A page',
    ),
    ...problems,
  },
});
const letters = createRoute({
  ...read,
  method: 'get',
  path: '/breaches/{id}/letters',
  summary: 'Prepared letters to the authority and to the people, in a language',
  request: { params: idParam, query: z.strictObject({ language: z.enum(['en', 'id', 'th']) }) },
  responses: {
    200: answers(z.object({ 'authority-told': z.string(), 'people-told': z.string() }), 'Letters'),
    ...problems,
  },
});

/** The doors of the register of breaches. */
export const breachRoutes = newRouter()
  .openapi(list, async (c) => {
    const items = (await listBreaches(contextOf(c), {})).map((row) => shownBreach(row, c.get('now')));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(open, async (c) => {
    const { breachId } = await openBreach(contextOf(c), c.req.valid('json'));
    return c.json(shownBreach(await findBreach(contextOf(c), { breachId }), c.get('now')), 201);
  })
  .openapi(find, async (c) => {
    const found = await findBreach(contextOf(c), { breachId: c.req.valid('param').id });
    return c.json(shownBreach(found, c.get('now')), 200);
  })
  .openapi(change, async (c) => {
    const breachId = c.req.valid('param').id;
    await changeBreach(contextOf(c), { breachId, ...c.req.valid('json') });
    return c.json(shownBreach(await findBreach(contextOf(c), { breachId }), c.get('now')), 200);
  })
  .openapi(tell, async (c) => {
    await noteTold(contextOf(c), { breachId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(close, async (c) => {
    await closeBreach(contextOf(c), { breachId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(add, async (c) => {
    const asked = { breachId: c.req.valid('param').id, people: c.req.valid('json') };
    return c.json(await addPeople(contextOf(c), asked), 201);
  })
  .openapi(people, async (c) => {
    const { id: breachId } = await findBreach(contextOf(c), { breachId: c.req.valid('param').id });
    return c.json(await listPeople(contextOf(c), { breachId, ...c.req.valid('query') }), 200);
  })
  .openapi(letters, async (c) => {
    const asked = { breachId: c.req.valid('param').id, ...c.req.valid('query') };
    return c.json(await draftLetters(contextOf(c), asked), 200);
  });
