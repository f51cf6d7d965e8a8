import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, idParam, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { findSlug } from '../../access/index.ts';
import { requestSchema, shownRequest } from '../routes/shapes.ts';
import { keepItem } from './commands/keep-item.ts';
import { readHandover } from './queries/read-handover.ts';
import { outcomes } from './rules.ts';

const named = z.object({ id: z.uuid(), name: z.string() });
const time = z.iso.datetime();
const handoverSchema = z
  .object({
    absence: z.object({
      id: z.uuid(),
      member: named,
      cover: named.nullable(),
      startsAt: time,
      endsAt: time.nullable(),
      reasonCode: z.string(),
      note: z.string(),
      isSudden: z.boolean(),
      begunAt: time.nullable(),
      overAt: time.nullable(),
    }),
    begunAt: time.nullable(),
    overAt: time.nullable(),
    items: z.array(
      z.object({
        id: z.uuid().nullable(),
        request: requestSchema,
        lastWords: z.object({ text: z.string(), at: time.nullable(), isCustomers: z.boolean() }),
        dues: z.array(z.object({ source: z.string(), dueAt: time })),
        to: named.nullable(),
        hadDraft: z.boolean(),
        outcome: z.enum(outcomes).nullable(),
      }),
    ),
    nextCursor: z.null(),
  })
  .openapi('Handover');

const read = createRoute({
  ...needs('requests:read'),
  method: 'get',
  path: '/absences/{id}/handover',
  summary: 'What an absent member passes on, passed on, or got back',
  request: { params: idParam, query: z.strictObject({}) },
  responses: { 200: answers(handoverSchema, 'The handover'), ...problems },
});
const item = { request: { params: idParam }, responses: { 204: { description: 'Done' }, ...problems } };
const keep = createRoute({
  ...needs('requests:write'),
  ...item,
  method: 'put',
  path: '/handover-items/{id}/keeping',
  summary: 'Keep a request that was passed on: it does not go back',
});
const letGo = createRoute({
  ...needs('requests:write'),
  ...item,
  method: 'delete',
  path: '/handover-items/{id}/keeping',
  summary: 'Let it go back after all',
});

/** The doors of handovers. */
export const handoverRoutes = newRouter()
  .openapi(read, async (c) => {
    const { absence, handover, lines } = await readHandover(contextOf(c), {
      absenceId: c.req.valid('param').id,
    });
    const slug = await findSlug(contextOf(c).actor.workspaceId);
    const urlOf = (number: number) => `/w/${slug}/requests/${number}`;
    const { id, member, cover, reasonCode, note, isSudden } = absence;
    return c.json(
      {
        absence: {
          ...{ id, member, cover, reasonCode, note, isSudden },
          startsAt: absence.startsAt.toISOString(),
          endsAt: iso(absence.endsAt),
          begunAt: iso(absence.begunAt),
          overAt: iso(absence.overAt),
        },
        begunAt: iso(handover?.begunAt ?? null),
        overAt: iso(handover?.overAt ?? null),
        items: lines.map((line) => ({
          ...line,
          request: shownRequest(line.request, urlOf),
          lastWords: { ...line.lastWords, at: iso(line.lastWords.at) },
          dues: line.dues.map(({ source, dueAt }) => ({ source, dueAt: dueAt.toISOString() })),
        })),
        nextCursor: null,
      },
      200,
    );
  })
  .openapi(keep, async (c) => {
    await keepItem(contextOf(c), { itemId: c.req.valid('param').id, kept: true });
    return c.body(null, 204);
  })
  .openapi(letGo, async (c) => {
    await keepItem(contextOf(c), { itemId: c.req.valid('param').id, kept: false });
    return c.body(null, 204);
  });

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
