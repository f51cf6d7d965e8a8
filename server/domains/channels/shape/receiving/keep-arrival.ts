import { eq } from 'drizzle-orm';
import { system } from '../../../../kernel/actor.ts';
import { newId, sha256 } from '../../../../kernel/ids.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { type Context, inUnit, type Run } from '../../../../platform/command.ts';
import { database } from '../../../../platform/database/open.ts';
import { insertJobs, ringQueue } from '../../../../platform/jobs/queue.ts';
import { type Channel, channelNamed, type Knock } from '../channel.ts';
import { type ConnectionRow, findConnection, withSecrets } from '../connections/open-connection.ts';
import { hookAddressOf } from '../connections/views.ts';
import { channelArrivals, channelHooks } from '../schema.ts';
import { type TakeInJob, takeInAtOnce } from './take-in.ts';

/** The queues in which arrivals wait to be taken in; what is worth a second waits behind nobody's files. */
export const takeInQueue = 'channels.take-in';
export const urgentQueue = 'channels.take-in-urgent';
export const queueOf = ({ isUrgent }: Pick<Channel, 'isUrgent'>) => (isUrgent ? urgentQueue : takeInQueue);

/** What one job may last, in seconds: files may have to be fetched first. */
export const longestTakeIn = 900;

/**
 * Keeps what a provider sent: when this resolves, its bytes and the job that reads them are committed, and only then
 * may the provider hear a yes. Everything else happens later; only what is worth a second is taken in with the same
 * commit, and by the job where that fails.
 * @throws Problem 404 `channel-hook-not-found`, 401 `signature-invalid` when the provider did not sign these bytes, 400
 * `body-invalid` when they are no text; and whatever the database said: then nothing is acknowledged.
 */
export async function keepArrival(key: string, called: Omit<Knock, 'address'>): Promise<void> {
  const knock = { ...called, address: hookAddressOf(key) };
  const hook = await findHook(key);
  if (!hook) throw notFound('channel-hook');
  const { workspaceId, connectionId } = hook;
  const queue = await inUnit({ actor: system(workspaceId), now: knock.now }, async (run) => {
    const row = await findConnection(run, connectionId);
    if (!row || row.closedAt) throw notFound('channel-hook');
    const channel = await assertGenuine(row, knock);
    const body = textOf(knock.raw);
    channel.assertReadable?.(body);
    return keep(run, { channel, connection: row }, body);
  });
  if (queue) ringQueue(queue);
}

/** Keeps what a channel heard on a line that it holds open itself, as if it had been brought to the door. */
export async function keepHeard(
  context: Context,
  heard: { channel: string; connectionId: string; body: string },
): Promise<void> {
  const channel = channelNamed(heard.channel);
  if (!channel) return;
  const queue = await inUnit(context, async (run) => {
    const connection = await findConnection(run, heard.connectionId);
    return connection && keep(run, { channel, connection }, heard.body);
  });
  if (queue) ringQueue(queue);
}

/** What a called address leads to, or null. */
export async function findHook(key: string): Promise<typeof channelHooks.$inferSelect | null> {
  const [hook] = await database().owner.select().from(channelHooks).where(eq(channelHooks.key, key));
  return hook ?? null;
}

async function assertGenuine(row: ConnectionRow, knock: Knock): Promise<Channel> {
  const channel = channelNamed(row.channel);
  if (!channel?.isGenuine(await withSecrets(row), knock)) throw new Problem(401, 'signature-invalid');
  return channel;
}

type Kept = { channel: Channel; connection: ConnectionRow };

/** @returns the queue in which it waits; null when it was taken in. */
async function keep(run: Run, { channel, connection }: Kept, body: string): Promise<string | null> {
  const { tx, actor, now } = run;
  const { workspaceId } = actor;
  const id = newId();
  const row = { workspaceId, id, connectionId: connection.id, receivedAt: now, body, sha256: sha256(body) };
  const [arrival] = await tx
    .insert(channelArrivals)
    .values({ ...row, fate: 'stored' })
    .returning();
  if (!arrival) throw new Error('The arrival was not written.');
  if (channel.isUrgent && (await takeInAtOnce(run, { channel, connection, arrival }))) return null;
  const data: TakeInJob = { workspaceId, arrivalId: id };
  const queue = queueOf(channel);
  await insertJobs(tx, queue, [{ data, expireInSeconds: longestTakeIn }]);
  return queue;
}

function textOf(raw: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8: no provider sends such a thing.
  }
  throw new Problem(400, 'body-invalid');
}
