import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { lockRequest } from '../commands/request-row.ts';
import { sideConversations } from './schema.ts';
import { findSide, subjectOf } from './side-row.ts';

/** Lays a side conversation to rest, so that nobody waits for it; or opens it again. Answers open it by themselves. */
export const closeSide = command({
  name: 'requests.close-side',
  permission: 'conversations:note',
  input: z.strictObject({ conversationId: z.uuid(), closed: z.boolean() }),
  async run(run, { conversationId, closed }) {
    const side = await findSide(run, conversationId);
    if (!side) throw notFound('conversation');
    await lockRequest(run, side.requestId);
    if ((side.closedAt !== null) === closed) return;
    const { workspaceId, conversationId: id } = sideConversations;
    await run.tx
      .update(sideConversations)
      .set({ closedAt: closed ? run.now : null })
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(id, conversationId)));
    const about = { requestId: side.requestId, conversationId, isClosed: closed };
    run.announce('side-conversation.changed', subjectOf(conversationId), about);
  },
});
