import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { languages } from '../../../kernel/language.ts';
import { command } from '../../../platform/command.ts';
import { conversations, participants } from '../schema.ts';

/**
 * Starts an empty conversation in which the first word is ours. The caller owns the work, says whose it is, and
 * writes the first message in the same transaction. Nobody takes part who is not named here.
 */
export const startSideConversation = command({
  name: 'conversations.start-side-conversation',
  permission: 'conversations:note',
  input: z.strictObject({
    channel: z.enum(['email', 'team']),
    subject: z.string().trim().min(1).max(998),
    /** Whom it is with; among colleagues, whom it is about. */
    customerId: z.uuid(),
    /** Who is written to, the first as the one who is asked. */
    participantIds: z.array(z.uuid()).max(20),
    language: z.enum(languages).nullable(),
    teamId: z.uuid().nullable(),
    assigneeId: z.uuid().nullable(),
    brandId: z.uuid().nullable(),
  }),
  async run({ tx, actor, now, announce }, { participantIds, ...about }) {
    const { workspaceId } = actor;
    const id = newId();
    await tx.insert(conversations).values({ ...about, workspaceId, id, createdAt: now, lastMessageAt: now });
    const people = [...new Set(participantIds)].map((customerId, index) => ({
      ...{ workspaceId, conversationId: id, customerId, createdAt: now },
      role: index === 0 ? ('asked' as const) : ('copied' as const),
    }));
    if (people.length > 0) await tx.insert(participants).values(people);
    const { channel } = about;
    announce('conversation.started', { type: 'conversation', id }, { conversationId: id, channel });
    return { conversationId: id };
  },
});
