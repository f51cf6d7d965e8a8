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
import { declineGesture, giveGesture, takeGestureBack } from '../gestures/commands/give-gesture.ts';
import {
  addGestureKind,
  changeGestureKind,
  gestureKindChanges,
  newGestureKind,
} from '../gestures/commands/keep-kind.ts';
import { changeGestureTerms, gestureTermsChanges } from '../gestures/commands/keep-terms.ts';
import { findGestureEffect } from '../gestures/queries/find-effect.ts';
import { findGestureTerms } from '../gestures/queries/find-terms.ts';
import {
  listGestures,
  listGesturesOfCustomer,
  listGesturesOfRequest,
} from '../gestures/queries/list-gestures.ts';
import {
  besideSchema,
  boardSchema,
  effectSchema,
  ofCustomerSchema,
  termsSchema,
} from '../gestures/shapes.ts';

const read = needs('retention:read');
const write = needs('retention:write');
const record = needs('retention:record');
const done = { 204: { description: 'Done' }, ...problems };

const all = createRoute({
  ...read,
  method: 'get',
  path: '/gestures',
  summary: 'Small attentions that are suggested, what became of the last ones, and what is left of the month',
  responses: { 200: answers(boardSchema, 'Suggestions, newest first'), ...problems },
});
const effect = createRoute({
  ...read,
  method: 'get',
  path: '/gestures/effect',
  summary: 'Orders and satisfaction after a gesture, beside those who were suggested for one and got none',
  responses: { 200: answers(effectSchema, 'Shares with intervals; no cause is claimed'), ...problems },
});
const terms = createRoute({
  ...read,
  method: 'get',
  path: '/gestures/settings',
  summary: 'For what gestures are suggested, what may be given, and what a month may cost',
  responses: { 200: answers(termsSchema, 'The settings'), ...problems },
});
const edit = createRoute({
  ...write,
  method: 'patch',
  path: '/gestures/settings',
  summary: 'Change occasions, thresholds and budgets',
  request: { body: takes(gestureTermsChanges) },
  responses: { 200: answers(termsSchema, 'The settings'), ...problems },
});
const give = createRoute({
  ...record,
  method: 'put',
  path: '/gestures/{id}/gift',
  summary: 'Give what is suggested, or something else with a word why, within the budget of the month',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        gestureKindId: z.uuid(),
        request: z.string().max(40).nullable().optional(),
        reason: z.string().max(500).optional(),
        isOverBudget: z.boolean().optional(),
      }),
    ),
  },
  responses: done,
});
const takeBack = createRoute({
  ...record,
  method: 'delete',
  path: '/gestures/{id}/gift',
  summary: 'Take back what was booked by mistake; the suggestion stands open again',
  request: { params: idParam },
  responses: done,
});
const decline = createRoute({
  ...record,
  method: 'put',
  path: '/gestures/{id}/refusal',
  summary: 'Say no to a suggestion, with a word why',
  request: { params: idParam, body: takes(z.strictObject({ reason: z.string().max(500) })) },
  responses: done,
});
const addKind = createRoute({
  ...write,
  method: 'post',
  path: '/gesture-kinds',
  summary: 'Put something that the company gives into the catalogue',
  request: { body: takes(newGestureKind) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'It is offered'), ...problems },
});
const editKind = createRoute({
  ...write,
  method: 'patch',
  path: '/gesture-kinds/{id}',
  summary: 'Change it, or offer it no more',
  request: { params: idParam, body: takes(gestureKindChanges) },
  responses: done,
});
const beside = createRoute({
  ...read,
  method: 'get',
  path: '/requests/{request}/gestures',
  summary:
    'What the customer of a request is suggested for, and what was given on it with words for the reply',
  request: { params: z.object({ request: z.string().max(40) }) },
  responses: { 200: answers(besideSchema, 'The gestures'), ...problems },
});
const ofCustomer = createRoute({
  ...read,
  method: 'get',
  path: '/customers/{id}/gestures',
  summary: 'What was given to a customer',
  request: { params: idParam },
  responses: { 200: answers(ofCustomerSchema, 'Newest first'), ...problems },
});

/** The doors of small attentions. */
export const gestureRoutes = newRouter()
  .openapi(all, async (c) => c.json(told(await listGestures(contextOf(c), {})), 200))
  .openapi(effect, async (c) => c.json(await findGestureEffect(contextOf(c), {}), 200))
  .openapi(terms, async (c) => c.json(await findGestureTerms(contextOf(c), {}), 200))
  .openapi(edit, async (c) => {
    await changeGestureTerms(contextOf(c), { changes: c.req.valid('json') });
    return c.json(await findGestureTerms(contextOf(c), {}), 200);
  })
  .openapi(give, async (c) => {
    await giveGesture(contextOf(c), { gestureId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(takeBack, async (c) => {
    await takeGestureBack(contextOf(c), { gestureId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(decline, async (c) => {
    await declineGesture(contextOf(c), { gestureId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(addKind, async (c) => c.json(await addGestureKind(contextOf(c), c.req.valid('json')), 201))
  .openapi(editKind, async (c) => {
    await changeGestureKind(contextOf(c), { id: c.req.valid('param').id, changes: c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(beside, async (c) => {
    const found = await listGesturesOfRequest(contextOf(c), c.req.valid('param'));
    return c.json(told(found), 200);
  })
  .openapi(ofCustomer, async (c) => {
    const found = await listGesturesOfCustomer(contextOf(c), { customerId: c.req.valid('param').id });
    return c.json({ items: told(found), nextCursor: null }, 200);
  });
