import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../../platform/http/router.ts';
import { forwardMessage } from '../sending/forward/forward-message.ts';

const person = z.union([
  z.email().transform((address) => ({ address, name: '' })),
  z.strictObject({ address: z.email(), name: z.string().max(200).default('') }),
]);

const forward = createRoute({
  ...needs('conversations:write'),
  method: 'post',
  path: '/messages/{id}/forwards',
  summary: 'Send a message with its files to somebody outside, with a note above it',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({ to: z.array(person).min(1).max(20), note: z.string().max(100_000).default('') }),
    ),
  },
  responses: { 201: answers(z.object({ mailId: z.uuid() }), 'The mail in the outbox'), ...problems },
});

export const forwardRoutes = newRouter().openapi(forward, async (c) => {
  const { to, note } = c.req.valid('json');
  const messageId = c.req.valid('param').id;
  return c.json(await forwardMessage(contextOf(c), { messageId, to, note }), 201);
});
