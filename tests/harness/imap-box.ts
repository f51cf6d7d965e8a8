import { and, eq } from 'drizzle-orm';
import type { ImapFlow } from 'imapflow';
import { type ImapSettings, incomingMails, mailboxes } from '../../server/domains/channels/email/schema.ts';
import { newId } from '../../server/kernel/ids.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { secretBox } from '../../server/platform/secrets/secret-box.ts';
import { type LoggedMail, letter, makeMailbox } from './mail-room.ts';

/** Where a mailbox of a test is collected: the server, the user there, and what else is not as usual. */
export type Source = { port: number; password: string; user: string } & Partial<ImapSettings>;
type Box = { workspaceId: string; mailboxId: string };

/** How often a watching test looks and tries again, in milliseconds. */
export const quick = { look: 200, poll: 200, compare: 300_000, firstPause: 50, longestPause: 200 };

/** Has a mailbox collected from a server of this machine, as the settings page does. */
export async function connectBox({ workspaceId, mailboxId }: Box, source: Source): Promise<void> {
  const { port, password, user, folder = 'INBOX', takeOldMail = false } = source;
  const imapSecret = (await secretBox()).seal(password, mailboxId);
  const server = { host: '127.0.0.1', port, secure: source.secure ?? false };
  const imap = { ...server, user, folder, auth: 'password' as const, takeOldMail };
  const mine = and(eq(mailboxes.workspaceId, workspaceId), eq(mailboxes.id, mailboxId));
  await inWorkspace(workspaceId, (tx) => tx.update(mailboxes).set({ imap, imapSecret }).where(mine));
}

/** A new mailbox of the workspace that is collected; its id. */
export async function makeCollectedBox(workspaceId: string, source: Source): Promise<string> {
  const mailboxId = await makeMailbox(workspaceId, `box-${newId()}@honest.example`);
  await connectBox({ workspaceId, mailboxId }, source);
  return mailboxId;
}

/** The mailbox's own row: whether it works, and why not. */
export async function boxOf({ workspaceId, mailboxId }: Box) {
  const [row] = await inWorkspace(workspaceId, (tx) =>
    tx.select().from(mailboxes).where(eq(mailboxes.id, mailboxId)),
  );
  return row;
}

/** What of the mailbox stands in the mail log. */
export function mailsOf({ workspaceId, mailboxId }: Box): Promise<LoggedMail[]> {
  const mine = eq(incomingMails.mailboxId, mailboxId);
  return inWorkspace(workspaceId, (tx) => tx.select().from(incomingMails).where(mine));
}

/** Lays letters into a folder as other people's mail programs do; their bytes. */
export async function layIn(
  person: ImapFlow,
  letters: { subject: string; from?: string; text?: string; flags?: string[]; at?: Date }[],
  folder = 'INBOX',
): Promise<string[]> {
  const raws: string[] = [];
  for (const { flags = [], at = new Date(), ...one } of letters) {
    const raw = letter({ text: `Words of ${one.subject}`, ...one });
    await person.append(folder, raw, flags, at);
    raws.push(raw);
  }
  return raws;
}
