import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { type Language, languages } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context, command, query, type Run } from '../../../platform/command.ts';
import { languageModel } from '../../../platform/model/language-model.ts';
import { hasConsent } from '../../customers/index.ts';
import { findVisible } from '../commands/add-message.ts';
import { writeReply } from '../commands/write-reply.ts';
import { messages } from '../schema.ts';
import { messageTranslations } from './schema.ts';
import { translateTexts } from './translate-texts.ts';

/** The words of a message in another language, and whose translation it is. */
export type Translation = { messageId: string; text: string; source: 'model' | 'writer' };

/** What is known in a language, and whether more can be had; why not, where it cannot. */
export type Translations = { items: Translation[]; why: 'no-language-model' | 'consent-missing' | null };

/** The translations of a conversation into a language. */
export const listTranslations = query({
  name: 'conversations.list-translations',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid(), language: z.enum(languages) }),
  async run(run, { conversationId, language }): Promise<Translations> {
    const conversation = await findVisible(run, conversationId);
    const { workspaceId } = run.actor;
    const { messageId, text, source } = messageTranslations;
    const ofMessage = and(
      eq(messages.workspaceId, messageTranslations.workspaceId),
      eq(messages.id, messageTranslations.messageId),
      eq(messages.conversationId, conversation.id),
    );
    const items = await run.tx
      .select({ messageId, text, source })
      .from(messageTranslations)
      .innerJoin(messages, ofMessage)
      .where(
        and(eq(messageTranslations.workspaceId, workspaceId), eq(messageTranslations.language, language)),
      );
    return { items, why: await whyNot(run, conversation) };
  },
});

/**
 * Translates messages of a conversation and keeps the result beside them.
 * @throws Problem 409 `no-language-model`, `consent-missing`, 502 `translation-failed`.
 */
export async function translateMessages(
  context: Context,
  given: { conversationId: string; messageIds: string[]; language: Language },
): Promise<Translation[]> {
  const asked = await findTexts(context, given);
  const texts = await translateTexts(
    asked.map(({ text }) => text),
    given.language,
  );
  const items = asked.map(({ id }, at) => ({ messageId: id, text: texts[at] ?? '' }));
  await keepTranslations(context, { ...given, items });
  return items.map((item) => ({ ...item, source: 'model' as const }));
}

/**
 * What a member wrote, in the customer's language, to be looked at before it leaves.
 * @throws Problem 409 `no-language-model`, `consent-missing`, 502 `translation-failed`.
 */
export async function translateDraft(
  context: Context,
  { conversationId, text, language }: { conversationId: string; text: string; language: Language },
): Promise<string> {
  await findTexts(context, { conversationId, messageIds: [] });
  const [translated = ''] = await translateTexts([text], language);
  return translated;
}

/** Sends a reply in the customer's language and keeps beside it what its writer meant, in their own. */
export const writeTranslated = command({
  name: 'conversations.write-translated',
  permission: 'conversations:write',
  input: z.strictObject({
    conversationId: z.uuid(),
    body: z.string().trim().min(1).max(20_000),
    original: z.string().trim().min(1).max(20_000),
    language: z.enum(languages),
    sendAfterSeconds: z.number().int().min(0).max(600).default(0),
  }),
  async run(run, { original, language, ...reply }) {
    const { messageId } = await writeReply(run.context, { ...reply, keepDraft: true });
    await keep(run, language, [{ messageId, text: original, source: 'writer' }]);
    return { messageId };
  },
});

/** The words to translate; only after the customer has agreed that a model sees them. */
const findTexts = query({
  name: 'conversations.find-texts-to-translate',
  permission: 'conversations:write',
  input: z.strictObject({ conversationId: z.uuid(), messageIds: z.array(z.uuid()).max(20) }).loose(),
  async run(run, { conversationId, messageIds }): Promise<{ id: string; text: string }[]> {
    const conversation = await findVisible(run, conversationId);
    const why = await whyNot(run, conversation);
    if (why) throw new Problem(409, why);
    if (messageIds.length === 0) return [];
    const { id, text, workspaceId, kind } = messages;
    const rows = await run.tx
      .select({ id, text })
      .from(messages)
      .where(
        and(
          eq(workspaceId, run.actor.workspaceId),
          eq(messages.conversationId, conversation.id),
          inArray(id, messageIds),
          inArray(kind, ['incoming', 'reply']),
        ),
      );
    return rows.filter((row) => row.text.trim() !== '');
  },
});

const keepTranslations = command({
  name: 'conversations.keep-translations',
  permission: 'conversations:write',
  input: z
    .strictObject({
      conversationId: z.uuid(),
      language: z.enum(languages),
      items: z.array(z.strictObject({ messageId: z.uuid(), text: z.string() })),
    })
    .loose(),
  async run(run, { conversationId, language, items }) {
    // It took a while: who withdrew their consent meanwhile, or whose words went, is not kept.
    const why = await whyNot(run, await findVisible(run, conversationId));
    if (why) throw new Problem(409, why);
    await keep(
      run,
      language,
      items.map((item) => ({ ...item, source: 'model' as const })),
    );
    const subject = { type: 'conversation', id: conversationId };
    run.announce('message.translated', subject, { conversationId, language, count: items.length });
  },
});

async function keep({ tx, actor, now }: Run, language: Language, items: Translation[]): Promise<void> {
  const { workspaceId } = actor;
  const rows = items.map((item) => ({ ...item, workspaceId, language, createdAt: now }));
  // Of two that translate the same at once the first stays.
  if (rows.length > 0) await tx.insert(messageTranslations).values(rows).onConflictDoNothing();
}

async function whyNot(run: Run, { customerId }: { customerId: string }): Promise<Translations['why']> {
  if (!languageModel()) return 'no-language-model';
  return (await hasConsent(run, customerId, 'language-model')) ? null : 'consent-missing';
}
