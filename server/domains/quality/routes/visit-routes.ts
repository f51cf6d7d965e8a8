import { createRoute, z } from '@hono/zod-openapi';
import { languages } from '../../../kernel/language.ts';
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
import { judgementInput, judgeVisit } from '../journal/judge-visit.ts';
import { leadVisit, planVisit, sendVisit, visitInput, withdrawVisit } from '../journal/keep-visit.ts';
import { findVisit, findVisitResults, listVisitMailboxes, listVisits } from '../journal/list-visits.ts';
import { differences, verdicts, visitChannels } from '../journal/rules.ts';
import { summaryShape } from './journal-routes.ts';
import { when } from './shapes.ts';

const read = needs('quality:read');
const own = needs('quality:answer');
const write = needs('quality:write');
const done = { 204: { description: 'Done' }, ...problems };
const words = z.object({ en: z.string(), id: z.string(), th: z.string() });
const mailbox = z.object({ id: z.uuid(), name: z.string(), address: z.string() });

const visitSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    channel: z.enum(visitChannels),
    subject: words,
    script: words,
    language: z.enum(languages),
    identityId: z.uuid().nullable(),
    mailboxId: z.uuid().nullable(),
    visitor: z.object({ id: z.uuid(), name: z.string() }),
    isMine: z.boolean(),
    dueOn: z.iso.date(),
    cardId: z.uuid(),
    cardVersion: z.int(),
    createdAt: when,
    sentAt: when.nullable(),
    request: z.object({ id: z.uuid(), number: z.int() }).nullable(),
    minutes: z.int().nullable().openapi({ description: 'From what was asked to the first answer' }),
    verdict: z.enum(verdicts).nullable(),
    scores: z.array(z.object({ key: z.string(), points: z.int().nullable() })),
    differences: z.array(z.enum(differences)),
    words: z.string(),
    judgedAt: when.nullable(),
  })
  .openapi('MysteryVisit');
const answered = z.array(z.object({ id: z.uuid(), text: z.string(), at: when }));

const list = createRoute({
  ...read,
  method: 'get',
  path: '/quality/visits',
  summary: 'The mystery visits that I am to make; all of them for whoever plans them',
  responses: {
    200: answers(z.object({ items: z.array(visitSchema), nextCursor: z.null() }), 'The newest first'),
    ...problems,
  },
});
const plan = createRoute({
  ...write,
  method: 'post',
  path: '/quality/visits',
  summary: 'Plan a mystery visit',
  request: { body: takes(visitInput) },
  responses: { 201: answers(z.object({ visitId: z.uuid() }), 'The visit'), ...problems },
});
const mailboxes = createRoute({
  ...write,
  method: 'get',
  path: '/quality/visit-mailboxes',
  summary: 'The mailboxes that a mystery mail may go to, and those that play a customer',
  responses: {
    200: answers(z.object({ mailboxes: z.array(mailbox), identities: z.array(mailbox) }), 'Both'),
    ...problems,
  },
});
const results = createRoute({
  ...needs('quality:measure'),
  method: 'get',
  path: '/quality/visit-results',
  summary: 'What mystery visits of a time came to, by team and never by person',
  request: {
    query: z.strictObject({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) }),
  },
  responses: {
    200: answers(
      z.object({
        items: z.array(
          z.object({
            ...{ id: z.uuid().nullable(), name: z.string().nullable() },
            ...{ ...summaryShape, minutes: z.number().nullable() },
          }),
        ),
        nextCursor: z.null(),
      }),
      'In the order of names',
    ),
    ...problems,
  },
});
const one = createRoute({
  ...read,
  method: 'get',
  path: '/quality/visits/{id}',
  summary: 'A mystery visit of mine with what was answered to it',
  request: { params: idParam },
  responses: { 200: answers(visitSchema.extend({ answers: answered }), 'The visit'), ...problems },
});
const withdraw = createRoute({
  ...write,
  method: 'delete',
  path: '/quality/visits/{id}',
  summary: 'Take back a visit that has not begun',
  request: { params: idParam },
  responses: done,
});
const send = createRoute({
  ...own,
  method: 'post',
  path: '/quality/visits/{id}/sending',
  summary: 'Send the mystery mail of a visit of mine',
  request: { params: idParam },
  responses: done,
});
const lead = createRoute({
  ...own,
  method: 'put',
  path: '/quality/visits/{id}/request',
  summary: 'Say to which request a visit of mine has led',
  request: { params: idParam, body: takes(z.strictObject({ request: z.string().max(40) })) },
  responses: done,
});
const judge = createRoute({
  ...own,
  method: 'put',
  path: '/quality/visits/{id}/judgement',
  summary: 'Judge a visit of mine; from then on its request carries a label',
  request: { params: idParam, body: takes(judgementInput) },
  responses: done,
});

/** The doors of mystery visits. */
export const visitRoutes = newRouter()
  .openapi(list, async (c) =>
    c.json({ items: told(await listVisits(contextOf(c), {})), nextCursor: null }, 200),
  )
  .openapi(plan, async (c) => c.json(await planVisit(contextOf(c), c.req.valid('json')), 201))
  .openapi(mailboxes, async (c) => c.json(await listVisitMailboxes(contextOf(c), {}), 200))
  .openapi(results, async (c) => {
    const { from, to } = c.req.valid('query');
    const items = await findVisitResults(contextOf(c), { from: new Date(from), to: new Date(to) });
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(one, async (c) =>
    c.json(told(await findVisit(contextOf(c), { visitId: c.req.valid('param').id })), 200),
  )
  .openapi(withdraw, async (c) => {
    await withdrawVisit(contextOf(c), { visitId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(send, async (c) => {
    await sendVisit(contextOf(c), { visitId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(lead, async (c) => {
    await leadVisit(contextOf(c), { visitId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(judge, async (c) => {
    await judgeVisit(contextOf(c), { visitId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });
