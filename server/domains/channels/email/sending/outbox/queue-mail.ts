import { newId } from '../../../../../kernel/ids.ts';
import type { Run } from '../../../../../platform/command.ts';
import { insertJobs } from '../../../../../platform/jobs/queue.ts';
import { outgoingMails } from '../../schema.ts';

type Row = typeof outgoingMails.$inferInsert;

/** The queue in which mails wait to leave. */
export const sendQueue = 'channels.send-mail';

/** What a row of that queue says. */
export type SendJob = { workspaceId: string; mailId: string };

/** A try may take minutes with a slow server; a killed worker is noticed by its heartbeat, not by this. */
const longestJob = 1800;

/** Lays a mail into the outbox, with the job that sends it, in the transaction of what it says. */
export async function queueMail(
  run: Run,
  mail: Omit<Row, 'id' | 'workspaceId' | 'state' | 'createdAt'>,
): Promise<string> {
  const { tx, actor, now, announce } = run;
  const id = newId();
  const { workspaceId } = actor;
  await tx.insert(outgoingMails).values({ ...mail, workspaceId, id, state: 'waiting', createdAt: now });
  await queueTry(run, id, mail.sendAt);
  const about = { mailId: id, kind: mail.kind, conversationId: mail.conversationId ?? null };
  announce('mail.queued', { type: 'mail', id }, { ...about, sendAt: mail.sendAt.toISOString() });
  return id;
}

/** Adds the job of one try. */
export async function queueTry({ tx, actor }: Run, mailId: string, at: Date): Promise<void> {
  const data: SendJob = { workspaceId: actor.workspaceId, mailId };
  await insertJobs(tx, sendQueue, [{ data, startAfter: at, expireInSeconds: longestJob }]);
}
