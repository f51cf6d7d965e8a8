import { and, eq, gte, isNotNull, notInArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { callCards } from '../../calls/index.ts';
import { requestCards, timeCards } from '../../requests/index.ts';
import type { Mode } from '../rules/need/settings.ts';

/** So many weeks are looked back on, and of fewer than so many a mean says too little. */
export const lookedBack = 12;
export const fewestMeasured = 30;
const week = 7 * 86_400_000;

/** How long work of a kind took on average, in seconds, and of how many calls or requests that is known. */
export type Handling = { mode: Mode; seconds: number; of: number };

/**
 * What work takes by what was written down, for whoever sets what is planned by: calls from answer to end, everything else by
 * the time spent on a request, where people write that down. A mean over all: nobody is named. What is known of too few is
 * left out, and so is what the reader may not see.
 */
export const measureHandling = query({
  name: 'workforce.measure-handling',
  permission: 'workforce:plan',
  input: z.strictObject({}),
  async run(run): Promise<Handling[]> {
    const since = new Date(run.now.getTime() - lookedBack * week);
    const found = [
      await handlingOfCalls(run, since),
      ...(may(run.actor, 'requests:see-time')
        ? [
            await handlingOf(run, since, 'chat', eq(requestCards.channel, 'chat')),
            await handlingOf(run, since, 'mail', notInArray(requestCards.channel, ['phone', 'chat'])),
          ]
        : []),
    ];
    return found.filter((one): one is Handling => one !== null && one.of >= fewestMeasured);
  },
});

const measured = {
  seconds: sql<number | null>`avg(seconds)::float8`,
  of: sql<number>`count(*)::int`,
};
type Measured = { seconds: number | null; of: number } | undefined;

const handling = (mode: Mode, row: Measured): Handling | null =>
  row?.seconds ? { mode, seconds: Math.round(row.seconds), of: row.of } : null;

async function handlingOfCalls({ tx, actor }: Run, since: Date): Promise<Handling | null> {
  const { workspaceId, direction, startedAt, answeredAt, endedAt } = callCards;
  const took = tx
    .select({ seconds: sql<number>`extract(epoch from ${endedAt} - ${answeredAt})`.as('seconds') })
    .from(callCards)
    .where(
      and(
        ...[eq(workspaceId, actor.workspaceId), eq(direction, 'in'), gte(startedAt, since)],
        ...[isNotNull(answeredAt), isNotNull(endedAt)],
      ),
    )
    .as('took');
  const [row] = await tx.select(measured).from(took);
  return handling('call', row);
}

/** By request, because requests are what is foretold: all that was spent on one counts together. */
async function handlingOf(
  { tx, actor }: Run,
  since: Date,
  mode: Mode,
  which: SQL | undefined,
): Promise<Handling | null> {
  const { workspaceId, requestId, seconds } = timeCards;
  const spent = tx
    .select({ seconds: sql<number>`sum(${seconds})`.as('seconds') })
    .from(timeCards)
    .innerJoin(requestCards, and(eq(requestCards.workspaceId, workspaceId), eq(requestCards.id, requestId)))
    .where(
      and(
        ...[eq(workspaceId, actor.workspaceId), eq(requestCards.folder, 'work')],
        ...[gte(requestCards.createdAt, since), which],
      ),
    )
    .groupBy(requestId)
    .as('spent');
  const [row] = await tx.select(measured).from(spent);
  return handling(mode, row);
}
