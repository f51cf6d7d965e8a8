import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../../platform/command.ts';
import { channelNamed, type Outcome } from '../channel.ts';
import { noteDegraded, noteWorking } from '../connections/note-state.ts';
import { type ConnectionRow, findConnection } from '../connections/open-connection.ts';
import { rememberIds } from '../receiving/take-status.ts';
import { nextTry } from '../rules/back-off.ts';
import { channelConnections, channelParcels, channelThreads } from '../schema.ts';
import { hold, lockTalk, setParcel } from './claim-next.ts';
import { queueSending } from './queue-reply.ts';
import { tellStanding } from './tell-standing.ts';

type ParcelRow = typeof channelParcels.$inferSelect;

/** Writes down how a call ended and plans what follows. @returns whether the next parcel of the talk may leave at once. */
export const settleParcel = command({
  name: 'channels.settle-parcel',
  permission: 'channels:write',
  input: z.strictObject({ parcelId: z.uuid(), outcome: z.custom<Outcome>() }),
  async run(run, { parcelId, outcome }): Promise<boolean> {
    const threadId = await threadOf(run, parcelId);
    // The talk before its parcels: in the order in which whoever sends locks them.
    if (!threadId || !(await lockTalk(run, threadId))) return false;
    const { tx, actor } = run;
    const mine = and(eq(channelParcels.workspaceId, actor.workspaceId), eq(channelParcels.id, parcelId));
    const [row] = await tx.select().from(channelParcels).where(mine).for('update');
    const connection = row && (await findConnection(run, row.connectionId));
    if (!row || !connection) return false;
    await hold(run, threadId, null);
    const goesOn = await byOutcome(run, { row, connection }, outcome);
    await tellStanding(run, row.messageId, run.now);
    return goesOn;
  },
});

type Tried = { row: ParcelRow; connection: ConnectionRow };

async function byOutcome(run: Run, tried: Tried, outcome: Outcome): Promise<boolean> {
  switch (outcome.kind) {
    case 'sent':
      return sent(run, tried, outcome);
    case 'refused':
      return refused(run, tried, outcome);
    case 'later':
      return later(run, tried, outcome);
  }
}

async function sent(
  run: Run,
  { row, connection }: Tried,
  { ids, usedReplyToken }: Extract<Outcome, { kind: 'sent' }>,
): Promise<boolean> {
  const { now } = run;
  // A status may have overtaken the answer of the call: what is known already stays.
  const state = row.state === 'waiting' ? { state: 'sent' as const, sentAt: now } : {};
  await setParcel(run, row.id, { ...state, reason: null, extra: null });
  await rememberIds(run, row, ids);
  if (usedReplyToken) await forgetToken(run, row.threadId);
  if (connection.state !== 'working' || connection.pausedUntil)
    await noteWorking(run, connection, { pausedUntil: null });
  const pause = channelNamed(connection.channel)?.pace.perPeer ?? 0;
  if (pause === 0) return true;
  await queueSending(run, row.threadId, new Date(now.getTime() + pause));
  return false;
}

async function refused(
  run: Run,
  { row, connection }: Tried,
  { code, words, left, degraded }: Extract<Outcome, { kind: 'refused' }>,
): Promise<boolean> {
  const reason = words ? `${code}: ${words}`.slice(0, 2_000) : code;
  await setParcel(run, row.id, { state: 'failed', reason, extra: null });
  if (degraded) await noteDegraded(run, connection, `${degraded}: ${words}`.slice(0, 500));
  if (left) {
    const { tx, actor, now } = run;
    const mine = and(eq(channelThreads.workspaceId, actor.workspaceId), eq(channelThreads.id, row.threadId));
    await tx.update(channelThreads).set({ leftAt: now }).where(mine);
  }
  return true;
}

async function later(
  run: Run,
  { row, connection }: Tried,
  { words, afterSeconds, pauses, degraded }: Extract<Outcome, { kind: 'later' }>,
): Promise<boolean> {
  const at = nextTry(row, afterSeconds, run.now);
  if (degraded) await noteDegraded(run, connection, `${degraded}: ${words}`.slice(0, 500));
  if (at === null) {
    await setParcel(run, row.id, {
      state: 'failed',
      reason: (words ? `app-gave-up: ${words}` : 'app-never-answered').slice(0, 2_000),
      extra: null,
    });
    return true;
  }
  await setParcel(run, row.id, { sendAt: at, reason: waitsFor(words, degraded) });
  if (pauses) await rest(run, connection, at);
  await queueSending(run, row.threadId, at);
  return false;
}

/** Why a message has not left yet: somebody has to act, nobody answers, or the provider asks for patience. */
function waitsFor(words: string, degraded: string | undefined): string {
  if (!words) return 'app-silent';
  return `${degraded === 'token-refused' ? 'app-token-refused' : 'app-waits'}: ${words}`.slice(0, 2_000);
}

/** The whole connection rests: its other talks would hear the same. */
async function rest({ tx, actor }: Run, { id, pausedUntil }: ConnectionRow, at: Date): Promise<void> {
  if (pausedUntil && pausedUntil > at) return;
  const mine = and(eq(channelConnections.workspaceId, actor.workspaceId), eq(channelConnections.id, id));
  await tx.update(channelConnections).set({ pausedUntil: at }).where(mine);
}

async function forgetToken({ tx, actor }: Run, threadId: string): Promise<void> {
  const mine = and(eq(channelThreads.workspaceId, actor.workspaceId), eq(channelThreads.id, threadId));
  await tx.update(channelThreads).set({ replyToken: null, replyTokenAt: null }).where(mine);
}

async function threadOf({ tx, actor }: Run, parcelId: string): Promise<string | null> {
  const mine = and(eq(channelParcels.workspaceId, actor.workspaceId), eq(channelParcels.id, parcelId));
  const [row] = await tx.select({ id: channelParcels.threadId }).from(channelParcels).where(mine);
  return row?.id ?? null;
}
