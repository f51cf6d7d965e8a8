import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../../platform/command.ts';
import { findConversationForSending, readMessage } from '../../../conversations/index.ts';
import { channelNamed } from '../channel.ts';
import type { TemplateView } from '../connections/list-connections.ts';
import { findConnection } from '../connections/open-connection.ts';
import type { Capabilities } from '../rules/capabilities.ts';
import { windowEnd } from '../rules/window.ts';
import { channelTemplates } from '../schema.ts';
import { threadOf, whyNot } from '../sending/queue-reply.ts';

/** By which way an answer leaves, what that way carries, and whether it is open. */
export type ReplyWay = {
  channel: string;
  /** Null for mail and what else takes every format. */
  can: Capabilities | null;
  connection: { id: string; name: string; state: 'working' | 'degraded'; reason: string | null } | null;
  /** Until when free words may be sent; null: always. */
  closesAt: Date | null;
  /** Why nothing can be sent at all; null when it can. */
  shut: string | null;
  /** Approved templates, while free words may not be sent or soon may not. */
  templates: TemplateView[];
};

/** The way back to the customer of a conversation: the one by which they wrote last. */
export const findReplyWay = query({
  name: 'channels.find-reply-way',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }): Promise<ReplyWay> {
    const { conversation, lastMessages } = await findConversationForSending(run.context, { conversationId });
    const name = (await lastWay(run, lastMessages)) ?? conversation.channel;
    const open = { channel: name, can: null, connection: null, closesAt: null, shut: null, templates: [] };
    const channel = channelNamed(name);
    if (!channel) return open;
    const { can } = channel;
    const thread = await threadOf(run, { conversationId: conversation.id, channel: name });
    const row = thread && (await findConnection(run, thread.connectionId));
    if (!thread || !row) return { ...open, can, shut: 'no-talk' };
    const { id, state, reason } = row;
    const closesAt = windowEnd(can.windowHours, thread.lastWordsAt);
    const templates = can.templates ? await approvedOf(run, id) : [];
    const connection = { id, name: row.name, state, reason };
    return { ...open, can, connection, closesAt, shut: whyNot(thread, row), templates };
  },
});

/** The channel of the newest words that are answered by it: words from the page of a request, or a stranger's, are not. */
async function lastWay(
  { context }: Run,
  newestFirst: readonly { id: string; kind: string }[],
): Promise<string | null> {
  for (const { id, kind } of newestFirst) {
    if (kind !== 'incoming') continue;
    const said = await readMessage(context, { messageId: id });
    if (said?.verified && said.channel !== 'portal') return said.channel;
  }
  return null;
}

async function approvedOf({ tx, actor }: Run, connectionId: string): Promise<TemplateView[]> {
  const { workspaceId, connectionId: of, status, name, language } = channelTemplates;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(of, connectionId), eq(status, 'approved'));
  const rows = await tx.select().from(channelTemplates).where(mine).orderBy(asc(name), asc(language));
  return rows.map(({ workspaceId: _w, connectionId: _c, ...shown }) => shown);
}
