import { and, eq, isNotNull } from 'drizzle-orm';
import { inWorkspace } from '../../../../platform/database/transaction.ts';
import { listWorkspaces } from '../../../access/index.ts';
import { type ImapSettings, mailboxes } from '../schema.ts';

/** A mailbox whose mail is fetched from a server elsewhere. */
export type WatchedMailbox = {
  workspaceId: string;
  mailboxId: string;
  settings: ImapSettings;
  /** Password, or for OAuth a JSON of refresh token and client; locked in the secret box by the mailbox's id. */
  sealedSecret: string;
};

/** All mailboxes of the installation that have a server to fetch from. */
export async function listWatchedMailboxes(): Promise<WatchedMailbox[]> {
  const found: WatchedMailbox[] = [];
  for (const { id } of await listWorkspaces()) found.push(...(await ofWorkspace(id)));
  return found;
}

async function ofWorkspace(workspaceId: string): Promise<WatchedMailbox[]> {
  const connected = and(
    eq(mailboxes.workspaceId, workspaceId),
    isNotNull(mailboxes.imap),
    isNotNull(mailboxes.imapSecret),
  );
  const rows = await inWorkspace(workspaceId, (tx) => tx.select().from(mailboxes).where(connected), {
    readOnly: true,
  });
  return rows.flatMap(({ id, imap, imapSecret }) =>
    imap && imapSecret ? [{ workspaceId, mailboxId: id, settings: imap, sealedSecret: imapSecret }] : [],
  );
}
