import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import { inWorkspace } from '../../../../../platform/database/transaction.ts';
import { insertJobs } from '../../../../../platform/jobs/queue.ts';
import { inEachWorkspace } from '../../../../access/index.ts';
import { incomingMails } from '../../schema.ts';
import { processQueue, toJobs } from './keep-mail.ts';

/** Milliseconds after which a mail that nobody decided is asked about again. */
const tooLong = 10 * 60_000;
const most = 1_000;

/**
 * Gives a job to mails that were kept and never decided, should theirs have been lost. A job too many does no harm:
 * what is decided is left alone. @returns how many were found.
 */
export async function findForgottenMails(now: Date): Promise<number> {
  let found = 0;
  await inEachWorkspace(now, async (_context, { id }) => {
    found += await ofWorkspace(id, now);
  });
  return found;
}

function ofWorkspace(workspaceId: string, now: Date): Promise<number> {
  return inWorkspace(workspaceId, async (tx) => {
    const forgotten = and(
      eq(incomingMails.workspaceId, workspaceId),
      eq(incomingMails.fate, 'stored'),
      isNull(incomingMails.processedAt),
      lt(incomingMails.receivedAt, new Date(now.getTime() - tooLong)),
    );
    const find = tx.select({ id: incomingMails.id }).from(incomingMails).where(forgotten);
    const mails = await find.orderBy(asc(incomingMails.receivedAt)).limit(most);
    if (mails.length > 0) await insertJobs(tx, processQueue, toJobs(workspaceId, mails));
    return mails.length;
  });
}
