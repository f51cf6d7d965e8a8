import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, idParam, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { fates, readRaw, replayMail } from '../../channels/index.ts';
import { findMailLogEntry, listMailLog, listOutbox } from './mail-log.ts';
import {
  detailSchema,
  entrySchema,
  outgoingSchema,
  shownDetail,
  shownEntry,
  shownOutgoing,
} from './shapes.ts';

const paging = {
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(500).optional(),
};
const fate = z.enum(fates);
const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

const list = createRoute({
  ...needs('channels:read'),
  method: 'get',
  path: '/mail-log',
  summary: 'Every mail that came and what became of it, newest first',
  request: {
    query: z.strictObject({
      ...paging,
      fate: z.union([fate, z.array(fate)]).optional(),
      mailboxId: z.uuid().optional(),
      q: z.string().max(200).optional(),
    }),
  },
  responses: { 200: answers(pageOf(entrySchema), 'A page'), ...problems },
});

const find = createRoute({
  ...needs('channels:read'),
  method: 'get',
  path: '/mail-log/{id}',
  summary: 'One mail with what is known of its sender',
  request: { params: idParam },
  responses: { 200: answers(detailSchema, 'The mail'), ...problems },
});

const replay = createRoute({
  ...needs('channels:manage'),
  method: 'post',
  path: '/mail-log/{id}/replay',
  summary: 'Read a mail that was set aside once more from its raw bytes',
  request: { params: idParam },
  responses: { 202: answers(entrySchema, 'The mail, being read again'), ...problems },
});

const raw = createRoute({
  ...needs('channels:read'),
  method: 'get',
  path: '/mail-log/{id}/raw',
  summary: 'The bytes as they came, for download',
  request: { params: idParam },
  responses: { 200: { description: 'message/rfc822' }, ...problems },
});

const outbox = createRoute({
  ...needs('channels:read'),
  method: 'get',
  path: '/outbox',
  summary: 'Every mail that leaves, and whether it did, newest first',
  request: { query: z.strictObject(paging) },
  responses: { 200: answers(pageOf(outgoingSchema), 'A page'), ...problems },
});

export const mailLogRoutes = newRouter()
  .openapi(list, async (c) => {
    const { fate: wanted, ...given } = c.req.valid('query');
    const fateList = wanted === undefined ? {} : { fate: [wanted].flat() };
    const { items, nextCursor } = await listMailLog(contextOf(c), { ...given, ...fateList });
    return c.json({ items: items.map(shownEntry), nextCursor }, 200);
  })
  .openapi(find, async (c) => {
    const mail = await findMailLogEntry(contextOf(c), { mailId: c.req.valid('param').id });
    return c.json(shownDetail(mail), 200);
  })
  .openapi(replay, async (c) => {
    const given = { mailId: c.req.valid('param').id };
    await replayMail(contextOf(c), given);
    return c.json(shownEntry(await findMailLogEntry(contextOf(c), given)), 202);
  })
  .openapi(raw, async (c) => {
    const { content, name } = await readRaw(contextOf(c), { mailId: c.req.valid('param').id });
    return c.body(new Uint8Array(content), 200, {
      'content-type': 'message/rfc822',
      'content-disposition': `attachment; filename="${name}"`,
    });
  })
  .openapi(outbox, async (c) => {
    const { items, nextCursor } = await listOutbox(contextOf(c), c.req.valid('query'));
    return c.json({ items: items.map(shownOutgoing), nextCursor }, 200);
  });
