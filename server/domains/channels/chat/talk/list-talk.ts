import { and, desc, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../../platform/command.ts';
import { readMessages } from '../../../conversations/index.ts';
import { channelConnections, channelMessages, channelThreads } from '../../shape/schema.ts';
import { type Shown, shownOf } from './shown.ts';

/** So much of a talk is shown at once. */
const most = 100;

/** What was said between a visitor and us by the widget, and where it goes on. */
export type Talk = { messages: Shown[]; conversationId: string | null };

/**
 * The newest of a talk, oldest first: what this visitor wrote and what was sent to them here, and nothing else of its
 * conversations. @param since leaves out what was said before. @param messageIds only these.
 */
export const listTalk = query({
  name: 'channels.list-chat-talk',
  permission: 'channels:write',
  input: z.strictObject({
    connectionId: z.uuid(),
    visitorId: z.uuid(),
    since: z.date().optional(),
    messageIds: z.array(z.uuid()).optional(),
  }),
  async run(run, { connectionId, visitorId, since, messageIds }): Promise<Talk> {
    const thread = await threadOf(run, connectionId, visitorId);
    if (!thread) return { messages: [], conversationId: null };
    const { tx, actor } = run;
    const { workspaceId, threadId, messageId, externalId, at, parcelId } = channelMessages;
    const here = and(
      eq(workspaceId, actor.workspaceId),
      eq(threadId, thread.id),
      isNotNull(messageId),
      since ? gte(at, since) : undefined,
      messageIds ? inArray(messageId, messageIds) : undefined,
    );
    const rows = await tx
      .select({ messageId, externalId, parcelId })
      .from(channelMessages)
      .where(here)
      .orderBy(desc(at))
      .limit(most);
    const ours = new Map(rows.flatMap((row) => (row.messageId ? [[row.messageId, row]] : [])));
    const found = await readMessages(run.context, { messageIds: [...ours.keys()] });
    const messages = found
      .filter(({ kind }) => kind === 'incoming' || kind === 'reply')
      .map((message) => {
        const row = ours.get(message.id);
        const clientId = row?.parcelId ? null : (row?.externalId.split(':')[1] ?? null);
        return { ...shownOf(message), clientId };
      });
    return { messages, conversationId: thread.conversationId };
  },
});

/** Which visitors' talks go on in these conversations. */
export const listVisitorsIn = query({
  name: 'channels.list-chat-visitors-in',
  permission: 'channels:write',
  input: z.strictObject({ conversationIds: z.array(z.uuid()).max(1_000) }),
  async run({ tx, actor }, { conversationIds }): Promise<{ visitorId: string; conversationId: string }[]> {
    if (conversationIds.length === 0) return [];
    const connected = and(
      eq(channelConnections.workspaceId, channelThreads.workspaceId),
      eq(channelConnections.id, channelThreads.connectionId),
    );
    const rows = await tx
      .select({ visitorId: channelThreads.peer, conversationId: channelThreads.conversationId })
      .from(channelThreads)
      .innerJoin(channelConnections, connected)
      .where(
        and(
          eq(channelThreads.workspaceId, actor.workspaceId),
          inArray(channelThreads.conversationId, conversationIds),
          eq(channelConnections.channel, 'chat'),
        ),
      );
    return rows.flatMap(({ visitorId, conversationId }) =>
      conversationId ? [{ visitorId, conversationId }] : [],
    );
  },
});

async function threadOf({ tx, actor }: Run, connectionId: string, visitorId: string) {
  const mine = and(
    eq(channelThreads.workspaceId, actor.workspaceId),
    eq(channelThreads.connectionId, connectionId),
    eq(channelThreads.peer, visitorId),
  );
  const [row] = await tx.select().from(channelThreads).where(mine);
  return row ?? null;
}
