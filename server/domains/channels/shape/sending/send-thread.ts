import { system } from '../../../../kernel/actor.ts';
import type { Context } from '../../../../platform/command.ts';
import type { Channel, OpenConnection, Outcome, Parcel } from '../channel.ts';
import { claimNext, type Ready, release } from './claim-next.ts';
import { counted, waitForTurn } from './pace.ts';
import type { SendJob } from './queue-reply.ts';
import { settleParcel } from './settle-parcel.ts';

/** So many parcels leave in one job at most: a long talk keeps no other from its turn. */
const mostAtOnce = 20;

/**
 * Sends what waits in one talk, in its order, one call after the other. No transaction is open while the provider is
 * spoken to. A crash after the provider's yes and before the commit repeats the call with the same id of the parcel.
 */
export async function sendThread({ workspaceId, threadId }: SendJob, now: Date): Promise<void> {
  const actor = system(workspaceId);
  for (let at = 0; at < mostAtOnce; at += 1) {
    // The first look has the job's own time; later ones go on from it by the clock.
    const context: Context = { actor, now: at === 0 ? now : later(now) };
    const ready = await claimNext(context, { threadId });
    if (!ready) return;
    const outcome = await counted(ready.connection.id, () => tryOnce(ready));
    const goesOn = await settleParcel({ actor, now: context.now }, { parcelId: ready.parcel.id, outcome });
    if (!goesOn) return;
  }
  await release({ actor, now }, { threadId, again: true });
}

const later = (now: Date) => new Date(Math.max(now.getTime(), Date.now()));

async function tryOnce({ channel, connection, parcel, seen }: Ready): Promise<Outcome> {
  await waitForTurn(connection.id, channel.pace.perSecond);
  try {
    if (seen && channel.markRead) await channel.markRead(connection, seen);
    return await send(channel, connection, parcel);
  } catch (error) {
    // What breaks in our own house (a file that is gone, a storage that is away) is tried again like every outage.
    const words = error instanceof Error ? error.message : 'unknown';
    const status = error instanceof Error && 'status' in error ? error.status : 500;
    if (status === 404) return { kind: 'refused', code: 'file-gone', words };
    return { kind: 'later', words, afterSeconds: null, pauses: false };
  }
}

function send(channel: Channel, connection: OpenConnection, parcel: Parcel): Promise<Outcome> {
  return channel.send(connection, parcel);
}
