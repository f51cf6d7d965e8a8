import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import type { OrderChange } from '../events.ts';
import { type OrderInput, orderInput, sourceInput } from '../inputs.ts';
import { changesBetween, isOlder, refundedOf } from '../rules/changes.ts';
import { orders } from '../schema.ts';
import { keepLines } from './keep-lines.ts';
import { keepRefunds } from './keep-refunds.ts';
import { type Buyers, recogniseBuyer } from './recognise-buyer.ts';

export type OrderRow = typeof orders.$inferSelect;

/** What became of an order that was told: `older` was known better already. */
export type Outcome = 'created' | 'changed' | 'same' | 'older';
export type Recorded = { externalId: string; orderId: string; outcome: Outcome };

/**
 * Takes orders as a source tells them, each recognised by the source and the id it has there: told again, nothing
 * doubles. A customer who is known by mail, telephone number or the id at the source is found, anybody else taken
 * down; who once belongs to an order stays.
 * @returns what became of each, in the order given.
 */
export const recordOrders = command({
  name: 'orders.record-orders',
  permission: 'orders:write',
  input: z.strictObject({ source: sourceInput, orders: z.array(orderInput).max(200) }),
  async run(run, { source, orders: told }): Promise<Recorded[]> {
    const buyers: Buyers = new Map();
    const known = await lockKnown(
      run,
      source,
      told.map(({ externalId }) => externalId),
    );
    const recorded: Recorded[] = [];
    for (const one of told) {
      const before = known.get(one.externalId);
      const { row, outcome } = before
        ? await change(run, before, one, buyers)
        : await place(run, source, one, buyers);
      known.set(one.externalId, row);
      recorded.push({ externalId: one.externalId, orderId: row.id, outcome });
    }
    return recorded;
  },
});

type Done = { row: OrderRow; outcome: Outcome };

async function lockKnown({ tx, actor }: Run, source: string, ids: string[]): Promise<Map<string, OrderRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.workspaceId, actor.workspaceId),
        eq(orders.source, source),
        inArray(orders.externalId, ids),
      ),
    )
    .orderBy(orders.id)
    .for('update');
  return new Map(rows.map((row) => [row.externalId, row]));
}

async function place(run: Run, source: string, told: OrderInput, buyers: Buyers): Promise<Done> {
  const { tx, actor, now } = run;
  const row = {
    ...{ workspaceId: actor.workspaceId, id: newId(), source, externalId: told.externalId },
    ...{ number: told.number ?? told.externalId, createdAt: now, updatedAt: now },
    ...{ externalCustomerId: told.customer?.externalId ?? null, ...statedBy(told, null) },
    customerId: await recogniseBuyer(run, source, told.customer, buyers),
  };
  const [made] = await tx.insert(orders).values(row).onConflictDoNothing().returning();
  if (!made) {
    // Somebody else told the same order at the same moment: theirs stands, this one changes it.
    const standing = (await lockKnown(run, source, [told.externalId])).get(told.externalId);
    if (!standing) throw new Error('An order that stands in the way cannot be read');
    return change(run, standing, told, buyers);
  }
  await keepLines(run, made.id, told.lines ?? []);
  const refundedMinor = refundedOf(await keepRefunds(run, made, told));
  if (refundedMinor > 0) await write(run, made.id, { refundedMinor });
  announcePlaced(run, made);
  return { row: { ...made, refundedMinor }, outcome: 'created' };
}

async function change(run: Run, before: OrderRow, told: OrderInput, buyers: Buyers): Promise<Done> {
  // A refund is a thing of its own: it counts however late or early the rest of its order is told.
  const refundedMinor = refundedOf(await keepRefunds(run, before, told));
  const late = isOlder(instantOf(told.changedAt) ?? null, before.changedAt);
  const stated = late ? {} : await restate(run, before, told, buyers);
  const after: OrderRow = { ...before, ...stated, refundedMinor };
  const changes: OrderChange[] = changesBetween(before, after);
  if (!late && told.lines && (await keepLines(run, before.id, told.lines))) changes.push('lines');
  const isRenewed = after.changedAt?.getTime() !== before.changedAt?.getTime();
  if (changes.length > 0 || isRenewed || after.number !== before.number)
    await write(run, before.id, { ...stated, refundedMinor, updatedAt: run.now });
  if (changes.length > 0) announceChanged(run, after, changes);
  return { row: after, outcome: changes.length > 0 ? 'changed' : late ? 'older' : 'same' };
}

async function restate(run: Run, before: OrderRow, told: OrderInput, buyers: Buyers) {
  return {
    ...statedBy(told, before),
    number: told.number ?? before.number,
    externalCustomerId: told.customer?.externalId ?? before.externalCustomerId,
    customerId: before.customerId ?? (await recogniseBuyer(run, before.source, told.customer, buyers)),
  };
}

/** Dates and amounts as they stand after this: what is left out stays. */
function statedBy(told: OrderInput, before: OrderRow | null) {
  const kept = (given: string | null | undefined, was: Date | null | undefined) =>
    given === undefined ? (was ?? null) : (instantOf(given) ?? null);
  return {
    orderedAt: new Date(told.orderedAt),
    shippedAt: kept(told.shippedAt, before?.shippedAt),
    deliveredAt: kept(told.deliveredAt, before?.deliveredAt),
    cancelledAt: kept(told.cancelledAt, before?.cancelledAt),
    currency: told.currency,
    totalMinor: told.total,
    changedAt: instantOf(told.changedAt) ?? before?.changedAt ?? null,
  };
}

const instantOf = (given: string | null | undefined) => (given ? new Date(given) : null);
const iso = (at: Date | null) => at?.toISOString() ?? null;

async function write({ tx, actor }: Run, orderId: string, changes: Partial<OrderRow>): Promise<void> {
  await tx
    .update(orders)
    .set(changes)
    .where(and(eq(orders.workspaceId, actor.workspaceId), eq(orders.id, orderId)));
}

function announcePlaced({ announce }: Run, row: OrderRow): void {
  const { id: orderId, customerId } = row;
  const dates = { deliveredAt: iso(row.deliveredAt), cancelledAt: iso(row.cancelledAt) };
  announce(
    'order.placed',
    { type: 'order', id: orderId },
    { orderId, customerId, orderedAt: row.orderedAt.toISOString(), ...dates },
  );
}

function announceChanged({ announce }: Run, row: OrderRow, changes: OrderChange[]): void {
  const { id: orderId, customerId } = row;
  const dates = {
    shippedAt: iso(row.shippedAt),
    deliveredAt: iso(row.deliveredAt),
    cancelledAt: iso(row.cancelledAt),
  };
  announce('order.changed', { type: 'order', id: orderId }, { orderId, customerId, changes, ...dates });
}
