import { z } from 'zod';
import { notFound, Problem } from '../../../../../kernel/problem.ts';
import { query, type Run } from '../../../../../platform/command.ts';
import { readWhole } from '../../../../../platform/storage/whole.ts';
import { readMessage } from '../../../../conversations/index.ts';
import { findRow } from './list-mails.ts';

/**
 * The raw bytes of a mail as they came. To be sent as `message/rfc822` for download only, never shown in a page.
 * No program gets those of a message in which secrets were hidden: it would read there what it may not look at.
 * @throws Problem 403 `member-only`, 404 `mail-not-found`, also for one whose bytes were refused, and 500 `file-damaged`.
 */
export const readRaw = query({
  name: 'channels.read-raw',
  permission: 'channels:read',
  input: z.strictObject({ mailId: z.uuid() }),
  async run(run, { mailId }): Promise<{ content: Buffer; name: string }> {
    const { fileKey, id, sha256, storedMessageId } = await findRow(run, mailId);
    if (fileKey === '') throw notFound('mail');
    if (run.actor.type === 'token' && storedMessageId && (await hidesSecrets(run, storedMessageId)))
      throw new Problem(403, 'member-only');
    return { content: await readWhole({ key: fileKey, sha256 }), name: `${id}.eml` };
  },
});

async function hidesSecrets({ context }: Run, messageId: string): Promise<boolean> {
  return ((await readMessage(context, { messageId }))?.hiddenSecrets ?? 0) > 0;
}
