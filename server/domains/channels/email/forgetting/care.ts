import { and, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import { takeCare } from '../../../../platform/care.ts';
import type { Run } from '../../../../platform/command.ts';
import { insertJobs } from '../../../../platform/jobs/queue.ts';
import { removeContents } from '../../../files/index.ts';
import { outgoingMails } from '../schema.ts';
import { type LaidOutJob, laidOutQueue } from './forget-conversation.ts';

takeCare({
  name: 'channels',
  async erase(run, person) {
    const isTold = [person.customer, person.conversation].some((ids) => ids?.length);
    const notices = isTold ? await forgetNotices(run) : [];
    await forgetCopies(run, [...(person['outgoing-mail'] ?? []), ...notices]);
  },
});

/**
 * Notices to members may repeat a customer's words and hang on no conversation: once they have left, the bytes of all
 * of them go. Their lines in the log stay. @returns the ids of their mails.
 */
async function forgetNotices(run: Run): Promise<string[]> {
  const { tx, actor, context } = run;
  const { workspaceId, kind, state, fileKey, id } = outgoingMails;
  const left = and(
    eq(workspaceId, actor.workspaceId),
    eq(kind, 'notice'),
    ne(state, 'waiting'),
    isNotNull(fileKey),
  );
  const rows = await tx.select({ id, fileKey }).from(outgoingMails).where(left).for('update');
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const mine = and(eq(workspaceId, actor.workspaceId), inArray(id, ids));
  await tx.update(outgoingMails).set({ fileKey: null }).where(mine);
  await removeContents(context, { keys: rows.flatMap((row) => row.fileKey ?? []) });
  return ids;
}

/** Copies in the folder `outbox` go by a job after the commit, as for a conversation that is deleted. */
async function forgetCopies({ tx }: Run, mailIds: string[]): Promise<void> {
  const data: LaidOutJob = { mailIds };
  if (mailIds.length > 0) await insertJobs(tx, laidOutQueue, [{ data }]);
}
