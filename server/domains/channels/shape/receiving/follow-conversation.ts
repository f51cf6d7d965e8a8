import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { readMessage } from '../../../conversations/index.ts';
import { channelMessages, channelParcels, channelThreads } from '../schema.ts';

/**
 * A message went to another conversation: where it lies now is read anew, and a talk goes on where its newest words
 * are.
 */
export const followMessage = command({
  name: 'channels.follow-talk',
  permission: 'channels:write',
  input: z.strictObject({ messageId: z.uuid() }),
  async run(run, { messageId }) {
    const { tx, actor, context } = run;
    const { workspaceId } = actor;
    const message = await readMessage(context, { messageId });
    if (!message) return;
    const { conversationId } = message;
    const sent = and(eq(channelParcels.workspaceId, workspaceId), eq(channelParcels.messageId, messageId));
    await tx.update(channelParcels).set({ conversationId }).where(sent);
    const same = and(eq(channelMessages.workspaceId, workspaceId), eq(channelMessages.messageId, messageId));
    const rows = await tx.update(channelMessages).set({ conversationId }).where(same).returning();
    // The name of an album stands there too, and belongs to no talk by itself.
    const moved = rows.find((row) => row.threadId !== null);
    if (!moved?.threadId || message.kind !== 'incoming') return;
    const theirs = and(
      eq(channelMessages.workspaceId, workspaceId),
      eq(channelMessages.threadId, moved.threadId),
      isNull(channelMessages.parcelId),
    );
    const newest = tx.select().from(channelMessages).where(theirs).orderBy(desc(channelMessages.at)).limit(1);
    if ((await newest)[0]?.messageId !== messageId) return;
    const thread = and(eq(channelThreads.workspaceId, workspaceId), eq(channelThreads.id, moved.threadId));
    await tx.update(channelThreads).set({ conversationId }).where(thread);
  },
});

/** A conversation was deleted for good: nothing leads to it any more, and the talk begins anew with the next words. */
export const forgetConversation = command({
  name: 'channels.forget-talk',
  permission: 'channels:write',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run({ tx, actor }, { conversationId }) {
    const { workspaceId } = actor;
    const parcels = and(
      eq(channelParcels.workspaceId, workspaceId),
      eq(channelParcels.conversationId, conversationId),
    );
    await tx.delete(channelParcels).where(parcels);
    const known = and(
      eq(channelMessages.workspaceId, workspaceId),
      eq(channelMessages.conversationId, conversationId),
    );
    // The provider's ids stay known, so that a repetition does not bring the words back.
    await tx
      .update(channelMessages)
      .set({ conversationId: null, messageId: null, parcelId: null })
      .where(known);
    const talk = and(
      eq(channelThreads.workspaceId, workspaceId),
      eq(channelThreads.conversationId, conversationId),
    );
    await tx.update(channelThreads).set({ conversationId: null }).where(talk);
  },
});
