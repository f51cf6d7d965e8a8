import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../../platform/command.ts';
import { storage } from '../../../../../platform/storage.ts';
import { incomingMails } from '../../schema.ts';

/**
 * Words were taken out of a message for good: the raw mails that it came by repeat them, so their bytes are removed.
 * The log keeps their line, size and hash.
 */
export const forgetRaw = command({
  name: 'channels.forget-raw',
  permission: 'channels:write',
  input: z.strictObject({ messageId: z.uuid() }),
  async run({ tx, actor }, { messageId }) {
    const mine = and(
      eq(incomingMails.workspaceId, actor.workspaceId),
      eq(incomingMails.storedMessageId, messageId),
    );
    const rows = await tx
      .select({ fileKey: incomingMails.fileKey })
      .from(incomingMails)
      .where(mine)
      .for('update');
    await tx.update(incomingMails).set({ fileKey: '' }).where(mine);
    for (const { fileKey } of rows) if (fileKey !== '') await storage().remove(fileKey);
  },
});
