import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
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

async function readHandled(run: Run): Promise<Handled> {
  const { workspaceId, customerId, teamId, solvedAt } = requestCards;
  const dayOf = await daysOf(run);
  const rows = await run.tx
    .select({ customerId, teamId, solvedAt })
    .from(requestCards)
    .where(and(eq(workspaceId, run.actor.workspaceId), isNotNull(solvedAt)))
    .orderBy(asc(solvedAt));
  const solved = rows.map((row) => ({ ...row, day: dayOf(row.solvedAt ?? run.now) }));
  return Map.groupBy(solved, (row) => row.customerId);
}

function teamBefore(handled: Handled, { customerId, day }: Visit): string | null {
  return handled.get(customerId)?.findLast((one) => one.day <= day)?.teamId ?? null;
}
