import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { secretBox } from '../../../../platform/secrets/secret-box.ts';
import { lettersOnly } from '../../rules/redact.ts';
import { markOf } from '../../rules/secrets/hide-secrets.ts';
import { messageSecrets, messages } from '../../schema.ts';

/** What was hidden when it was written, and is now taken out for good. */
type Taken = {
  /** How the words read in messages in which a part of them is hidden. */
  alsoWrittenAs: string[];
  messageIds: ReadonlySet<string>;
};

/**
 * Forgets the secrets of messages that are words which are taken out, or a part of them: whoever takes a card number
 * out writes it as it came, and in the message there is only its mark.
 */
export async function takeSecrets(run: Run, messageIds: string[], words: string): Promise<Taken> {
  const { tx, actor } = run;
  const ofThese = and(
    eq(messageSecrets.workspaceId, actor.workspaceId),
    inArray(messageSecrets.messageId, messageIds),
  );
  const rows = messageIds.length > 0 ? await tx.select().from(messageSecrets).where(ofThese) : [];
  if (rows.length === 0) return { alsoWrittenAs: [], messageIds: new Set() };
  const box = await secretBox();
  const wanted = lettersOnly(words);
  const taken = rows.flatMap(({ id, messageId, kind, sealed }) => {
    const value = box.open(sealed, id);
    const letters = lettersOnly(value);
    const isIn = wanted.includes(letters) || letters.includes(wanted);
    const mark = markOf({ kind, value });
    return isIn
      ? [{ id, messageId, written: words.includes(value) ? words.replace(value, mark) : mark }]
      : [];
  });
  await forget(run, taken);
  return {
    alsoWrittenAs: [...new Set(taken.map(({ written }) => written))],
    messageIds: new Set(taken.map(({ messageId }) => messageId)),
  };
}

async function forget({ tx, actor }: Run, taken: { id: string; messageId: string }[]): Promise<void> {
  for (const { id, messageId } of taken) {
    const { workspaceId } = actor;
    await tx
      .delete(messageSecrets)
      .where(and(eq(messageSecrets.workspaceId, workspaceId), eq(messageSecrets.id, id)));
    await tx
      .update(messages)
      .set({ hiddenSecrets: sql`greatest(${messages.hiddenSecrets} - 1, 0)` })
      .where(and(eq(messages.workspaceId, workspaceId), eq(messages.id, messageId)));
  }
}
