import { and, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { conversations } from '../../conversations/schema.ts';
import { requests } from '../../requests/schema.ts';

/** The request that a conversation belongs to, and what it is about. */
export type RequestOf = { requestId: string | null; requestNumber: number | null; subject: string };

export const noRequest: RequestOf = { requestId: null, requestNumber: null, subject: '' };

/** The requests of conversations, by conversation. */
export async function requestsOf(
  { tx, actor }: Run,
  conversationIds: (string | null)[],
): Promise<Map<string, RequestOf>> {
  const ids = [...new Set(conversationIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const { workspaceId } = actor;
  const about = and(
    eq(requests.workspaceId, conversations.workspaceId),
    eq(requests.conversationId, conversations.id),
  );
  const rows = await tx
    .select({
      conversationId: conversations.id,
      requestId: requests.id,
      requestNumber: requests.number,
      subject: conversations.subject,
    })
    .from(conversations)
    .leftJoin(requests, about)
    .where(and(eq(conversations.workspaceId, workspaceId), inArray(conversations.id, ids)));
  return new Map(rows.map(({ conversationId, ...request }) => [conversationId, request]));
}
