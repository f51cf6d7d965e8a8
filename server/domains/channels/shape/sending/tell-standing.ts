import { and, eq } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { noteReception, readMessage, reportDelivery } from '../../../conversations/index.ts';
import { standingOf } from '../rules/states.ts';
import { channelParcels } from '../schema.ts';

/** Tells the conversation how a message stands by all its parcels: the worst of them counts, with its reason. */
export async function tellStanding(run: Run, messageId: string, at: Date): Promise<void> {
  const { tx, actor, context } = run;
  const mine = and(
    eq(channelParcels.workspaceId, actor.workspaceId),
    eq(channelParcels.messageId, messageId),
  );
  const parcels = await tx.select().from(channelParcels).where(mine).orderBy(channelParcels.position);
  const standing = standingOf(parcels.map((one) => one.state));
  if (!standing) return;
  const { state, isRead } = standing;
  const bad = parcels.find((one) => one.state === state) ?? parcels.find((one) => one.reason !== null);
  const reason =
    state === 'failed' || state === 'not-sent' || state === 'queued' ? (bad?.reason ?? null) : null;
  const before = await readMessage(context, { messageId });
  if (before?.deliveryState !== state || before.deliveryReason !== reason)
    await reportDelivery(context, { messageId, state, reason });
  if (isRead) await noteReception(context, { messageId, readAt: at });
}
