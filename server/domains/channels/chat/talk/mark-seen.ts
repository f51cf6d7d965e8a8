import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { takeReadUntil } from '../../shape/receiving/take-status.ts';
import { channelParcels, channelThreads } from '../../shape/schema.ts';

/** The visitor has seen everything that was sent to them up to a message. */
export const markSeen = command({
  name: 'channels.mark-chat-seen',
  permission: 'channels:write',
  input: z.strictObject({ connectionId: z.uuid(), visitorId: z.uuid(), messageId: z.uuid() }),
  async run(run, { connectionId, visitorId, messageId }) {
    const { tx, actor } = run;
    const theirs = and(
      eq(channelThreads.workspaceId, channelParcels.workspaceId),
      eq(channelThreads.id, channelParcels.threadId),
      eq(channelThreads.connectionId, connectionId),
      eq(channelThreads.peer, visitorId),
    );
    const mine = and(
      eq(channelParcels.workspaceId, actor.workspaceId),
      eq(channelParcels.messageId, messageId),
    );
    const [row] = await tx
      .select({ sentAt: channelParcels.sentAt })
      .from(channelParcels)
      .innerJoin(channelThreads, theirs)
      .where(mine);
    if (!row?.sentAt) return;
    await takeReadUntil(run, connectionId, { what: 'read-until', peer: visitorId, at: row.sentAt });
  },
});
