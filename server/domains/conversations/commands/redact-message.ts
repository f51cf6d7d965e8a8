import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { redact, redactSystemLine } from '../rules/redact.ts';
import { conversations, drafts, messages } from '../schema.ts';
import { forgetTranslations } from '../translations/forget.ts';
import { findVisible } from './add-message.ts';
import { takeSecrets } from './secrets/take-secrets.ts';

/**
 * Takes words (a card number, say) out of a message for good: out of every message of the conversation that
 * repeats them, of what was carried into another one, of its subject and of drafts. Rooms that keep copies hear of each message and wipe theirs.
 * @throws Problem 409 `redaction-not-found` when the words are not there.
 */
export const redactMessage = command({
  name: 'conversations.redact-message',
  permission: 'conversations:redact',
  input: z.strictObject({ messageId: z.uuid(), text: z.string().trim().min(3).max(10_000) }),
  async run(run, { messageId, text }) {
    const { tx, actor, announce } = run;
    const { workspaceId } = actor;
    const [found] = await tx
      .select()
      .from(messages)
      .where(and(eq(messages.workspaceId, workspaceId), eq(messages.id, messageId)));
    if (!found) throw notFound('message');
    const conversation = await findVisible(run, found.conversationId);
    const all = await tx
      .select()
      .from(messages)
      .where(and(eq(messages.workspaceId, workspaceId), eq(messages.conversationId, conversation.id)))
      .for('update');
    const taken = await takeSecrets(
      run,
      all.map(({ id }) => id),
      text,
    );
    const needles = [text, ...taken.alsoWrittenAs];
    const hit = await cleanAll(run, all, needles, taken.messageIds);
    if (!hit.some(({ id }) => id === messageId)) throw new Problem(409, 'redaction-not-found');
    await cleanAround(run, conversation, needles);
    const elsewhere = await cleanAll(run, await carriedAlong(run, hit), needles);
    await forgetTranslations(
      run,
      [...hit, ...elsewhere].map(({ id }) => id),
    );
    for (const { id, conversationId } of [...hit, ...elsewhere])
      announce(
        'message.redacted',
        { type: 'conversation', id: conversationId },
        { conversationId, messageId: id },
      );
    return { messageIds: hit.map(({ id }) => id) };
  },
});

type Row = typeof messages.$inferSelect;

/** Takes the words out of each that has them. @returns those that had. */
async function cleanAll(
  { tx, actor, now }: Run,
  rows: Row[],
  needles: string[],
  taken: ReadonlySet<string> = new Set(),
): Promise<Row[]> {
  const hit: Row[] = [];
  for (const message of rows) {
    const clean = cleaned(message, needles) ?? (taken.has(message.id) ? {} : null);
    if (!clean) continue;
    hit.push(message);
    const mine = and(eq(messages.workspaceId, actor.workspaceId), eq(messages.id, message.id));
    await tx
      .update(messages)
      .set({ ...clean, redactedAt: now })
      .where(mine);
  }
  return hit;
}

/** Messages of other conversations that repeat these, or that these repeat: the words stand there too. */
async function carriedAlong({ tx, actor }: Run, rows: Row[]): Promise<Row[]> {
  const origins = rows.flatMap(({ source }) => source?.carriedFrom ?? []);
  const carried = rows.filter(({ kind, channel }) => kind === 'reply' && channel === 'internal');
  const kin = [
    ...(origins.length > 0 ? [inArray(messages.id, origins)] : []),
    ...carried.map(({ id }) => sql`${messages.source} ->> 'carriedFrom' = ${id}`),
  ];
  if (kin.length === 0) return [];
  const mine = and(eq(messages.workspaceId, actor.workspaceId), or(...kin));
  return tx.select().from(messages).where(mine).for('update');
}

const without = (text: string, needles: string[], form: 'text' | 'html' = 'text') =>
  needles.reduce((rest, words) => redact(rest, words, form), text);

function cleaned(message: Row, needles: string[]) {
  const { text, html, quotedText, quotedHtml, choices } = message;
  const next = {
    text: message.kind === 'system' ? needles.reduce(redactSystemLine, text) : without(text, needles),
    html: html === null ? null : without(html, needles, 'html'),
    quotedText: quotedText === null ? null : without(quotedText, needles),
    quotedHtml: quotedHtml === null ? null : without(quotedHtml, needles, 'html'),
    choices: choices?.map((choice) => without(choice, needles)) ?? null,
  };
  const isSame =
    next.text === text &&
    next.html === html &&
    next.quotedText === quotedText &&
    next.quotedHtml === quotedHtml &&
    isDeepStrictEqual(next.choices, choices);
  return isSame ? null : next;
}

async function cleanAround(
  { tx, actor }: Run,
  conversation: typeof conversations.$inferSelect,
  needles: string[],
): Promise<void> {
  const { workspaceId } = actor;
  const subject = without(conversation.subject, needles);
  const mine = and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, conversation.id));
  if (subject !== conversation.subject) await tx.update(conversations).set({ subject }).where(mine);
  const here = and(eq(drafts.workspaceId, workspaceId), eq(drafts.conversationId, conversation.id));
  for (const draft of await tx.select().from(drafts).where(here)) {
    const own = and(here, eq(drafts.memberId, draft.memberId));
    await tx
      .update(drafts)
      .set({ html: without(draft.html, needles, 'html') })
      .where(own);
  }
}
