import { createRoute, z } from '@hono/zod-openapi';
import { findVisitorOf } from '../../domains/channels/index.ts';
import { findRequest } from '../../domains/requests/index.ts';
import { answers, contextOf, needs, newRouter, problems } from '../../platform/http/router.ts';

const visitorSchema = z
  .object({
    name: z.string().nullable(),
    email: z.string().nullable(),
    /** Whether the company itself has signed who it is, and that the address is theirs. */
    isSigned: z.boolean(),
    isEmailVerified: z.boolean(),
    isOnline: z.boolean(),
    page: z.object({ url: z.string(), title: z.string() }).nullable(),
    attributes: z.record(z.string(), z.string()),
  })
  .openapi('ChatVisitor');

const find = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/requests/{request}/visitor',
  summary:
    'Who writes by a widget in a request, whether they are there, and on which page; null where nobody does',
  request: { params: z.object({ request: z.string().max(40) }) },
  responses: { 200: answers(z.object({ visitor: visitorSchema.nullable() }), 'The visitor'), ...problems },
});

/** The door by which the team sees who is on the page. */
export const visitorOfRequestRoutes = newRouter().openapi(find, async (c) => {
  const context = contextOf(c);
  const { conversationId } = await findRequest(context, c.req.valid('param'));
  const visitor = await findVisitorOf(context, { conversationId });
  if (!visitor) return c.json({ visitor: null }, 200);
  const { name, email, page, attributes } = visitor;
  return c.json(
    {
      visitor: {
        ...{ name, email, page, attributes },
        isSigned: visitor.externalId !== null,
        isEmailVerified: visitor.emailVerifiedAt !== null,
        isOnline: visitor.onlineUntil !== null && visitor.onlineUntil > context.now,
      },
    },
    200,
  );
});
