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
import { findRequest } from '../../requests/index.ts';
import { dueInput, makePromise } from '../commands/make-promise.ts';
import { movePromise } from '../commands/move-promise.ts';
import { keepPromise, reopenPromise, withdrawPromise } from '../commands/settle-promise.ts';
import { findNotice } from '../queries/find-notice.ts';
import { listPromises, promiseFilters } from '../queries/list-promises.ts';
import { promiseSchema, shownPromise } from './shapes.ts';

const page = z.object({ items: z.array(promiseSchema), nextCursor: z.string().nullable() });
const paging = {
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(500).optional(),
};
const requestParam = z.object({ request: z.string().max(40) });
const made = answers(z.object({ promiseId: z.uuid() }), 'The promise');
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...needs('promises:read'),
  method: 'get',
  path: '/promises',
  summary: 'Promises by the time at which they are due',
  request: { query: z.strictObject({ ...promiseFilters, ...paging }) },
  responses: { 200: answers(page, 'A page'), ...problems },
});
const listOfRequest = createRoute({
  ...needs('promises:read'),
  method: 'get',
  path: '/requests/{request}/promises',
  summary: 'The promises of a request',
  request: { params: requestParam, query: z.strictObject(paging) },
  responses: { 200: answers(page, 'A page'), ...problems },
});
const make = createRoute({
  ...needs('promises:write'),
  method: 'post',
  path: '/requests/{request}/promises',
  summary: 'Make a promise: a moment, or a day that can be kept until it ends',
  request: {
    params: requestParam,
    body: takes(
      z.strictObject({
        at: dueInput,
        words: z.string().max(500).optional(),
        messageId: z.uuid().optional(),
      }),
    ),
  },
  responses: { 201: made, ...problems },
});
const keep = createRoute({
  ...needs('promises:write'),
  method: 'put',
  path: '/promises/{id}/keeping',
  summary: 'It was kept',
  request: { params: idParam },
  responses: done,
});
const reopen = createRoute({
  ...needs('promises:write'),
  method: 'delete',
  path: '/promises/{id}/settling',
  summary: 'Take keeping or withdrawing back',
  request: { params: idParam },
  responses: done,
});
const withdraw = createRoute({
  ...needs('promises:write'),
  method: 'delete',
  path: '/promises/{id}',
  summary: 'Withdraw: it was no promise, or stands no more',
  request: { params: idParam },
  responses: done,
});
const move = createRoute({
  ...needs('promises:write'),
  method: 'put',
  path: '/promises/{id}/date',
  summary: 'Give another date, and tell the customer so',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        at: dueInput,
        body: z.string().min(1).max(20_000),
        sendAfterSeconds: z.number().int().min(0).max(60).optional(),
      }),
    ),
  },
  responses: {
    200: answers(z.object({ promiseId: z.uuid(), messageId: z.uuid() }), 'The promise that takes its place'),
    ...problems,
  },
});
const notice = createRoute({
  ...needs('promises:write'),
  method: 'get',
  path: '/promises/{id}/notice',
  summary: 'Prepared words for the customer: of another date, or that it takes longer',
  request: { params: idParam, query: z.strictObject({ at: dueInput.optional() }) },
  responses: { 200: answers(z.object({ text: z.string() }), 'In the customer’s language'), ...problems },
});

/** The doors of promises. */
export const promiseRoutes = newRouter()
  .openapi(list, async (c) => {
    const { items, nextCursor } = await listPromises(contextOf(c), c.req.valid('query'));
    return c.json({ items: items.map(shownPromise), nextCursor }, 200);
  })
  .openapi(listOfRequest, async (c) => {
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    const found = await listPromises(contextOf(c), { requestId, ...c.req.valid('query') });
    return c.json({ items: found.items.map(shownPromise), nextCursor: found.nextCursor }, 200);
  })
  .openapi(make, async (c) => {
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    return c.json(await makePromise(contextOf(c), { requestId, ...c.req.valid('json') }), 201);
  })
  .openapi(keep, async (c) => {
    await keepPromise(contextOf(c), { promiseId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(reopen, async (c) => {
    await reopenPromise(contextOf(c), { promiseId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(withdraw, async (c) => {
    await withdrawPromise(contextOf(c), { promiseId: c.req.valid('param').id });
    return c.body(null, 204);
  })
  .openapi(move, async (c) => {
    const asked = { promiseId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await movePromise(contextOf(c), asked), 200);
  })
  .openapi(notice, async (c) => {
    const asked = { promiseId: c.req.valid('param').id, ...c.req.valid('query') };
    return c.json(await findNotice(contextOf(c), asked), 200);
  });
