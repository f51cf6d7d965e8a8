import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { languages } from '../../../kernel/language.ts';
import { command } from '../../../platform/command.ts';
import { htmlToText, sanitiseHtml } from '../../../platform/html/index.ts';
import { hideInText } from '../rules/secrets/hide-secrets.ts';
import { conversations, participants } from '../schema.ts';
import { addMessage } from './add-message.ts';

/**
 * Starts a conversation with a customer's words that were taken down by a program or a colleague. The caller owns
 * the work and opens it in the same transaction, so nobody is told that a message was received.
 */
export const startConversation = command({
  name: 'conversations.start-conversation',
  permission: 'conversations:write',
  input: z.strictObject({
    channel: z.string(),
    subject: z.string(),
    customerId: z.uuid(),
    language: z.enum(languages).nullable(),
    /** Plain text or HTML: the customer's words. */
    body: z.string(),
    teamId: z.uuid().nullable().default(null),
    fileIds: z.array(z.uuid()).max(100).default([]),
    at: z.date().optional(),
  }),
  async run(run, { body, fileIds, at: given, ...about }) {
    const { tx, actor, now, announce } = run;
    const { workspaceId } = actor;
    const at = given ?? now;
    const id = newId();
    const subject = hideInText(about.subject);
    const row = { ...about, subject, workspaceId, id, createdAt: at, lastMessageAt: at };
    await tx.insert(conversations).values(row);
    const requester = {
      workspaceId,
      conversationId: id,
      customerId: about.customerId,
      role: 'requester' as const,
      createdAt: now,
    };
    await tx.insert(participants).values(requester);
    const author = { authorType: 'customer' as const, authorId: about.customerId };
    const { channel, language } = about;
    const message = {
      ...words(body),
      ...author,
      conversationId: id,
      kind: 'incoming' as const,
      channel,
      language,
      createdAt: at,
    };
    const files = fileIds.map((fileId) => ({ fileId, contentId: null, isInline: false }));
    const messageId = await addMessage(run, message, files, about.subject);
    announce('conversation.started', { type: 'conversation', id }, { conversationId: id, channel });
    return { conversationId: id, messageId };
  },
});

/** Plain text and clean HTML of a body that may be either. */
export function words(body: string): { text: string; html: string | null } {
  const looksLikeHtml = /<\/?[a-z][^>]*>/i.test(body);
  if (!looksLikeHtml) return { text: body.trim(), html: null };
  const html = sanitiseHtml(body);
  return { text: htmlToText(html).trim(), html };
}
