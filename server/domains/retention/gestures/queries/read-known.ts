import { and, asc, eq, gt, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { dateCards } from '../../../customers/index.ts';
import { recoveryCards } from '../../../feedback/index.ts';
import { ideaCards } from '../../../ideas/index.ts';
import { purchasesOf } from '../../../orders/index.ts';
import { promiseCards } from '../../../promises/index.ts';
import { requestCards } from '../../../requests/index.ts';
import { daysOf } from '../../queries/today.ts';
import { amendsDays, type Known } from '../rules/occasions.ts';

const dayMs = 86_400_000;

/** What may be an occasion, of each of at most 200 customers; requests of the last `incidentDays`. */
export async function readKnown(
  run: Run,
  customerIds: string[],
  incidentDays: number,
): Promise<{ known: Map<string, Known>; today: number }> {
  const dayOf = await daysOf(run);
  const ago = (days: number) => new Date(run.now.getTime() - (days + 1) * dayMs);
  const lately = ago(amendsDays);
  const { purchases } = await purchasesOf(run.context, { until: run.now, customerIds });
  const requests = await requestsSince(run, customerIds, ago(incidentDays));
  const broken = await brokenPromises(run, inArray(requestCards.customerId, customerIds), lately);
  const madeGood = await madeGoodSince(run, customerIds, lately);
  const carriedOut = await carriedOutSince(run, customerIds, lately);
  const dates = await datesOf(run, customerIds);
  const happened = (all: readonly Happened[], of: string) =>
    all.flatMap(({ id, customerId, at }) => (customerId === of && at ? [{ id, day: dayOf(at) }] : []));
  const known = customerIds.map((id): [string, Known] => [
    id,
    {
      orders: purchases
        .filter(({ customerId }) => customerId === id)
        .map(({ orderedAt, value }) => ({ day: dayOf(orderedAt), value })),
      requests: happened(requests, id),
      broken: happened(broken, id),
      madeGood: happened(madeGood, id),
      carriedOut: happened(carriedOut, id),
      dates: dates.filter(({ customerId }) => customerId === id),
    },
  ]);
  return { known: new Map(known), today: dayOf(run.now) };
}

type Happened = { id: string; customerId: string | null; at: Date | null };

function requestsSince({ tx, actor }: Run, customerIds: string[], since: Date) {
  const { workspaceId, id, customerId, createdAt, folder, mergedIntoId } = requestCards;
  return tx
    .select({ id, customerId, at: createdAt })
    .from(requestCards)
    .where(
      and(
        ...[eq(workspaceId, actor.workspaceId), inArray(customerId, customerIds)],
        ...[eq(folder, 'work'), isNull(mergedIntoId), gt(createdAt, since)],
      ),
    )
    .orderBy(asc(createdAt));
}

/** Promises that were broken since then, with whose request it was. */
export function brokenPromises({ tx, actor }: Run, which: SQL | undefined, since: Date) {
  const { workspaceId, requestId, id, settledAt, state } = promiseCards;
  return tx
    .select({ id, customerId: requestCards.customerId, at: settledAt })
    .from(promiseCards)
    .innerJoin(requestCards, and(eq(requestCards.workspaceId, workspaceId), eq(requestCards.id, requestId)))
    .where(and(eq(workspaceId, actor.workspaceId), eq(state, 'broken'), gt(settledAt, since), which));
}

function madeGoodSince({ tx, actor }: Run, customerIds: string[], since: Date) {
  const { workspaceId, id, customerId, settledAt, state } = recoveryCards;
  return tx
    .select({ id, customerId, at: settledAt })
    .from(recoveryCards)
    .where(
      and(
        ...[eq(workspaceId, actor.workspaceId), inArray(customerId, customerIds)],
        ...[eq(state, 'reached'), gt(settledAt, since)],
      ),
    );
}

function carriedOutSince({ tx, actor }: Run, customerIds: string[], since: Date) {
  const { workspaceId, id, customerId, carriedOutAt } = ideaCards;
  return tx
    .select({ id, customerId, at: carriedOutAt })
    .from(ideaCards)
    .where(
      and(eq(workspaceId, actor.workspaceId), inArray(customerId, customerIds), gt(carriedOutAt, since)),
    );
}

/** The end of a contract is a day that matters, and none to celebrate. */
function datesOf({ tx, actor }: Run, customerIds: string[]) {
  const { workspaceId, id, customerId, day, isYearly, kind } = dateCards;
  return tx
    .select({ id, customerId, day, isYearly })
    .from(dateCards)
    .where(
      and(
        ...[eq(workspaceId, actor.workspaceId), inArray(customerId, customerIds)],
        inArray(kind, ['birthday', 'anniversary', 'other']),
      ),
    );
}
