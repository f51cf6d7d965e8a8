import { createRoute, z } from '@hono/zod-openapi';
import { countAttempt } from '../../domains/access/index.ts';
import { findConversationForSending, maskCodes } from '../../domains/conversations/index.ts';
import { enterPortal, findCustomer, leavePortal, portalDays } from '../../domains/customers/index.ts';
import { findRequest, findRequestOfConversation, listRequests } from '../../domains/requests/index.ts';
import { system } from '../../kernel/actor.ts';
import { newSecret } from '../../kernel/ids.ts';
import { pageInput } from '../../kernel/page.ts';
import { notFound, Problem } from '../../kernel/problem.ts';
import type { Context } from '../../platform/command.ts';
import { answers, newRouter, open, problems, takes } from '../../platform/http/router.ts';
import { can } from '../../platform/policy.ts';
import { addressOf } from '../client-address.ts';
import { readPage } from '../customer-page/load-page.ts';
import { afterwards } from '../sign-in/afterwards.ts';
import { mailEntry } from './mail-entry.ts';
import './messages.ts';
import { portalCookie, portalSecretIn } from './portal-cookie.ts';
import { customerIn } from './who-is-in.ts';

const place = z.object({ workspace: z.uuid() });
const customerSchema = z
  .object({ id: z.uuid(), name: z.string(), email: z.string() })
  .openapi('PortalCustomer');
const requestSchema = z
  .object({ number: z.number().int(), subject: z.string(), status: z.string(), createdAt: z.iso.datetime() })
  .openapi('PortalRequest');
const messageSchema = z.object({
  id: z.uuid(),
  from: z.enum(['you', 'us', 'another']),
  text: z.string(),
  createdAt: z.iso.datetime(),
});
const path = '/portal/{workspace}';
/** For the customer whose cookie of this portal it is; it serves only what that customer may see. */
const portal = { 'x-permission': 'portal' as const, security: [{ portal: [] as string[] }] };

const ask = createRoute({
  ...open,
  method: 'post',
  path: `${path}/entries`,
  summary: 'Ask for a mail with a link and a code; the ticket belongs to the code',
  request: { params: place, body: takes(z.strictObject({ email: z.email().max(320) })) },
  responses: {
    201: answers(z.object({ ticket: z.string() }), 'If we know this address, a mail is on its way'),
    ...problems,
  },
});
const enter = createRoute({
  ...open,
  method: 'post',
  path: `${path}/session`,
  summary: 'Sign in to the portal by the link of the mail, or by its code with the ticket',
  request: {
    params: place,
    body: takes(
      z.union([
        z.strictObject({ link: z.string().max(100) }),
        z.strictObject({ ticket: z.string().max(100), code: z.string().max(10) }),
      ]),
    ),
  },
  responses: { 200: answers(customerSchema, 'The customer; the cookie is set'), ...problems },
});
const who = createRoute({
  ...portal,
  method: 'get',
  path: `${path}/session`,
  summary: 'Who is signed in to the portal',
  request: { params: place },
  responses: { 200: answers(customerSchema, 'The customer'), ...problems },
});
const leave = createRoute({
  ...open,
  method: 'delete',
  path: `${path}/session`,
  summary: 'Sign out of the portal',
  request: { params: place },
  responses: { 204: { description: 'Signed out' }, ...problems },
});
const list = createRoute({
  ...portal,
  method: 'get',
  path: `${path}/requests`,
  summary: 'My requests, the newest first',
  request: { params: place, query: z.strictObject({ limit: pageInput.limit, cursor: pageInput.cursor }) },
  responses: {
    200: answers(z.object({ items: z.array(requestSchema), nextCursor: z.string().nullable() }), 'A page'),
    ...problems,
  },
});
const read = createRoute({
  ...portal,
  method: 'get',
  path: `${path}/requests/{number}`,
  summary: 'One of my requests with what was said: never notes, nor what is not sent yet',
  request: { params: place.extend({ number: z.string().max(40) }) },
  responses: {
    200: answers(requestSchema.extend({ messages: z.array(messageSchema) }), 'The request'),
    ...problems,
  },
});

