import { desc } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { outgoingMails } from '../../server/domains/channels/email/schema.ts';
import { doneAfterwards } from '../../server/front-door/sign-in/afterwards.ts';
import { database } from '../../server/platform/database/open.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { definedJobs } from '../../server/platform/jobs/job.ts';
import { storage } from '../../server/platform/storage.ts';

/** Does what was asked for by mail, as a worker would: it waits in the queue until then. */
export async function workOffMails(): Promise<void> {
  const waiting = await database().client`
    delete from pgboss.job where name = 'sign-in.mail-link' and state = 'created' returning data`;
  const job = definedJobs().find(({ name }) => name === 'sign-in.mail-link');
  for (const { data } of waiting) await job?.run(data, new Date());
}

/** Every mail that a company has sent, the newest first, with the last part of the link in it. */
export async function mailsOf(workspaceId: string) {
  await workOffMails();
  await doneAfterwards();
  const rows = await inWorkspace(workspaceId, (tx) =>
    tx.select().from(outgoingMails).orderBy(desc(outgoingMails.createdAt), desc(outgoingMails.id)),
  );
  return Promise.all(
    rows.map(async ({ recipients, fileKey }) => {
      const raw = fileKey ? await storage().get(fileKey) : Buffer.alloc(0);
      const mail = await simpleParser(raw);
      const text = mail.text ?? '';
      const secret = /https?:\/\/\S+[/#]([\w-]{30,})/.exec(text)?.[1] ?? '';
      return { recipients, subject: mail.subject ?? '', text, secret };
    }),
  );
}

/** The secret in the newest mailed link. */
export async function newestSecret(workspaceId: string): Promise<string> {
  return (await mailsOf(workspaceId))[0]?.secret ?? '';
}
