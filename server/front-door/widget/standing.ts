import { findConversationForSending, findTeamRead } from '../../domains/conversations/index.ts';
import { findAsking } from '../../domains/feedback/index.ts';
import { findRating, findRequestOfConversation } from '../../domains/requests/index.ts';
import { listStaff } from '../../domains/team/index.ts';
import type { Context } from '../../platform/command.ts';

/** Where a talk stands, as its visitor is told. */
export type Standing = {
  stage: 'none' | 'waiting' | 'with' | 'ended';
  agent: { name: string; isThere: boolean } | null;
  /** Up to when the team has read. */
  readUntil: string | null;
  score: number | null;
  /** A survey asks how it was, or was answered: it is not asked twice. */
  isAsked: boolean;
};

const nothing: Standing = { stage: 'none', agent: null, readUntil: null, score: null, isAsked: false };

/** Where a talk stands, with the request that carries it; nothing where none was begun. */
export async function standingOf(
  context: Context,
  conversationId: string | null,
): Promise<{ standing: Standing; requestId: string | null }> {
  if (!conversationId) return { standing: nothing, requestId: null };
  const { conversation } = await findConversationForSending(context, { conversationId });
  const request = await findRequestOfConversation(context, { conversationId: conversation.id });
  const readAt = await findTeamRead(context, { conversationId: conversation.id });
  if (!request) return { standing: { ...nothing, stage: 'waiting' }, requestId: null };
  const { assigneeId, status } = request;
  const member = assigneeId ? (await listStaff(context, {})).find((one) => one.id === assigneeId) : undefined;
  const rating = await findRating(context, { request: request.id });
  const asking = await findAsking(context, { requestId: request.id });
  const isEnded = status === 'solved' || status === 'closed';
  return {
    requestId: request.id,
    standing: {
      stage: isEnded ? 'ended' : member ? 'with' : 'waiting',
      agent: member ? { name: member.name.split(' ')[0] ?? member.name, isThere: member.isWorking } : null,
      readUntil: readAt?.toISOString() ?? null,
      score: rating?.score ?? null,
      isAsked: asking !== null,
    },
  };
}
