import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray } from 'drizzle-orm';
import { type Person, takeCare } from '../../platform/care.ts';
import type { Run } from '../../platform/command.ts';
import { redact, redactSystemLine } from './rules/redact.ts';
import { conversations, messages, type Recipient } from './schema.ts';
import { forgetTranslations } from './translations/forget.ts';

/** How many messages one statement reads. */
const together = 500;

takeCare({
  name: 'conversations',
  async erase(run, person) {
    await markEmptied(run, person.message ?? []);
    const own = new Set(person.conversation ?? []);
    const shared = (person.talk ?? []).filter((id) => !own.has(id));
    for (const conversationId of shared) await cleanShared(run, conversationId, person);
  },
});

/** Shown as a message that was blackened; rooms with copies of another conversation's message hear of it. */
async function markEmptied({ tx, actor, now }: Run, messageIds: readonly string[]): Promise<void> {
  for (let at = 0; at < messageIds.length; at += together)
    await tx
      .update(messages)
      .set({ redactedAt: now, hiddenSecrets: 0 })
      .where(
        and(
          eq(messages.workspaceId, actor.workspaceId),
          inArray(messages.id, messageIds.slice(at, at + together)),
        ),
      );
}

/**
 * A conversation of somebody else in which the person took part: what others said there is theirs and stays, without
 * what they quote of the person, without the person's addresses, and without the whole name.
 */
async function cleanShared(run: Run, conversationId: string, person: Person): Promise<void> {
  const { tx, actor, now, announce } = run;
  const gone = new Set(person.message ?? []);
  const here = and(eq(messages.workspaceId, actor.workspaceId), eq(messages.conversationId, conversationId));
  const known = knownBy(person);
  for (const message of await tx.select().from(messages).where(here).for('update')) {
    const clean = gone.has(message.id) ? null : cleaned(message, known);
    if (clean)
      await tx
        .update(messages)
        .set({ ...clean, redactedAt: now })
        .where(and(here, eq(messages.id, message.id)));
    if (clean) await forgetTranslations(run, [message.id]);
    // Also for what is emptied whole: its mail, its place in the search and its promise follow.
    if (clean || gone.has(message.id))
      announce(
        'message.redacted',
        { type: 'conversation', id: conversationId },
        { conversationId, messageId: message.id },
      );
  }
  await cleanSubject(run, conversationId, known);
}

type Row = typeof messages.$inferSelect;

/** Addresses, and names of at least two words: a first name alone is anybody's. */
function knownBy(person: Person): string[] {
  const names = (person.name ?? []).filter((name) => /\S\s+\S/.test(name.trim()));
  return [...(person.address ?? []), ...names];
}

/** Null when nothing of the person stands in it. */
function cleaned(message: Row, known: readonly string[]): Partial<Row> | null {
  const without = (text: string, form: 'text' | 'html') =>
    known.reduce((rest, words) => redact(rest, words, form), text);
  const addresses = new Set(known.map((one) => one.toLowerCase()));
  const others = (list: Recipient[]) => list.filter(({ address }) => !addresses.has(address.toLowerCase()));
  const text =
    message.kind === 'system'
      ? known.reduce((rest, words) => redactSystemLine(rest, words), message.text)
      : without(message.text, 'text');
  const html = message.html === null ? null : without(message.html, 'html');
  const clean = {
    ...{ text, html, quotedText: null, quotedHtml: null },
    choices: message.choices?.map((choice) => without(choice, 'text')) ?? null,
    ...{ to: others(message.to), cc: others(message.cc), bcc: others(message.bcc) },
  };
  const isSame =
    clean.text === message.text &&
    clean.html === message.html &&
    message.quotedText === null &&
    message.quotedHtml === null &&
    isDeepStrictEqual(clean.choices, message.choices) &&
    [message.to, message.cc, message.bcc].every((list) => others(list).length === list.length);
  return isSame ? null : clean;
}

async function cleanSubject(
  { tx, actor }: Run,
  conversationId: string,
  known: readonly string[],
): Promise<void> {
  const mine = and(eq(conversations.workspaceId, actor.workspaceId), eq(conversations.id, conversationId));
  const [row] = await tx.select({ subject: conversations.subject }).from(conversations).where(mine);
  const subject = known.reduce((rest, words) => redact(rest, words), row?.subject ?? '');
  if (row && subject !== row.subject) await tx.update(conversations).set({ subject }).where(mine);
}
