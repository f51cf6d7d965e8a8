import { and, asc, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../../platform/command.ts';
import { readMessage } from '../../../conversations/index.ts';
import { readFileContent } from '../../../files/index.ts';
import { type Channel, channelNamed, type OpenConnection, type Parcel } from '../channel.ts';
import { type ConnectionRow, findConnection, withSecrets } from '../connections/open-connection.ts';
import { channelMessages, channelParcels, channelThreads } from '../schema.ts';
import { linksOf, spokenBy } from './file-links.ts';
import { isBusy } from './pace.ts';
import { parcelsOf } from './pieces.ts';
import { queueSending, whyNot } from './queue-reply.ts';
import { tellStanding } from './tell-standing.ts';

type ParcelRow = typeof channelParcels.$inferSelect;
type Thread = typeof channelThreads.$inferSelect;

/** One call that is ready to be made; `seen` are the customer's words that are marked as read along with it. */
export type Ready = { channel: Channel; connection: OpenConnection; parcel: Parcel; seen: string | null };

/** So long one sender may be at work on a call before another takes over, in milliseconds. */
const lease = 120_000;

/**
 * Takes the next call of a talk. One sender works on a talk at a time, so that words arrive in their order; who finds
 * another at work comes back when that one's time is over. Null when there is nothing to do now.
 */
export const claimNext = command({
  name: 'channels.claim-parcel',
  permission: 'channels:write',
  input: z.strictObject({ threadId: z.uuid() }),
  async run(run, { threadId }): Promise<Ready | null> {
    const thread = await lockTalk(run, threadId);
    if (!thread) return null;
    if (thread.sendingUntil && thread.sendingUntil > run.now) {
      await queueSending(run, threadId, thread.sendingUntil);
      return null;
    }
    for (;;) {
      const row = await nextWaiting(run, threadId);
      const at = row && (await notBefore(run, row));
      if (!row || (at && at > run.now)) {
        if (at) await queueSending(run, threadId, at);
        return null;
      }
      const ready = await makeReady(run, thread, row);
      if (!ready) continue;
      await hold(run, threadId, new Date(run.now.getTime() + lease));
      await setParcel(run, row.id, { tries: row.tries + 1 });
      return ready;
    }
  },
});

/** Lets the talk go. @param again whether somebody has to look at it once more. */
export const release = command({
  name: 'channels.release-thread',
  permission: 'channels:write',
  input: z.strictObject({ threadId: z.uuid(), again: z.boolean() }),
  async run(run, { threadId, again }) {
    await hold(run, threadId, null);
    if (again) await queueSending(run, threadId, run.now);
  },
});

export async function lockTalk({ tx, actor }: Run, threadId: string): Promise<Thread | null> {
  const mine = and(eq(channelThreads.workspaceId, actor.workspaceId), eq(channelThreads.id, threadId));
  const [thread] = await tx.select().from(channelThreads).where(mine).for('update');
  return thread ?? null;
}

export async function hold({ tx, actor }: Run, threadId: string, sendingUntil: Date | null): Promise<void> {
  const mine = and(eq(channelThreads.workspaceId, actor.workspaceId), eq(channelThreads.id, threadId));
  await tx.update(channelThreads).set({ sendingUntil }).where(mine);
}

export async function setParcel({ tx, actor }: Run, id: string, changes: Partial<ParcelRow>): Promise<void> {
  const mine = and(eq(channelParcels.workspaceId, actor.workspaceId), eq(channelParcels.id, id));
  await tx.update(channelParcels).set(changes).where(mine);
}

async function nextWaiting({ tx, actor }: Run, threadId: string): Promise<ParcelRow | null> {
  const waiting = and(
    eq(channelParcels.workspaceId, actor.workspaceId),
    eq(channelParcels.threadId, threadId),
    eq(channelParcels.state, 'waiting'),
  );
  const [row] = await tx
    .select()
    .from(channelParcels)
    .where(waiting)
    .orderBy(asc(channelParcels.createdAt), asc(channelParcels.position))
    .limit(1)
    .for('update');
  return row ?? null;
}

/** A connection that has its hands full is asked about again so soon, in milliseconds. */
const soon = 1_000;

/** Not before its own time, nor while its connection rests or is busy. */
async function notBefore(run: Run, { sendAt, connectionId }: ParcelRow): Promise<Date> {
  if (isBusy(connectionId)) return new Date(run.now.getTime() + soon);
  const pausedUntil = (await findConnection(run, connectionId))?.pausedUntil;
  return pausedUntil && pausedUntil > sendAt ? pausedUntil : sendAt;
}

/** The call of a row; null when it was settled without one. */
async function makeReady(run: Run, thread: Thread, row: ParcelRow): Promise<Ready | null> {
  const connection = await findConnection(run, row.connectionId);
  const message = await readMessage(run.context, { messageId: row.messageId });
  const channel = connection && channelNamed(connection.channel);
  if (!message || !connection || !channel) return settle(run, row, { state: 'taken-back', reason: null });
  const refusal = whyNot(thread, connection);
  if (refusal) return settle(run, row, { state: 'not-sent', reason: refusal });
  const linkTo = linksOf(run);
  const calls = parcelsOf(channel, message, row.extra, { language: spokenBy(message, connection), linkTo });
  const pieces = calls[row.position];
  if (!pieces) return settle(run, row, { state: 'taken-back', reason: null });
  const answers = await newestWords(run, thread.id);
  const { context } = run;
  const parcel: Parcel = {
    ...{ id: row.id, peer: thread.peer, isGroup: thread.isGroup, pieces, answers, linkTo },
    replyToken: isFresh(thread, run.now) ? thread.replyToken : null,
    read: (fileId) => readFileContent({ actor: context.actor, now: context.now }, { fileId }),
  };
  const seen = row.position === 0 ? answers : null;
  return { channel, connection: await openedFor(connection), parcel, seen };
}

const openedFor = (connection: ConnectionRow) => withSecrets(connection);

/** A token that is older is not worth the call that would tell so, in milliseconds. */
const tokenLives = 20 * 60_000;

function isFresh({ replyTokenAt }: Thread, now: Date): boolean {
  return replyTokenAt !== null && now.getTime() - replyTokenAt.getTime() < tokenLives;
}

async function settle(run: Run, row: ParcelRow, changes: Pick<ParcelRow, 'state' | 'reason'>): Promise<null> {
  await setParcel(run, row.id, { ...changes, extra: null });
  await tellStanding(run, row.messageId, run.now);
  return null;
}

/** The provider's id of what the customer wrote last. */
async function newestWords({ tx, actor }: Run, threadId: string): Promise<string | null> {
  const theirs = and(
    eq(channelMessages.workspaceId, actor.workspaceId),
    eq(channelMessages.threadId, threadId),
  );
  const rows = await tx
    .select({ id: channelMessages.externalId, parcelId: channelMessages.parcelId })
    .from(channelMessages)
    .where(theirs)
    .orderBy(desc(channelMessages.at))
    .limit(20);
  return rows.find((one) => one.parcelId === null)?.id ?? null;
}
