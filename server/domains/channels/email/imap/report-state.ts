import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { mailboxes } from '../schema.ts';

/** Why a mailbox cannot be read at the moment; each is a sentence of the room behind `mailbox-reason-`. */
export const mailboxReasons = [
  'refused-login',
  'unreachable',
  'no-folder',
  'token-refused',
  'certificate',
  'failed',
] as const;
export type MailboxReason = (typeof mailboxReasons)[number];

/** Notes whether a mailbox works. Tells everyone only when the state changes. */
export const reportMailboxState = command({
  name: 'channels.report-mailbox-state',
  permission: 'channels:manage',
  input: z.strictObject({
    mailboxId: z.uuid(),
    state: z.enum(['off', 'working', 'degraded']),
    reason: z.enum(mailboxReasons).nullable(),
  }),
  async run({ tx, actor, announce }, { mailboxId, state, reason }) {
    const changed = and(
      eq(mailboxes.workspaceId, actor.workspaceId),
      eq(mailboxes.id, mailboxId),
      sql`(${mailboxes.imapState}, ${mailboxes.imapReason}) is distinct from (${state}::text, ${reason}::text)`,
    );
    const rows = await tx
      .update(mailboxes)
      .set({ imapState: state, imapReason: reason })
      .where(changed)
      .returning({ id: mailboxes.id });
    if (rows.length > 0)
      announce('mailbox.state-changed', { type: 'mailbox', id: mailboxId }, { mailboxId, state });
  },
});
