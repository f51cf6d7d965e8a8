import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../../platform/command.ts';
import { readHeaders } from '../../reading/index.ts';
import { incomingMails } from '../../schema.ts';
import type { MailRow } from './prepare-mail.ts';

/** How often a mail is tried before it is set aside. */
const mostTries = 3;

/** Limits that no further try can change. */
const final = new Set(['too-deep', 'too-many-parts', 'header-too-large']);

/**
 * Counts a try that failed. After the third, or at once when nothing can change, the mail is set aside: a person
 * sees it with its reason and may have it read again. True when it is worth another try.
 */
export const countTry = command({
  name: 'channels.count-try',
  permission: 'channels:manage',
  input: z.strictObject({
    row: z.custom<MailRow>(),
    reason: z.string(),
    /** Its first bytes, where they are at hand, for what the mail log shows. */
    beginning: z.custom<Buffer>().nullable(),
  }),
  async run({ tx, actor, announce, now }, { row, reason, beginning }) {
    const tries = row.tries + 1;
    const isOver = tries >= mostTries || final.has(reason);
    const seen = beginning ? headersOf(beginning) : {};
    const mine = and(
      eq(incomingMails.workspaceId, actor.workspaceId),
      eq(incomingMails.id, row.id),
      isNull(incomingMails.processedAt),
    );
    const changes = isOver
      ? { ...seen, tries, fate: 'quarantined' as const, reason, processedAt: now }
      : { ...seen, tries };
    const changed = await tx
      .update(incomingMails)
      .set(changes)
      .where(mine)
      .returning({ id: incomingMails.id });
    if (!isOver || changed.length === 0) return changed.length > 0;
    const about = { mailId: row.id, mailboxId: row.mailboxId, reason };
    announce('mail.quarantined', { type: 'mail', id: row.id }, about);
    return false;
  },
});

function headersOf(beginning: Buffer) {
  const { messageId, subject, from, to } = readHeaders(beginning);
  return { messageId, subject, from: from?.address ?? null, to: to.map(({ address }) => address).join(', ') };
}
