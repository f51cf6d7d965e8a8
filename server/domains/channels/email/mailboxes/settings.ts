import { and, eq, ne } from 'drizzle-orm';
import type { z } from 'zod';
import { Problem } from '../../../../kernel/problem.ts';
import type { Run } from '../../../../platform/command.ts';
import { secretBox } from '../../../../platform/secrets/secret-box.ts';
import { mailboxes } from '../schema.ts';
import type { mailboxChanges } from './inputs.ts';

type Changes = z.output<typeof mailboxChanges>;
type Row = typeof mailboxes.$inferSelect;

/**
 * The columns that changes lead to. A password goes with its IMAP settings: new settings of another server or
 * user ask for theirs, switching IMAP off forgets it.
 * @throws Problem 400 `mailbox-secret-missing`.
 */
export async function columnsOf(
  changes: Changes,
  box: { id: string; address: string; now: Date; before?: Row },
): Promise<Partial<Row>> {
  const { imap, imapSecret, ...plain } = changes;
  const sealed = imapSecret ? (await secretBox()).seal(imapSecret, box.id) : undefined;
  if (imap === undefined) return sealed ? { ...plain, imapSecret: sealed } : plain;
  if (imap === null) return { ...plain, imap, imapSecret: null, imapState: 'off', imapReason: null };
  const old = box.before?.imap;
  const same = old?.host === imap.host && old.user === imap.user && old.auth === imap.auth;
  const secret = sealed ?? (same ? box.before?.imapSecret : undefined);
  if (!secret) throw new Problem(400, 'mailbox-secret-missing', { params: { address: box.address } });
  const fresh = same ? {} : { connectedAt: box.now, imapState: 'off' as const, imapReason: null };
  return { ...plain, imap, imapSecret: secret, ...fresh };
}

/** There is one default mailbox: making one takes it from the others. */
export async function makeDefault({ tx, actor }: Run, id: string): Promise<void> {
  const others = and(eq(mailboxes.workspaceId, actor.workspaceId), ne(mailboxes.id, id));
  await tx.update(mailboxes).set({ isDefault: false }).where(others);
  const own = and(eq(mailboxes.workspaceId, actor.workspaceId), eq(mailboxes.id, id));
  await tx.update(mailboxes).set({ isDefault: true }).where(own);
}
