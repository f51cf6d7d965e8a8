import type { mailboxes } from '../schema.ts';

type Row = typeof mailboxes.$inferSelect;

/** A mailbox as people see it: whether a password is kept, never the password. */
export type MailboxView = Omit<Row, 'workspaceId' | 'imapSecret' | 'closedAt'> & { hasSecret: boolean };

export function viewOf({ workspaceId, imapSecret, closedAt, ...shown }: Row): MailboxView {
  return { ...shown, hasSecret: imapSecret !== null };
}
