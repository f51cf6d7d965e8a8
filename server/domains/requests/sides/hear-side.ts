import { and, eq } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { readMessage, writeSystemLine } from '../../conversations/index.ts';
import { lockRequest, subjectOf as requestSubject, writeRequest } from '../commands/request-row.ts';
import { sideConversations } from './schema.ts';
import { findSide, subjectOf } from './side-row.ts';

/**
 * An outsider's words: they stay in their side conversation, which is open again, and wake a request that slept.
 * What the customer sees and whose turn it is does not change. False when the conversation is no side one.
 */
export async function hearSide(
  run: Run,
  { conversationId, messageId, automatic }: { conversationId: string; messageId: string; automatic: boolean },
): Promise<boolean> {
  const side = await findSide(run, conversationId);
  if (!side) return false;
  const { requestId, createdBy } = side;
  if (automatic) return true;
  const { tx, actor, announce, context } = run;
  const { workspaceId, conversationId: id } = sideConversations;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(id, conversationId));
  await tx.update(sideConversations).set({ closedAt: null }).where(mine);
  const request = await lockRequest(run, requestId);
  if (request.snoozedUntil) {
    await writeRequest(run, request, { snoozedUntil: null });
    const { number, conversationId: main } = request;
    const about = { requestId, number, conversationId: main };
    announce('request.snoozed', requestSubject(request), { ...about, until: null });
  }
  const name = (await readMessage(context, { messageId }))?.author.name ?? '';
  const line = { conversationId: request.conversationId, code: 'side.answered', params: { name } };
  await writeSystemLine(context, line);
  const about = { requestId, conversationId, messageId, createdBy };
  announce('side-conversation.answered', subjectOf(conversationId), about);
  return true;
}
