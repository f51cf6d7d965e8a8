import { z } from 'zod';
import { notFound } from '../../../../../kernel/problem.ts';
import { query } from '../../../../../platform/command.ts';
import { readWhole } from '../../../../../platform/storage/whole.ts';
import { findRow } from './list-mails.ts';

/**
 * The raw bytes of a mail as they came. To be sent as `message/rfc822` for download only, never shown in a page.
 * @throws Problem 404 `mail-not-found`, also for one whose bytes were refused, and 500 `file-damaged`.
 */
export const readRaw = query({
  name: 'channels.read-raw',
  permission: 'channels:read',
  input: z.strictObject({ mailId: z.uuid() }),
  async run(run, { mailId }): Promise<{ content: Buffer; name: string }> {
    const { fileKey, id, sha256 } = await findRow(run, mailId);
    if (fileKey === '') throw notFound('mail');
    return { content: await readWhole({ key: fileKey, sha256 }), name: `${id}.eml` };
  },
});
