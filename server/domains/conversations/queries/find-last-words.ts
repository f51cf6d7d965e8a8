import { and, asc, desc, eq, inArray, max, or } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { findVisible } from '../commands/add-message.ts';
import { messages } from '../schema.ts';

/**
 * How a conversation stands by its messages alone, notes and system lines left out: the newest words, whether a
 * person among the customers spoke last (what programs send counts as nobody's turn), and the times of their newest
 * words, of the first reply and of the newest words of all.
 */
export const findLastWords = query({
  name: 'conversations.find-last-words',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const { tx, actor } = run;
    await findVisible(run, conversationId);
    const here = and(
      eq(messages.workspaceId, actor.workspaceId),
      eq(messages.conversationId, conversationId),
      inArray(messages.kind, ['incoming', 'reply']),
    );
    const newest = [desc(messages.createdAt), desc(messages.id)];
    const isReply = eq(messages.kind, 'reply');
    const byPeople = or(isReply, eq(messages.automatic, false));
    const [last] = await tx
      .select()
      .from(messages)
      .where(here)
      .orderBy(...newest)
      .limit(1);
    const [turn] = await tx
      .select()
      .from(messages)
      .where(and(here, byPeople))
      .orderBy(...newest)
      .limit(1);
    const [first] = await tx
      .select()
      .from(messages)
      .where(and(here, isReply))
      .orderBy(asc(messages.createdAt), asc(messages.id))
      .limit(1);
    const byCustomers = and(here, eq(messages.kind, 'incoming'), eq(messages.automatic, false));
    const [words] = await tx
      .select({ at: max(messages.createdAt) })
      .from(messages)
      .where(byCustomers);
    return {
      messageId: last?.id ?? null,
      at: last?.createdAt ?? null,
      text: last?.text ?? '',
      customerSpokeLast: turn?.kind === 'incoming',
      customerWroteAt: words?.at ?? null,
      firstReplyAt: first?.createdAt ?? null,
      lastAt: last?.createdAt ?? null,
    };
  },
});
