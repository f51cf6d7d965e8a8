import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import type { OrderChange } from '../events.ts';
import { type OrderInput, orderInput, sourceInput } from '../inputs.ts';
import { changesBetween, isOlder, refundedOf } from '../rules/changes.ts';
import { orders } from '../schema.ts';
import { keepLines, productsOf, writeLines } from './keep-lines.ts';
import { awaitTurns, keepRefunds, refundedBefore } from './keep-refunds.ts';
import { announceChanged, announcePlaced, type OrderRow, writeOrder } from './order-row.ts';
import { type Buyers, recogniseBuyer } from './recognise-buyer.ts';

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
    const ids = told.map(({ externalId }) => externalId);
    const known = await lockKnown(run, source, ids);
    const batch = await openBatch(run, source, told, known);
    const recorded: Recorded[] = [];
    for (const one of told) {
      const before = known.get(one.externalId);
      const { row, outcome } = before ? await change(run, before, one, batch) : await place(run, one, batch);
      known.set(one.externalId, row);
      recorded.push({ externalId: one.externalId, orderId: row.id, outcome });
    }
    return recorded;
  },
});

/** What is looked up once for all orders that are told together. */
type Batch = {
  source: string;
  buyers: Buyers;
  products: ReadonlyMap<string, string>;
  /** New orders of which a refund was told before. */
  early: ReadonlySet<string>;
};

async function openBatch(
  run: Run,
  source: string,
  told: readonly OrderInput[],
  known: ReadonlyMap<string, OrderRow>,
): Promise<Batch> {
  const fresh = told.flatMap(({ externalId }) => (known.has(externalId) ? [] : [externalId]));
  await awaitTurns(run, source, fresh);
  const early = await refundedBefore(run, source, fresh);
  const lines = told.flatMap((one) => one.lines ?? []);
  return { source, buyers: new Map(), products: await productsOf(run, lines), early };
}

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

async function place(run: Run, told: OrderInput, batch: Batch): Promise<Done> {
  const { tx, actor, now } = run;
  const { source } = batch;
  const row = {
    ...{ workspaceId: actor.workspaceId, id: newId(), source, externalId: told.externalId },
    ...{ number: told.number ?? told.externalId, createdAt: now, updatedAt: now },
    ...{ externalCustomerId: told.customer?.externalId ?? null, ...statedBy(told, null) },
    customerId: await recogniseBuyer(run, source, told.customer, batch.buyers),
  };
  const [made] = await tx.insert(orders).values(row).onConflictDoNothing().returning();
  if (!made) {
    // Somebody else told the same order at the same moment: theirs stands, this one changes it.
    const standing = (await lockKnown(run, source, [told.externalId])).get(told.externalId);
    if (!standing) throw new Error('An order that stands in the way cannot be read');
    return change(run, standing, told, batch);
  }
  await writeLines(run, made.id, told.lines ?? [], batch.products);
  const hasRefunds =
    batch.early.has(told.externalId) || told.refunds.length > 0 || told.refunded !== undefined;
  const refundedMinor = hasRefunds ? refundedOf(await keepRefunds(run, made, told)) : 0;
  if (refundedMinor > 0) await writeOrder(run, made.id, { refundedMinor });
  announcePlaced(run, made);
  return { row: { ...made, refundedMinor }, outcome: 'created' };
}

async function change(run: Run, before: OrderRow, told: OrderInput, batch: Batch): Promise<Done> {
  // A refund is a thing of its own: it counts however late or early the rest of its order is told.
  const refundedMinor = refundedOf(await keepRefunds(run, before, told));
  const late = isOlder(instantOf(told.changedAt) ?? null, before.changedAt);
  const stated = late ? {} : await restate(run, before, told, batch.buyers);
  const after: OrderRow = { ...before, ...stated, refundedMinor };
  const changes: OrderChange[] = changesBetween(before, after);
  if (!late && told.lines && (await keepLines(run, before.id, told.lines, batch.products)))
    changes.push('lines');
  const isRenewed = after.changedAt?.getTime() !== before.changedAt?.getTime();
  if (changes.length > 0 || isRenewed || after.number !== before.number)
    await writeOrder(run, before.id, { ...stated, refundedMinor, updatedAt: run.now });
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
