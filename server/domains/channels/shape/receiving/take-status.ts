import { and, eq, inArray, lte } from 'drizzle-orm';
import { isId } from '../../../../kernel/ids.ts';
import type { Run } from '../../../../platform/command.ts';
import type { Happening } from '../happening.ts';
import { isNews } from '../rules/states.ts';
import { channelMessages, channelParcels, channelThreads } from '../schema.ts';
import { tellStanding } from '../sending/tell-standing.ts';

type Status = Extract<Happening, { what: 'status' }>;
type Parcel = typeof channelParcels.$inferSelect;

/** A provider tells what became of a parcel. Repetitions and what comes too late change nothing. */
export async function takeStatus(run: Run, connectionId: string, status: Status): Promise<string> {
  const parcel = await findParcel(run, connectionId, status);
  if (!parcel) return 'left: status-of-a-stranger';
  if (!isNews(parcel.state, status.state)) return 'left: older-status';
  await note(run, parcel, status);
  return 'status';
}

/** Everything that left before a moment was read. */
export async function takeReadUntil(
  run: Run,
  connectionId: string,
  { peer, at }: Extract<Happening, { what: 'read-until' }>,
): Promise<string> {
  const { tx, actor } = run;
  const threads = tx
    .select({ id: channelThreads.id })
    .from(channelThreads)
    .where(
      and(
        eq(channelThreads.workspaceId, actor.workspaceId),
        eq(channelThreads.connectionId, connectionId),
        eq(channelThreads.peer, peer),
      ),
    );
  const before = and(
    eq(channelParcels.workspaceId, actor.workspaceId),
    inArray(channelParcels.threadId, threads),
    inArray(channelParcels.state, ['sent', 'delivered']),
    lte(channelParcels.sentAt, at),
  );
  const parcels = await tx.select().from(channelParcels).where(before).for('update');
  for (const parcel of parcels) await note(run, parcel, { state: 'read', at });
  return 'read-until';
}

/** By the provider's id, or by our own where the provider's answer was lost on its way. */
async function findParcel(run: Run, connectionId: string, { id, parcelId }: Status): Promise<Parcel | null> {
  const { tx, actor } = run;
  const own = eq(channelParcels.workspaceId, actor.workspaceId);
  const known = tx
    .select({ id: channelMessages.parcelId })
    .from(channelMessages)
    .where(
      and(
        eq(channelMessages.workspaceId, actor.workspaceId),
        eq(channelMessages.connectionId, connectionId),
        eq(channelMessages.externalId, id),
      ),
    );
  const [found] = await tx
    .select()
    .from(channelParcels)
    .where(and(own, inArray(channelParcels.id, known)))
    .for('update');
  if (found || !parcelId || !isId(parcelId)) return found ?? null;
  const named = and(own, eq(channelParcels.id, parcelId), eq(channelParcels.connectionId, connectionId));
  const [ours] = await tx.select().from(channelParcels).where(named).for('update');
  if (!ours) return null;
  await rememberIds(run, ours, [id]);
  return ours;
}

async function note(
  run: Run,
  parcel: Parcel,
  { state, at, reason }: Pick<Status, 'state' | 'at' | 'reason'>,
): Promise<void> {
  const { tx, actor } = run;
  const mine = and(eq(channelParcels.workspaceId, actor.workspaceId), eq(channelParcels.id, parcel.id));
  const sentAt = parcel.sentAt ?? at;
  const said = state === 'failed' ? { reason: reason ?? 'app-refused' } : { reason: null };
  await tx
    .update(channelParcels)
    .set({ state, sentAt, statusAt: at, ...said })
    .where(mine);
  await tellStanding(run, parcel.messageId, at);
}

/** The ids that a provider gave what left: statuses, reactions and answers name them. */
export async function rememberIds({ tx, actor, now }: Run, parcel: Parcel, ids: string[]): Promise<void> {
  const { connectionId, threadId, conversationId, messageId, id: parcelId } = parcel;
  const row = { workspaceId: actor.workspaceId, connectionId, threadId, conversationId, messageId, parcelId };
  const rows = ids.map((externalId) => ({ ...row, externalId, at: now }));
  if (rows.length > 0) await tx.insert(channelMessages).values(rows).onConflictDoNothing();
}
