import { z } from '@hono/zod-openapi';

const named = z.object({ id: z.uuid(), name: z.string().nullable(), words: z.array(z.string()) });

export const groupSchema = named
  .extend({
    isPinned: z.boolean(),
    size: z.number().int(),
    open: z.number().int(),
    lastWeek: z.number().int(),
    trend: z.array(z.number().int()),
    examples: z.array(
      z.object({ id: z.uuid(), number: z.number().int(), subject: z.string(), preview: z.string() }),
    ),
  })
  .openapi('Group');

export const memberSchema = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    subject: z.string(),
    preview: z.string(),
    status: z.enum(['open', 'waiting', 'solved', 'closed']),
    customer: z.object({ name: z.string() }),
    createdAt: z.iso.datetime(),
    likeness: z.number(),
    placedBy: z.uuid().nullable(),
  })
  .openapi('RequestOfGroup');

export const placeSchema = z.object({ isNew: z.boolean(), likeness: z.number(), group: named.nullable() });
export const ofRequestSchema = z.object({
  group: named.extend({ likeness: z.number(), placedBy: z.uuid().nullable() }).nullable(),
});
export const standingSchema = z.object({
  groupedAt: z.iso.datetime().nullable(),
  grouped: z.number().int(),
  ungrouped: z.number().int(),
});

const grew = {
  count: z.number().int(),
  days: z.number().int(),
  usual: z.number(),
  ratio: z.number().nullable(),
  low: z.number(),
  adjusted: z.number(),
};
export const burstSchema = named.extend({ ...grew, p: z.number() });

export const alarmSchema = z
  .object({
    id: z.uuid(),
    ...grew,
    toldAt: z.iso.datetime(),
    requests: z.array(z.object({ id: z.uuid(), number: z.number().int(), subject: z.string() })),
  })
  .openapi('BurstAlarm');

export const timelineSchema = z.object({
  from: z.iso.datetime(),
  counts: z.array(z.number().int()),
  bursts: z.array(z.object({ level: z.number().int(), from: z.iso.datetime(), to: z.iso.datetime() })),
});
