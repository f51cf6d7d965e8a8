import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { languages } from '../../../kernel/language.ts';
import { command } from '../../../platform/command.ts';
import { conversations, participants } from '../schema.ts';

/** Starts a conversation in which we have the first word; no work hangs on it until the customer answers. */
export const startOutgoing = command({
  name: 'conversations.start-outgoing',
  permission: 'conversations:write',
  input: z.strictObject({
    channel: z.string(),
    subject: z.string(),
    customerId: z.uuid(),
    language: z.enum(languages).nullable(),
    brandId: z.uuid().nullable().default(null),
  }),
  async run({ tx, actor, now, announce }, { customerId, ...about }): Promise<{ conversationId: string }> {
    const { workspaceId } = actor;
    const id = newId();
    const times = { createdAt: now, lastMessageAt: now };
    await tx.insert(conversations).values({ workspaceId, id, customerId, ...about, ...times });
    const whose = { workspaceId, conversationId: id, customerId, createdAt: now };
    await tx.insert(participants).values({ ...whose, role: 'requester' });
    const told = { conversationId: id, channel: about.channel };
    announce('conversation.started', { type: 'conversation', id }, told);
    return { conversationId: id };
  },
});
