import { z } from '@hono/zod-openapi';
import type { ReplyWay } from './find-reply-way.ts';

const files = z.record(z.string(), z.number().int());

/** By which way an answer leaves, as the API shows it. */
export const replyWaySchema = z
  .object({
    channel: z.string(),
    can: z
      .object({
        textLength: z.number().int(),
        formats: z.array(z.enum(['bold', 'italic', 'link'])),
        files,
        types: z.record(z.string(), z.array(z.string())),
        templates: z.boolean(),
        choices: z.number().int(),
        marks: z.object({ delivered: z.boolean(), read: z.boolean() }),
        windowHours: z.number().nullable(),
      })
      .nullable(),
    connection: z
      .object({
        id: z.uuid(),
        name: z.string(),
        state: z.enum(['working', 'degraded']),
        reason: z.string().nullable(),
      })
      .nullable(),
    closesAt: z.iso.datetime().nullable(),
    shut: z.string().nullable(),
    templates: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        language: z.string(),
        category: z.string(),
        body: z.string(),
      }),
    ),
  })
  .openapi('ReplyWay');

export function shownWay({ can, closesAt, templates, ...way }: ReplyWay): z.output<typeof replyWaySchema> {
  const given = can && {
    ...can,
    formats: [...can.formats],
    files: { ...can.files },
    types: Object.fromEntries(Object.entries(can.types).map(([kind, types]) => [kind, [...(types ?? [])]])),
  };
  const shown = templates.map(({ id, name, language, category, body }) => ({
    id,
    name,
    language,
    category,
    body,
  }));
  return { ...way, can: given, closesAt: closesAt?.toISOString() ?? null, templates: shown };
}
