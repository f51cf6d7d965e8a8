import { newId } from '../../../../kernel/ids.ts';
import type { Run } from '../../../../platform/command.ts';
import { conversations, type ParticipantRole, participants } from '../../schema.ts';

type About = Omit<typeof conversations.$inferInsert, 'workspaceId' | 'id' | 'createdAt' | 'lastMessageAt'>;

/** A conversation without a word, in which the first one is ours. @returns its id. */
export async function beginEmpty(
  { tx, actor, now, announce }: Run,
  about: About,
  people: readonly { customerId: string; role: ParticipantRole }[],
): Promise<{ conversationId: string }> {
  const { workspaceId } = actor;
  const id = newId();
  await tx.insert(conversations).values({ ...about, workspaceId, id, createdAt: now, lastMessageAt: now });
  const rows = people.map((one) => ({ ...one, workspaceId, conversationId: id, createdAt: now }));
  if (rows.length > 0) await tx.insert(participants).values(rows);
  const { channel } = about;
  announce('conversation.started', { type: 'conversation', id }, { conversationId: id, channel });
  return { conversationId: id };
}
