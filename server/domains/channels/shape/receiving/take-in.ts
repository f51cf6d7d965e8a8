import { and, eq, isNull } from 'drizzle-orm';
import { system } from '../../../../kernel/actor.ts';
import { type Context, inUnit, type Run } from '../../../../platform/command.ts';
import { errorCode } from '../../../../platform/database/transaction.ts';
import { type Channel, channelNamed } from '../channel.ts';
import { type ConnectionRow, findConnection, openConnections } from '../connections/open-connection.ts';
import type { Happening } from '../happening.ts';
import { channelArrivals } from '../schema.ts';
import { prepare } from './prepare.ts';
import { settleHappening } from './settle-happening.ts';

/** How often an arrival is tried before it is set aside for a person. */
const mostTries = 5;

export type TakeInJob = { workspaceId: string; arrivalId: string };

type Arrival = typeof channelArrivals.$inferSelect;

/**
 * Takes in one arrival: what happened is read, files and names are fetched with no transaction open, and each happening
 * is settled in a transaction of its own, so that a repeated job finds what was settled and leaves it alone.
 * @throws when the database or a provider's file is away: then the job is repeated later.
 */
export async function takeIn({ workspaceId, arrivalId }: TakeInJob, now: Date): Promise<void> {
  const context: Context = { actor: system(workspaceId), now };
  const found = await findWaiting(context, arrivalId);
  if (!found) return;
  try {
    await takeAll(context, found);
  } catch (error) {
    await countTry(context, found.arrival, error);
  }
}

/**
 * Takes in an arrival in the transaction that keeps it, where no file and no name has to be fetched for it. What fails
 * leaves nothing behind but the arrival itself. @returns whether it was taken in; if not, it is a job's.
 */
export async function takeInAtOnce(run: Run, found: Place): Promise<boolean> {
  const pending = run.context.unit?.pending ?? [];
  const before = pending.length;
  try {
    await run.tx.transaction((tx) => takeAll({ ...run.context, unit: { tx, pending } }, found));
    return true;
  } catch (error) {
    pending.length = before;
    complain(found.arrival, error);
    return false;
  }
}

async function takeAll(context: Context, { arrival, connection, channel }: Place): Promise<void> {
  let happenings: Happening[];
  try {
    happenings = channel.read(arrival.body ?? '', connection);
  } catch {
    return finish(context, arrival, { fate: 'quarantined', rules: ['unreadable'] });
  }
  const areOthers = happenings.some((one) => accountOf(one) !== undefined);
  const siblings = areOthers ? await inUnit(context, (run) => openConnections(run)) : [];
  const rules: string[] = [];
  for (const happening of happenings) {
    const to = addressed(happening, connection, siblings);
    if (to === null) rules.push('left: unknown-account');
    else rules.push(await takeOne(context, { channel, connection: to, arrival }, happening));
  }
  await finish(context, arrival, { fate: 'taken', rules });
}

type Place = { channel: Channel; connection: ConnectionRow; arrival: Arrival };

async function takeOne(context: Context, place: Place, happening: Happening): Promise<string> {
  if (happening.what === 'left-alone') return `left: ${happening.rule}`;
  const isLast = place.arrival.tries + 1 >= mostTries;
  const prepared = await prepare(context, place, happening, { isLast });
  return inUnit(context, (run) => settleHappening(run, place, prepared));
}

/** Which connection a happening is for: the one that was called, or another of the same channel that is named in it. */
function addressed(
  happening: Happening,
  connection: ConnectionRow,
  siblings: ConnectionRow[],
): ConnectionRow | null {
  const account = accountOf(happening);
  if (account === undefined || account === connection.account) return connection;
  return siblings.find((one) => one.account === account && one.channel === connection.channel) ?? null;
}

const accountOf = (happening: Happening) => ('account' in happening ? happening.account : undefined);

function findWaiting(context: Context, arrivalId: string) {
  return inUnit(
    context,
    async (run) => {
      const mine = and(
        eq(channelArrivals.workspaceId, run.actor.workspaceId),
        eq(channelArrivals.id, arrivalId),
        isNull(channelArrivals.processedAt),
      );
      const [arrival] = await run.tx.select().from(channelArrivals).where(mine);
      if (!arrival) return null;
      const connection = await findConnection(run, arrival.connectionId);
      const channel = connection && channelNamed(connection.channel);
      if (!connection || !channel) return null;
      return { arrival, connection, channel };
    },
    { readOnly: true },
  );
}

/** Words that were taken in stand in the messages; here they go. */
function finish(
  context: Context,
  { id }: Arrival,
  { fate, rules }: Pick<Arrival, 'fate' | 'rules'>,
): Promise<void> {
  return inUnit(context, async ({ tx, actor, now, announce }) => {
    const mine = and(eq(channelArrivals.workspaceId, actor.workspaceId), eq(channelArrivals.id, id));
    const body = fate === 'taken' ? { body: null } : {};
    const done = { fate, rules: [...new Set(rules)], processedAt: now, ...body };
    await tx.update(channelArrivals).set(done).where(mine);
    if (fate === 'quarantined')
      announce('channel.arrival-quarantined', { type: 'channel-arrival', id }, { arrivalId: id });
  });
}

/** @throws the failure itself while another try makes sense. */
async function countTry(context: Context, arrival: Arrival, error: unknown): Promise<void> {
  const tries = arrival.tries + 1;
  complain(arrival, error);
  if (tries >= mostTries) return finish(context, arrival, { fate: 'quarantined', rules: ['not-processed'] });
  await inUnit(context, async ({ tx, actor }) => {
    const mine = and(eq(channelArrivals.workspaceId, actor.workspaceId), eq(channelArrivals.id, arrival.id));
    await tx.update(channelArrivals).set({ tries }).where(mine);
  });
  throw error;
}

function complain({ id, tries }: Arrival, error: unknown): void {
  const code = errorCode(error) || (error instanceof Error ? error.name : 'unknown');
  console.error(JSON.stringify({ alarm: 'arrival-not-taken-in', arrival: id, code, tries: tries + 1 }));
}
