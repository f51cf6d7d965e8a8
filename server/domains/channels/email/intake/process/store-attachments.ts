import type { Run } from '../../../../../platform/command.ts';
import { largestFile, storeFile } from '../../../../files/index.ts';
import type { MailAttachment } from '../../reading/index.ts';

/** A file of a message, as conversations take it. */
type MessageFile = { fileId: string; contentId: string | null; isInline: boolean };

/** Keeps what was attached. A file beyond the limit stays in the raw mail, which the mail log hands out. */
export async function storeAttachments(run: Run, attachments: MailAttachment[]): Promise<MessageFile[]> {
  const files: MessageFile[] = [];
  for (const { name, type, content, cid, inline, size } of attachments) {
    if (size > largestFile) continue;
    const { id } = await storeFile(run.context, { name, type, content });
    files.push({ fileId: id, contentId: cid, isInline: inline });
  }
  return files;
}
