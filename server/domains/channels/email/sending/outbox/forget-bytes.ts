import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../../platform/command.ts';
import { insertJobs } from '../../../../../platform/jobs/queue.ts';
import { storage } from '../../../../../platform/storage.ts';
import { listTakenIn } from '../../../../conversations/index.ts';
import { type LaidOutJob, laidOutQueue } from '../../forgetting/forget-conversation.ts';
import { outgoingMails } from '../../schema.ts';

/**
 * Words were taken out of a conversation for good: the bytes of its mails repeat them, in their text or in a
 * quote, and so do those of conversations that it took in. What has left is wiped here; what still waits as a reply
 * is built anew from the clean words.
 */
export const forgetBytes = command({
  name: 'channels.forget-bytes',
  permission: 'channels:write',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run({ tx, actor, context }, { conversationId }) {
    const all = [conversationId, ...(await listTakenIn(context, { conversationId }))];
    const kept = and(
      eq(outgoingMails.workspaceId, actor.workspaceId),
      inArray(outgoingMails.conversationId, all),
      isNotNull(outgoingMails.fileKey),
    );
    const mails = await tx.select().from(outgoingMails).where(kept).for('update');
    for (const { fileKey, kind, state, workspaceId, id } of mails) {
      if (!fileKey || (state === 'waiting' && kind !== 'reply')) continue;
      const mine = and(eq(outgoingMails.workspaceId, workspaceId), eq(outgoingMails.id, id));
      await tx.update(outgoingMails).set({ fileKey: null }).where(mine);
      await storage().remove(fileKey);
    }
    const data: LaidOutJob = { mailIds: mails.map(({ id }) => id) };
    if (mails.length > 0) await insertJobs(tx, laidOutQueue, [{ data }]);
  },
});
