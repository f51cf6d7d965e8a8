import { and, asc, eq, exists, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { orderCards } from '../../orders/index.ts';
import { requestCards } from '../../requests/index.ts';
import { repeatByMonth as byMonth, type Month, type Visit, visitsOf } from '../rules/orders/again.ts';
import { readPurchases } from './read-orders.ts';
import { daysOf } from './today.ts';

/** A month of a team: `teamId` null where nobody had handled a request of these customers before they ordered. */
export type TeamMonth = Month & { teamId: string | null };

/**
 * How many of those who ordered in a month ordered again, and their revenue, by the team that had handled a request of theirs
 * last before the order: what the service-profit chain lays beside satisfaction. Amounts in minor units of the workspace.
 */
export const repeatByMonth = query({
  name: 'retention.repeat-by-month',
  permission: 'retention:read',
  input: z.strictObject({}),
  async run(run): Promise<TeamMonth[]> {
    const { purchases, until } = await readPurchases(run);
    const handled = await readHandled(run);
    const teams = Map.groupBy(visitsOf(purchases), (visit) => teamBefore(handled, visit));
    return [...teams].flatMap(([teamId, visits]) =>
      byMonth(visits, until).map((month) => ({ teamId, ...month })),
    );
  },
});

type Handled = Map<string, { day: number; teamId: string | null }[]>;

/** Of those who ever ordered, only where the team that solved for them changed: mostly one row a customer. */
async function readHandled(run: Run): Promise<Handled> {
  const { workspaceId, customerId, teamId, solvedAt, id } = requestCards;
  const dayOf = await daysOf(run);
  const before = sql`lag(coalesce(${teamId}::text, '')) over (partition by ${customerId} order by ${solvedAt}, ${id})`;
  const ordered = run.tx
    .select({ one: sql`1` })
    .from(orderCards)
    .where(and(eq(orderCards.workspaceId, workspaceId), eq(orderCards.customerId, customerId)));
  const solved = run.tx
    .select({
      customerId,
      teamId,
      solvedAt,
      isNew: sql<boolean>`${before} is distinct from coalesce(${teamId}::text, '')`.as('is_new'),
    })
    .from(requestCards)
    .where(and(eq(workspaceId, run.actor.workspaceId), isNotNull(solvedAt), exists(ordered)))
    .as('solved');
  const rows = await run.tx.select().from(solved).where(eq(solved.isNew, true)).orderBy(asc(solved.solvedAt));
  const turns = rows.map((row) => ({ ...row, day: dayOf(row.solvedAt ?? run.now) }));
  return Map.groupBy(turns, (row) => row.customerId);
}

function teamBefore(handled: Handled, { customerId, day }: Visit): string | null {
  return handled.get(customerId)?.findLast((one) => one.day <= day)?.teamId ?? null;
}
