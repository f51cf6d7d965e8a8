import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { secretBox } from '../../../../platform/secrets/secret-box.ts';
import type { Secret } from '../../rules/secrets/hide-secrets.ts';
import { messageSecrets, messages } from '../../schema.ts';
import { findVisible } from '../add-message.ts';

/**
 * Shows the secrets that were hidden in a message. Each look stands in the trail, and no program may look.
 * @throws Problem 403 `member-only`, 404 `message-not-found`.
 */
export const revealSecrets = command({
  name: 'conversations.reveal-secrets',
  permission: 'conversations:reveal',
  input: z.strictObject({ messageId: z.uuid() }),
  async run(run, { messageId }): Promise<Secret[]> {
    if (run.actor.type !== 'member') throw new Problem(403, 'member-only');
    const { conversationId } = await findMessage(run, messageId);
    const box = await secretBox();
    const rows = await run.tx
      .select()
      .from(messageSecrets)
      .where(ofMessage(run, messageId))
      .orderBy(asc(messageSecrets.id));
    const subject = { type: 'conversation', id: conversationId };
    run.announce('message.secrets-revealed', subject, { conversationId, messageId, count: rows.length });
    return rows.map(({ id, kind, sealed }) => ({ kind, value: box.open(sealed, id) }));
  },
});

/** Forgets the secrets that were hidden in a message, for good. @throws Problem 404 `message-not-found`. */
export const forgetSecrets = command({
  name: 'conversations.forget-secrets',
  permission: 'conversations:redact',
  input: z.strictObject({ messageId: z.uuid() }),
  async run(run, { messageId }) {
    const { tx, actor, now, announce } = run;
    const { conversationId } = await findMessage(run, messageId);
    await tx.delete(messageSecrets).where(ofMessage(run, messageId));
    const mine = and(eq(messages.workspaceId, actor.workspaceId), eq(messages.id, messageId));
    await tx.update(messages).set({ hiddenSecrets: 0, redactedAt: now }).where(mine);
    const subject = { type: 'conversation', id: conversationId };
    announce('message.redacted', subject, { conversationId, messageId });
  },
});

const ofMessage = ({ actor }: Run, messageId: string) =>
  and(eq(messageSecrets.workspaceId, actor.workspaceId), eq(messageSecrets.messageId, messageId));

async function findMessage(run: Run, messageId: string) {
  const { tx, actor } = run;
  const mine = and(eq(messages.workspaceId, actor.workspaceId), eq(messages.id, messageId));
  const [message] = await tx.select().from(messages).where(mine).for('update');
  if (!message) throw notFound('message');
  await findVisible(run, message.conversationId);
  return message;
}
