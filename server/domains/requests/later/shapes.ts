import { z } from '@hono/zod-openapi';
import type { listLater } from './list-later.ts';
import { followUpActs } from './rules.ts';

const time = z.iso.datetime({ offset: true });
export const followUpSchema = z
  .object({ id: z.uuid(), act: z.enum(followUpActs), body: z.string().nullable(), dueAt: time })
  .openapi('FollowUp');
const scheduledSchema = z
  .object({
    id: z.uuid(),
    body: z.string(),
    fileIds: z.array(z.uuid()),
    cc: z.array(z.object({ address: z.string(), name: z.string() })),
    sendAt: time,
    zone: z.string(),
    state: z.enum(['waiting', 'held']),
    heldReason: z
      .enum(['customer-wrote', 'author-left', 'request-put-away', 'customer-restricted', 'not-sendable'])
      .nullable(),
    followUp: z.object({ at: time, act: z.enum(followUpActs), body: z.string().nullable() }).nullable(),
    writer: z.object({ id: z.uuid(), name: z.string() }),
    version: z.number().int(),
  })
  .openapi('ScheduledReply');
export const laterSchema = z.object({
  replies: z.array(scheduledSchema),
  followUp: followUpSchema.nullable(),
});

/** The API's form of what is to come. */
export function shownLater({
  replies,
  followUp,
}: Awaited<ReturnType<typeof listLater>>): z.infer<typeof laterSchema> {
  return {
    replies: replies.map(({ id, body, fileIds, cc, zone, heldReason, version, ...reply }) => ({
      ...{ id, body, fileIds, cc, zone, heldReason, version, followUp: reply.followUp },
      state: reply.state === 'held' ? ('held' as const) : ('waiting' as const),
      sendAt: reply.sendAt.toISOString(),
      writer: { id: reply.writtenBy, name: reply.writerName },
    })),
    followUp: followUp && {
      ...{ id: followUp.id, act: followUp.act, body: followUp.body },
      dueAt: followUp.dueAt.toISOString(),
    },
  };
}
