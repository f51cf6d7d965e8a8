import { and, eq } from 'drizzle-orm';
import type { Run } from '../../../../../platform/command.ts';
import { outgoingMails } from '../../schema.ts';
import { queueTry } from '../outbox/queue-mail.ts';
import { nextAfterReturn } from './rules.ts';

type Mail = typeof outgoingMails.$inferSelect;

/**
 * Lays a mail that came back for a while into the outbox once more, for those recipients alone. @returns whether it
 * will go out again: not when it is given up, nor when its bytes were forgotten.
 */
export async function sendAgain(
  run: Run,
  { mail, to, words }: { mail: Mail; to: string[]; words: string },
): Promise<boolean> {
  if (mail.state === 'waiting') return true;
  const canBeBuilt = mail.fileKey !== null || (mail.kind === 'reply' && mail.storedMessageId !== null);
  const at = nextAfterReturn(mail.tries, mail.createdAt, run.now);
  if (mail.state !== 'sent' || !canBeBuilt || !at || to.length === 0) return false;
  const again = new Set(to);
  const accepted = mail.recipients.filter((one) => !again.has(one));
  const mine = and(eq(outgoingMails.workspaceId, mail.workspaceId), eq(outgoingMails.id, mail.id));
  const reason = `trying-again: ${words}`;
  await run.tx.update(outgoingMails).set({ state: 'waiting', accepted, reason, sendAt: at }).where(mine);
  await queueTry(run, mail.id, at);
  return true;
}
