import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { insertJobs } from '../../../../platform/jobs/queue.ts';
import { type MessageView, readMessage, reportDelivery } from '../../../conversations/index.ts';
import { channelNamed } from '../channel.ts';
import { type ConnectionRow, findConnection } from '../connections/open-connection.ts';
import { channelMessages, channelParcels, channelThreads, type ParcelExtra } from '../schema.ts';
import { cardsIn } from './cards.ts';
import { linksOf, spokenBy } from './file-links.ts';
import { parcelsOf } from './pieces.ts';

type Thread = typeof channelThreads.$inferSelect;

/** The queue in which talks wait for their next parcel to leave. */
export const sendQueue = 'channels.send-parcels';
export type SendJob = { workspaceId: string; threadId: string };
const longestSend = 600;

const isExtra = z.strictObject({
  kind: z.literal('template'),
  name: z.string(),
  language: z.string(),
  values: z.array(z.string()),
  names: z.array(z.string()).optional(),
});

/**
 * A reply was written for a channel of this shape: it goes into the outbox, or says why it cannot leave. Repeated, it
 * changes nothing.
 */
export const queueParcels = command({
  name: 'channels.queue-parcels',
  permission: 'channels:write',
  input: z.strictObject({ messageId: z.uuid(), extra: isExtra.nullable().default(null) }),
  async run(run, { messageId, extra: given }): Promise<number> {
    const message = await readMessage(run.context, { messageId });
    const channel = message && channelNamed(message.channel);
    if (message?.kind !== 'reply' || !channel || message.deliveryState !== 'queued') return 0;
    if (await isQueued(run, messageId)) return 0;
    const thread = await threadOf(run, message);
    const connection = thread && (await findConnection(run, thread.connectionId));
    const refusal = !thread || !connection ? 'no-talk' : whyNot(thread, connection);
    if (!thread || !connection || refusal) {
      await reportDelivery(run.context, { messageId, state: 'not-sent', reason: refusal });
      return 0;
    }
    const cards = given ? [] : await cardsIn(run, message.html, channel.can.cards ?? 0);
    const extra: ParcelExtra | null = cards.length > 0 ? { kind: 'cards', cards } : given;
    const parcels = parcelsOf(channel, message, extra, {
      language: spokenBy(message, connection),
      linkTo: linksOf(run),
    });
    await lay(run, thread, message, { count: parcels.length, extra });
    return parcels.length;
  },
});

/** Why nothing can be sent there at all; null when it can. */
export function whyNot(thread: Thread, connection: ConnectionRow): string | null {
  if (connection.closedAt) return 'channel-closed';
  if (connection.reason?.startsWith('endpoint-gone')) return 'endpoint-gone';
  return thread.leftAt ? 'person-left' : null;
}

async function isQueued({ tx, actor }: Run, messageId: string): Promise<boolean> {
  const mine = and(
    eq(channelParcels.workspaceId, actor.workspaceId),
    eq(channelParcels.messageId, messageId),
  );
  return (await tx.select({ id: channelParcels.id }).from(channelParcels).where(mine).limit(1)).length > 0;
}

/** The talk in which the customer wrote last, by this channel. */
export async function threadOf(
  run: Run,
  { conversationId, channel }: Pick<MessageView, 'conversationId' | 'channel'>,
): Promise<Thread | null> {
  const { tx, actor } = run;
  const here = and(
    eq(channelMessages.workspaceId, actor.workspaceId),
    eq(channelMessages.conversationId, conversationId),
    isNotNull(channelMessages.threadId),
  );
  const ids = await tx
    .select({ threadId: channelMessages.threadId })
    .from(channelMessages)
    .where(here)
    .orderBy(desc(channelMessages.at))
    .limit(50);
  for (const threadId of new Set(ids.map((one) => one.threadId ?? ''))) {
    const mine = and(eq(channelThreads.workspaceId, actor.workspaceId), eq(channelThreads.id, threadId));
    const [thread] = await tx.select().from(channelThreads).where(mine);
    const connection = thread && (await findConnection(run, thread.connectionId));
    if (thread && connection?.channel === channel) return thread;
  }
  return null;
}

type Laid = { count: number; extra: ParcelExtra | null };

async function lay(run: Run, thread: Thread, message: MessageView, { count, extra }: Laid): Promise<void> {
  const { tx, actor, now } = run;
  const { workspaceId } = actor;
  const sendAt = message.sendAt ?? now;
  const about = {
    workspaceId,
    connectionId: thread.connectionId,
    threadId: thread.id,
    sendAt,
    createdAt: now,
  };
  const of = { conversationId: message.conversationId, messageId: message.id };
  const rows = Array.from({ length: count }, (_, position) => ({
    ...about,
    ...of,
    id: newId(),
    position,
    extra,
    state: 'waiting' as const,
  }));
  if (rows.length > 0) await tx.insert(channelParcels).values(rows);
  await queueSending(run, thread.id, sendAt);
}

/** Adds the job that sends what waits in a talk. */
export async function queueSending({ tx, actor }: Run, threadId: string, at: Date): Promise<void> {
  const data: SendJob = { workspaceId: actor.workspaceId, threadId };
  await insertJobs(tx, sendQueue, [{ data, startAfter: at, expireInSeconds: longestSend }]);
}

/** A reply was taken back in time: what lies in the outbox stays there. */
export const takeBackParcels = command({
  name: 'channels.take-back-parcels',
  permission: 'channels:write',
  input: z.strictObject({ messageId: z.uuid() }),
  async run({ tx, actor }, { messageId }) {
    const waiting = and(
      eq(channelParcels.workspaceId, actor.workspaceId),
      eq(channelParcels.messageId, messageId),
      eq(channelParcels.state, 'waiting'),
    );
    await tx.update(channelParcels).set({ state: 'taken-back', extra: null }).where(waiting);
  },
});
