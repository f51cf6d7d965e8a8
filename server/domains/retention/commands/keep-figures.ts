import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { customerCards, decidedByPeopleAmong, setValues } from '../../customers/index.ts';
import { setCustomerValues } from '../../requests/index.ts';
import { dateOf } from '../rules/orders/months.ts';
import type { FiguresWithLoss } from '../rules/overview.ts';
import { retentionFigures } from '../schema.ts';

/** So many customers go into one transaction. */
export const mostAtOnce = 500;

/**
 * Keeps what was reckoned of some customers, and tells the rooms before what they are worth. Nothing is kept of those about
 * whom only people decide, nor of customers who are gone.
 */
export const keepFigures = command({
  name: 'retention.keep-figures',
  permission: 'retention:write',
  input: z.strictObject({ figures: z.array(z.custom<FiguresWithLoss>()).max(mostAtOnce) }),
  async run(run, { figures }) {
    await reckonAlone(run);
    const ordered = figures.toSorted((a, b) => (a.customerId < b.customerId ? -1 : 1));
    const ids = ordered.map(({ customerId }) => customerId);
    const spared = await decidedByPeopleAmong(run, ids);
    const there = await standingAmong(run, ids);
    const kept = ordered.filter(({ customerId }) => there.has(customerId) && !spared.has(customerId));
    if (kept.length > 0) await write(run, kept);
    await forget(run, [...spared]);
    await tellValues(
      run,
      kept.map(({ customerId, value }) => ({ customerId, valueMinor: whole(value) })),
    );
  },
});

/** Forgets what was known of customers who have no orders any more: whatever was not kept since then. */
export const forgetOthers = command({
  name: 'retention.forget-others',
  permission: 'retention:write',
  input: z.strictObject({ keptSince: z.date() }),
  async run(run, { keptSince }) {
    await reckonAlone(run);
    const { workspaceId, customerId, updatedAt } = retentionFigures;
    const rows = await run.tx
      .select({ customerId })
      .from(retentionFigures)
      .where(and(eq(workspaceId, run.actor.workspaceId), lt(updatedAt, keptSince)));
    await forget(
      run,
      rows.map((row) => row.customerId),
    );
  },
});

/**
 * Whoever reckons in a workspace waits until the one before is done. Listeners reckon customer after customer in one
 * transaction, each group in an order of its own: without this two groups would lock each other out.
 */
export async function reckonAlone({ tx, actor }: Run): Promise<void> {
  const key = `retention figures ${actor.workspaceId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 11))`);
}

/** Takes away what is known of customers, and what they are worth with it. */
export async function forget(run: Run, customerIds: string[]): Promise<void> {
  const sorted = customerIds.toSorted();
  if (sorted.length > 0) await reckonAlone(run);
  for (let at = 0; at < sorted.length; at += mostAtOnce) {
    const some = sorted.slice(at, at + mostAtOnce);
    await run.tx
      .delete(retentionFigures)
      .where(
        and(
          eq(retentionFigures.workspaceId, run.actor.workspaceId),
          inArray(retentionFigures.customerId, some),
        ),
      );
    await tellValues(
      run,
      some.map((customerId) => ({ customerId, valueMinor: null })),
    );
  }
}

async function tellValues(run: Run, values: { customerId: string; valueMinor: number | null }[]) {
  if (values.length === 0) return;
  await setValues(run.context, { values });
  await setCustomerValues(run.context, { values });
}

async function standingAmong({ tx, actor }: Run, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { workspaceId, id } = customerCards;
  const rows = await tx
    .select({ id })
    .from(customerCards)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(id, ids)));
  return new Set(rows.map((row) => row.id));
}

const whole = (amount: number | null) => (amount === null ? null : Math.round(amount));

async function write({ tx, actor, now }: Run, figures: FiguresWithLoss[]): Promise<void> {
  const { workspaceId } = actor;
  const rows = figures.map((one) => ({
    ...{ workspaceId, customerId: one.customerId, orders: one.orders, updatedAt: now },
    ...{ totalMinor: Math.round(one.total), meanMinor: one.mean, rhythmDays: one.rhythmDays },
    ...{ firstOn: dateOf(one.firstDay), lastOn: dateOf(one.lastDay) },
    nextOn: one.nextDay === null || one.nextDay > farthestDay ? null : dateOf(one.nextDay),
    ...{ alive: one.alive, expected: one.expected, nextChance: one.nextChance },
    ...{ valueMinor: whole(one.value), lostChance: one.lostChance, lostMinor: whole(one.lostWorth) },
  }));
  const told = Object.keys(rows[0] ?? {}).filter((name) => name !== 'workspaceId' && name !== 'customerId');
  const set = Object.fromEntries(told.map((name) => [name, sql.raw(`excluded.${inSql(name)}`)]));
  await tx
    .insert(retentionFigures)
    .values(rows)
    .onConflictDoUpdate({ target: [retentionFigures.workspaceId, retentionFigures.customerId], set });
}

const inSql = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The end of the year 2199: what is due later is as good as never. */
const farthestDay = 84_005;
