import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { listConversationHeads, maySee } from '../../conversations/index.ts';
import { findRequest } from '../queries/list-requests.ts';
import { requests } from '../schema.ts';
import { sideConversations } from './schema.ts';
import { findSide } from './side-row.ts';

/** What is said beside a request, in the order it began; who is waited for, and what was not read yet. */
export const listSides = query({
  name: 'requests.list-sides',
  permission: 'conversations:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }) {
    const { id } = await findRequest(run.context, { request });
    const { workspaceId, requestId, createdAt } = sideConversations;
    const rows = await run.tx
      .select()
      .from(sideConversations)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(requestId, id)))
      .orderBy(asc(createdAt));
    const conversationIds = rows.map((row) => row.conversationId);
    const heads = await listConversationHeads(run.context, { conversationIds });
    const byId = new Map(heads.map((head) => [head.id, head]));
    return rows.flatMap(({ kind, party, closedAt, conversationId }) => {
      const head = byId.get(conversationId);
      const isWaiting = kind === 'mail' && closedAt === null && head?.lastKind === 'reply';
      return head ? [{ ...head, kind, party, isWaiting, isClosed: closedAt !== null }] : [];
    });
  },
});

/** A side conversation whose request the actor may see. @throws Problem 404 `conversation-not-found`. */
export const findVisibleSide = query({
  name: 'requests.find-visible-side',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const side = await findSide(run, conversationId);
    if (!side) throw notFound('conversation');
    const mine = and(eq(requests.workspaceId, run.actor.workspaceId), eq(requests.id, side.requestId));
    const [request] = await run.tx.select().from(requests).where(mine);
    if (!request || !maySee(run.actor, request)) throw notFound('conversation');
    return side;
  },
});
