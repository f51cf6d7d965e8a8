import { createRoute, z } from '@hono/zod-openapi';
import { readMessage } from '../domains/conversations/index.ts';
import { mayBeShown, trustedType } from '../domains/files/index.ts';
import { notFound, Problem } from '../kernel/problem.ts';
import { guardedFetch } from '../platform/guarded-fetch.ts';
import { contextOf, needs, newRouter, problems } from '../platform/http/router.ts';

const picture = createRoute({
  ...needs('conversations:read'),
  method: 'get',
  path: '/pictures',
  summary: 'A remote picture of a mail, fetched for the reader so that the sender learns nothing of them',
  request: {
    query: z.strictObject({
      message: z.uuid(),
      address: z.string().max(4000),
      workspace: z.string().optional(),
    }),
  },
  responses: { 200: { description: 'The picture' }, ...problems },
});

const limits = { bytes: 5 * 1024 * 1024, milliseconds: 5000 };

/** Remote pictures, on a click only, and only those that stand in a message that the reader may see. */
export const pictureRoutes = newRouter().openapi(picture, async (c) => {
  const { message: messageId, address } = c.req.valid('query');
  const message = await readMessage(contextOf(c), { messageId });
  const written = `${message?.html ?? ''}${message?.quotedHtml ?? ''}`;
  const asWritten = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  if (!written.includes(asWritten) && !written.includes(address)) throw notFound('message');
  const { type, content } = await guardedFetch(address, limits);
  const trusted = trustedType(type, content);
  if (!mayBeShown(trusted)) throw new Problem(502, 'address-unreachable');
  return c.body(new Uint8Array(content), 200, { 'content-type': trusted });
});
