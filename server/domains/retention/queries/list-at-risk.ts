import { and, desc, eq, gt, inArray, isNull, not, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query, type Run } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import { lateBy } from '../rules/kept.ts';
import { dateOf } from '../rules/orders/months.ts';
import { gone, leastDays, muchLate } from '../rules/orders/rhythm.ts';
import { retentionFigures } from '../schema.ts';
import { factsOf } from './facts.ts';
import { daysOf } from './today.ts';

/**
 * Customers who are late by their own rhythm and perhaps still there: those with open requests first, since there somebody
 * can do something today, then those who are worth most.
 */
export const listAtRisk = query({
  name: 'retention.list-at-risk',
  permission: 'retention:read',
  input: z.strictObject(pageInput),
  async run(run, { limit, cursor }) {
    const from = Math.max(0, Number(readCursor(cursor, ['whole'])?.[0] ?? 0));
    const today = (await daysOf(run))(run.now);
    const day = sql`${dateOf(today)}::date`;
    const { lastOn, rhythmDays, alive, valueMinor } = retentionFigures;
    const late = sql<number>`(${day} - ${lastOn} - ${rhythmDays})`;
    const isLate = sql`${late} >= greatest(${leastDays}::real, ${rhythmDays} * ${muchLate}::real)`;
    const isThere = sql`(${alive} is null or ${alive} >= ${gone}::float8)`;
    const rows = await select(run, and(sql`${rhythmDays} is not null`, isLate, isThere))
      .orderBy(
        desc(sql`(${customerCards.openRequests} > 0)`),
        sql`${valueMinor} desc nulls last`,
        desc(late),
        retentionFigures.customerId,
      )
      .offset(from)
      .limit(limit + 1);
    const facts = await factsOf(
      run,
      rows.map(({ customer }) => customer.id),
    );
    const items = rows.map(({ kept, ...row }) => ({
      ...row,
      ...shown(kept),
      lateDays: lateBy(kept, today) ?? 0,
      facts: (facts.get(row.customer.id) ?? []).slice(0, 6),
    }));
    return toPage(items, limit, () => [from + limit]);
  },
});

const shown = (kept: typeof retentionFigures.$inferSelect) => ({
  ...{ lastOn: kept.lastOn, rhythmDays: kept.rhythmDays, alive: kept.alive },
  ...{ valueMinor: kept.valueMinor, lostChance: kept.lostChance, lostMinor: kept.lostMinor },
});

/** Customers whose chance of still being one fell most since the first of the month, by what that costs. */
export const listLost = query({
  name: 'retention.list-lost',
  permission: 'retention:read',
  input: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  async run(run, { limit }) {
    const { lostChance, lostMinor } = retentionFigures;
    const rows = await select(run, gt(lostChance, 0.05))
      .orderBy(desc(sql`${lostChance} * ${lostMinor}`), retentionFigures.customerId)
      .limit(limit);
    return rows.map(({ kept, ...row }) => ({ ...row, ...shown(kept) }));
  },
});

function select({ tx, actor }: Run, which: SQL | undefined) {
  const { workspaceId, customerId } = retentionFigures;
  const { id, name, openRequests } = customerCards;
  const hidden = 'hiddenCustomerIds' in actor ? (actor.hiddenCustomerIds ?? []) : [];
  return tx
    .select({ customer: { id, name }, openRequests, kept: retentionFigures })
    .from(retentionFigures)
    .innerJoin(customerCards, and(eq(customerCards.workspaceId, workspaceId), eq(id, customerId)))
    .where(
      and(
        eq(workspaceId, actor.workspaceId),
        isNull(customerCards.mergedIntoId),
        isNull(customerCards.erasedAt),
        hidden.length > 0 ? not(inArray(customerId, hidden)) : undefined,
        which,
      ),
    )
    .$dynamic();
}
