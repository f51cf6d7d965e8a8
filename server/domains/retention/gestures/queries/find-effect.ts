import { and, desc, eq, gt, inArray, lt, ne } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../../platform/command.ts';
import { listSatisfaction } from '../../../feedback/index.ts';
import { purchasesOf } from '../../../orders/index.ts';
import { listOutcomes, requestCards } from '../../../requests/index.ts';
import { ratingAsSaid, type Said } from '../../opportunities/rules.ts';
import { type Case, effectDays, effectOf, enough } from '../rules/effect.ts';
import { gestures } from '../schema.ts';

const dayMs = 86_400_000;
const mostAtOnce = 1_000;
/** The newest suggestions whose time is over; more would say the same. */
const mostCases = 5_000;

/**
 * Whether those who got a gesture ordered again and were satisfied more often than those who were suggested for one and
 * got none, within 90 days of the suggestion. Who is given one is chosen by people, so nothing here is a cause.
 */
export const findGestureEffect = query({
  name: 'retention.find-gesture-effect',
  permission: 'retention:read',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, now } = run;
    const { workspaceId, customerId, suggestedAt, state } = gestures;
    const rows = await tx
      .select({ customerId, suggestedAt, state })
      .from(gestures)
      .where(
        and(
          ...[eq(workspaceId, actor.workspaceId), ne(state, 'suggested')],
          lt(suggestedAt, new Date(now.getTime() - effectDays * dayMs)),
        ),
      )
      .orderBy(desc(suggestedAt))
      .limit(mostCases);
    const customerIds = [...new Set(rows.map((row) => row.customerId))];
    const since = rows.at(-1)?.suggestedAt ?? now;
    const orders = await ordersOf(run, customerIds);
    const said = await saidBy(run, customerIds, since);
    const cases = rows.map((row): Case => {
      const isAfter = (at: Date) =>
        at > row.suggestedAt && at.getTime() <= row.suggestedAt.getTime() + effectDays * dayMs;
      const [first] = (said.get(row.customerId) ?? []).filter(({ at }) => isAfter(at));
      return {
        isGiven: row.state === 'given',
        hasOrdered: (orders.get(row.customerId) ?? []).some(({ orderedAt }) => isAfter(orderedAt)),
        isSatisfied: first?.isSatisfied ?? null,
      };
    });
    return { ...effectOf(cases), days: effectDays, enough };
  },
});

async function ordersOf({ context, now }: Run, customerIds: string[]) {
  const bought = [];
  for (let at = 0; at < customerIds.length; at += mostAtOnce) {
    const some = { until: now, customerIds: customerIds.slice(at, at + mostAtOnce) };
    bought.push(...(await purchasesOf(context, some)).purchases);
  }
  return Map.groupBy(bought, (one) => one.customerId);
}

/** What each said since a moment, by ratings and surveys, the earliest first. */
async function saidBy({ tx, actor, context }: Run, customerIds: string[], since: Date) {
  const all: (Said & { customerId: string })[] = [];
  for (let at = 0; at < customerIds.length; at += mostAtOnce) {
    const requests = await tx
      .select({ id: requestCards.id, customerId: requestCards.customerId })
      .from(requestCards)
      .where(
        and(
          ...[eq(requestCards.workspaceId, actor.workspaceId), gt(requestCards.updatedAt, since)],
          inArray(requestCards.customerId, customerIds.slice(at, at + mostAtOnce)),
        ),
      )
      .limit(10_000);
    const whose = new Map(requests.map(({ id, customerId }) => [id, customerId]));
    const requestIds = [...whose.keys()];
    const rated = (await listOutcomes(context, { requestIds })).flatMap(({ requestId, score, ratedAt }) => {
      const said = score === null || ratedAt === null ? null : ratingAsSaid({ score, ratedAt });
      return said ? [{ requestId, ...said }] : [];
    });
    const answered = (await listSatisfaction(context, { requestIds })).map((one) => ({
      ...{ requestId: one.requestId, score: one.score, at: one.at, isSatisfied: one.feeling === 'high' },
    }));
    for (const { requestId, ...said } of [...rated, ...answered])
      all.push({ customerId: whose.get(requestId) ?? '', ...said });
  }
  all.sort((a, b) => a.at.getTime() - b.at.getTime());
  return Map.groupBy(all, ({ customerId }) => customerId);
}
