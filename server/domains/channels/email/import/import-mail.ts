import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { command } from '../../../../platform/command.ts';
import { insertJobs } from '../../../../platform/jobs/queue.ts';
import { listFiles } from '../../../files/index.ts';
import { mailboxes } from '../schema.ts';

export const importQueue = 'channels.import-mail';
/** Seconds; a worker that dies meanwhile is noticed by its silence. */
const longestImport = 12 * 3600;

/** What a row of that queue says; the import's id makes each mail's place, so that a repeated job adds nothing. */
export type ImportJob = { workspaceId: string; importId: string; fileId: string; mailboxId: string };

/**
 * Takes an uploaded mbox or .eml in: its mails are threaded by References like any other, are found in the mail log
 * as `import`, and nothing is ever sent about them. Goes on in the background.
 * @throws Problem 404 `file-not-found`, `mailbox-not-found`.
 */
export const importMail = command({
  name: 'channels.import-mail',
  permission: 'channels:manage',
  input: z.strictObject({ fileId: z.uuid(), mailboxId: z.uuid() }),
  async run({ tx, actor, context }, { fileId, mailboxId }) {
    const { workspaceId } = actor;
    const [file] = await listFiles(context, { fileIds: [fileId] });
    if (!file) throw notFound('file');
    const mine = and(eq(mailboxes.workspaceId, workspaceId), eq(mailboxes.id, mailboxId));
    const [mailbox] = await tx.select({ id: mailboxes.id }).from(mailboxes).where(mine);
    if (!mailbox) throw notFound('mailbox');
    const importId = newId();
    const data: ImportJob = { workspaceId, importId, fileId, mailboxId };
    await insertJobs(tx, importQueue, [{ data, expireInSeconds: longestImport }]);
    return { importId };
  },
});
