import type { mailboxes } from '../schema.ts';

type Row = typeof mailboxes.$inferSelect;

/** A mailbox as people see it: whether a password is kept, never the password. */
export type MailboxView = Omit<Row, 'workspaceId' | 'imapSecret' | 'closedAt' | 'hours'> & {
  hasSecret: boolean;
};

export function viewOf({ workspaceId, imapSecret, closedAt, hours, ...shown }: Row): MailboxView {
  return { ...shown, hasSecret: imapSecret !== null };
}
