import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../../../kernel/problem.ts';
import { command } from '../../../../../platform/command.ts';
import { insertJobs } from '../../../../../platform/jobs/queue.ts';
import { incomingMails } from '../../schema.ts';
import { processQueue, toJobs } from '../keep/keep-mail.ts';
import { isOld, reasons } from '../rules/reasons.ts';
import { findRow } from './list-mails.ts';

/** Fates from which a mail can be read once more: nothing has come of it yet. */
const replayable = ['quarantined', 'refused', 'stored'];

/**
 * Has a mail that was set aside read again from its raw bytes. Old mail that is taken in this way is answered by
 * nobody automatically.
 * @throws Problem 404 `mail-not-found`, 409 `mail-not-replayable` when it became something or its bytes are not here.
 */
export const replayMail = command({
  name: 'channels.replay-mail',
  permission: 'channels:manage',
  input: z.strictObject({ mailId: z.uuid() }),
  async run(run, { mailId }) {
    const { tx, actor } = run;
    const row = await findRow(run, mailId);
    if (!replayable.includes(row.fate) || row.fileKey === '') throw new Problem(409, 'mail-not-replayable');
    const mine = and(eq(incomingMails.workspaceId, actor.workspaceId), eq(incomingMails.id, mailId));
    const reason = isOld(row.reason) ? reasons.oldMail : null;
    await tx.update(incomingMails).set({ fate: 'stored', reason, tries: 0, processedAt: null }).where(mine);
    await insertJobs(tx, processQueue, toJobs(actor.workspaceId, [{ id: mailId }]));
  },
});