/** Tries per address in a quarter of an hour, and mails to one address in an hour. */
const perAddress = { tries: 60, seconds: 900 };
const mails = { tries: 5, seconds: 3600 };

/** The customers' portal: coming in by link or code, and what is one's own. */
export const portalRoutes = newRouter()
  .openapi(ask, async (c) => {
    const { workspace: workspaceId } = c.req.valid('param');
    const { email } = c.req.valid('json');
    const now = c.get('now');
    await countAttempt(`address:${addressOf(c)}`, perAddress, now);
    await countAttempt(`portal:${workspaceId}:${email.toLowerCase()}`, mails, now);
    const ticket = newSecret(256);
    afterwards(() => mailEntry({ workspaceId, email, ticket, language: c.get('language') }, now));
    return c.json({ ticket }, 201);
  })
  .openapi(enter, async (c) => {
    const { workspace: workspaceId } = c.req.valid('param');
    const now = c.get('now');
    await countAttempt(`address:${addressOf(c)}`, perAddress, now);
    const context = { actor: system(workspaceId), now };
    const entered = await enterPortal(context, c.req.valid('json'));
    if (!entered) throw new Problem(403, 'portal-entry-refused');
    const cookie = portalCookie(workspaceId, entered.secret, portalDays * 86_400);
    c.header('set-cookie', cookie, { append: true });
    return c.json(await cardOf(context, entered.customerId), 200);
  })
  .openapi(who, async (c) => {
    const { context, customerId } = await customerIn(c, c.req.valid('param').workspace);
    return c.json(await cardOf(context, customerId), 200);
  })
  .openapi(leave, async (c) => {
    const { workspace: workspaceId } = c.req.valid('param');
    const secret = portalSecretIn(c.req.raw.headers, workspaceId);
    await leavePortal({ actor: system(workspaceId), now: c.get('now') }, { secret });
    c.header('set-cookie', portalCookie(workspaceId, '', 0), { append: true });
    return c.body(null, 204);
  })
  .openapi(list, async (c) => {
    const { context, customerId } = await customerIn(c, c.req.valid('param').workspace);
    const { items, nextCursor } = await listRequests(context, {
      ...c.req.valid('query'),
      customer: customerId,
    });
    return c.json({ items: items.map(viewOf), nextCursor }, 200);
  })
  .openapi(read, async (c) => {
    const { workspace, number } = c.req.valid('param');
    const { context, customerId } = await customerIn(c, workspace);
    const { conversationId, ...found } = await findRequest(context, { request: number });
    const request = await findRequestOfConversation(context, { conversationId });
    const { participants } = await findConversationForSending(context, { conversationId });
    const known = participants.filter(({ role }) => role !== 'unverified');
    const customerIds = known.map(({ customer }) => customer.id);
    const customer = { type: 'customer' as const, workspaceId: workspace, id: customerId };
    const isMine = request !== null && can(customer, 'portal:read', { ...request, customerIds });
    if (request?.folder !== 'work' || !isMine) throw notFound('request');
    const { messages } = await readPage({ context, request, customerId });
    return c.json(
      {
        ...viewOf(found),
        messages: messages.map(({ id, kind, authorId, text, createdAt }) => ({
          id,
          from:
            kind === 'reply'
              ? ('us' as const)
              : authorId === customerId
                ? ('you' as const)
                : ('another' as const),
          text: text ?? '',
          createdAt: new Date(createdAt).toISOString(),
        })),
      },
      200,
    );
  });

async function cardOf(context: Context, customerId: string) {
  const { id, name, email } = await findCustomer(context, { customerId });
  return { id, name, email: email ?? '' };
}

type Seen = { number: number; subject: string; status: string; createdAt: string | Date };

const viewOf = ({ number, subject, status, createdAt }: Seen) => ({
  ...{ number, status },
  subject: maskCodes(subject),
  createdAt: new Date(createdAt).toISOString(),
});
