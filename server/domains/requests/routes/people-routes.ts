import { createRoute, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import {
  answers,
  contextOf,
  type Env,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { listParticipants } from '../../conversations/index.ts';
import { addPerson, removePerson, setRequester } from '../commands/joining/keep-people.ts';
import { revealContact, revealFile } from '../contacts/reveal-contact.ts';
import { findRequest } from '../queries/list-requests.ts';
import { requestParam, shown } from './request-routes.ts';
import { requestSchema } from './shapes.ts';

const params = requestParam;
const person = z.object({
  role: z.enum(['requester', 'asked', 'copied', 'unverified']),
  customer: z.object({ id: z.uuid(), name: z.string(), email: z.string().nullable() }),
});
const people = z.object({ items: z.array(person), nextCursor: z.null() });
const now = { 200: answers(people, 'All of them, the requester first'), ...problems };

const list = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests/{request}/participants',
  summary: 'The customers who take part',
  request: { params },
  responses: now,
});
const add = createRoute({
  ...needs('requests:write'),
  method: 'post',
  path: '/requests/{request}/participants',
  summary: 'One more customer, who is mailed every answer from now on',
  request: {
    params,
    body: takes(z.strictObject({ email: z.email(), name: z.string().max(500).optional() })),
  },
  responses: now,
});
const remove = createRoute({
  ...needs('requests:write'),
  method: 'delete',
  path: '/requests/{request}/participants/{customer}',
  summary: 'Take a customer out',
  request: { params: params.extend({ customer: z.uuid() }) },
  responses: now,
});
const reveal = createRoute({
  ...needs('requests:reveal'),
  method: 'post',
  path: '/requests/{request}/contact-reveals',
  summary: 'Read the customer’s addresses where they are masked; the look stands in the trail',
  request: { params },
  responses: {
    200: answers(
      z.object({ addresses: z.array(z.object({ kind: z.string(), value: z.string() })) }),
      'All of them, the first one first',
    ),
    ...problems,
  },
});
const openFile = createRoute({
  ...needs('requests:reveal'),
  method: 'post',
  path: '/messages/{id}/file-reveals',
  summary: 'A link to a file that is kept back where addresses are masked; the look stands in the trail',
  request: { params: idParam, body: takes(z.strictObject({ fileId: z.uuid() })) },
  responses: { 200: answers(z.object({ url: z.string() }), 'The link, for half a day'), ...problems },
});
const requester = createRoute({
  ...needs('requests:write'),
  method: 'put',
  path: '/requests/{request}/requester',
  summary: 'Whose request it is; whoever it was reads along',
  request: { params, body: takes(z.strictObject({ customerId: z.uuid() })) },
  responses: { 200: answers(requestSchema, 'The request as it is now'), ...problems },
});

/** The doors of who takes part in a request. */
export const peopleRoutes = newRouter()
  .openapi(reveal, async (c) => {
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    return c.json({ addresses: await revealContact(contextOf(c), { requestId }) }, 200);
  })
  .openapi(openFile, async (c) => {
    const given = { messageId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await revealFile(contextOf(c), given), 200);
  })
  .openapi(list, async (c) => c.json(await taking(c, c.req.valid('param').request), 200))
  .openapi(add, async (c) => {
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    await addPerson(contextOf(c), { requestId, ...c.req.valid('json') });
    return c.json(await taking(c, requestId), 200);
  })
  .openapi(remove, async (c) => {
    const { request, customer: customerId } = c.req.valid('param');
    const { id: requestId } = await findRequest(contextOf(c), { request });
    await removePerson(contextOf(c), { requestId, customerId });
    return c.json(await taking(c, requestId), 200);
  })
  .openapi(requester, async (c) => {
    const { id: requestId } = await findRequest(contextOf(c), c.req.valid('param'));
    await setRequester(contextOf(c), { requestId, ...c.req.valid('json') });
    return c.json(await shown(c, requestId), 200);
  });

async function taking(c: HonoContext<Env>, request: string) {
  const { conversationId } = await findRequest(contextOf(c), { request });
  const all = await listParticipants(contextOf(c), { conversationId });
  const items = all.map(({ role, customer: { id, name, email } }) => ({
    role,
    customer: { id, name, email },
  }));
  return { items, nextCursor: null };
}
