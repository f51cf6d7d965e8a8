import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../../platform/command.ts';
import { insertJobs } from '../../../../platform/jobs/queue.ts';
import { removeContents } from '../../../files/index.ts';
import { automaticSends, incomingMails, mailReferences, outgoingMails, replyTokens } from '../schema.ts';

/** The queue that removes copies from the folder `outbox`; its data holds the ids of mails alone. */
export const laidOutQueue = 'channels.forget-laid-out';
export type LaidOutJob = { mailIds: string[] };

/** What the mail log forgets: everything that a person wrote or is known by. */
const withoutWords = {
  ...{ envelopeFrom: null, envelopeTo: [], remoteAddress: null, helo: null, authentication: null },
  ...{ messageId: null, from: null, to: null, subject: null },
  ...{ fileKey: '', conversationId: null, storedMessageId: null },
};

/**
 * A conversation was deleted for good: its mails go with their bytes, and nothing leads to it any more. The mail log
 * keeps a line of each that came: when, how large, its hash and its fate, so that the same mail is still known when
 * it is fetched once more. What waits to be sent is never sent. Safe to repeat; bytes go after the commit.
 */
export const forgetConversation = command({
  name: 'channels.forget-conversation',
  permission: 'channels:write',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const keys = [...(await forgetIncoming(run, conversationId)), ...(await forgetSent(run, conversationId))];
    for (const table of [mailReferences, replyTokens, automaticSends])
      await run.tx.delete(table).where(mineIn(run, table, conversationId));
    await removeContents(run.context, { keys });
  },
});

type OfConversation =
  | typeof incomingMails
  | typeof outgoingMails
  | typeof mailReferences
  | typeof replyTokens
  | typeof automaticSends;

function mineIn({ actor }: Run, table: OfConversation, conversationId: string) {
  return and(eq(table.workspaceId, actor.workspaceId), eq(table.conversationId, conversationId));
}

async function forgetIncoming(run: Run, conversationId: string): Promise<string[]> {
  const mine = mineIn(run, incomingMails, conversationId);
  const kept = run.tx.select({ fileKey: incomingMails.fileKey }).from(incomingMails).where(mine);
  const rows = await kept.for('update');
  if (rows.length > 0) await run.tx.update(incomingMails).set(withoutWords).where(mine);
  return rows.flatMap(({ fileKey }) => fileKey || []);
}

async function forgetSent(run: Run, conversationId: string): Promise<string[]> {
  const { id, fileKey } = outgoingMails;
  const mine = mineIn(run, outgoingMails, conversationId);
  const gone = await run.tx.delete(outgoingMails).where(mine).returning({ id, fileKey });
  const data: LaidOutJob = { mailIds: gone.map((mail) => mail.id) };
  if (gone.length > 0) await insertJobs(run.tx, laidOutQueue, [{ data }]);
  return gone.flatMap((mail) => mail.fileKey ?? []);
}
