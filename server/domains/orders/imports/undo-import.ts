import { and, asc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { type Context, command, query, type Run } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import type { OrderRow } from '../commands/order-row.ts';
import { orderRefunds, orders } from '../schema.ts';
import { demand, lockImport, writeImport } from './import-row.ts';
import { type KeptWhy, orderImportOrders, orderImports } from './schema.ts';
import { type ImportJob, importQueue } from './start-work.ts';

/** Orders that one transaction takes away. */
const together = 200;

/** Says on which of some orders something was built. */
export type OrderKeeper = (run: Run, orderIds: string[]) => Promise<string[]>;
const keepers: OrderKeeper[] = [];

/** Lets a later room say on which of some orders it has built something, so that they stay when an import is taken back. */
export function keepsOrders(keeper: OrderKeeper): void {
  keepers.push(keeper);
}

/**
 * Begins to take an import back: the orders that it brought go, unless something was built on them since; those that it only
 * changed stay as they are. Customers who became known by it stay.
 * @throws Problem 404 `import-not-found`, 409 `import-not-ready`.
 */
export const undoImport = command({
  name: 'orders.undo-import',
  permission: 'orders:manage',
  input: z.strictObject({ importId: z.uuid() }),
  async run(run, { importId }) {
    const row = await lockImport(run, importId);
    demand(row, ['done', 'failed']);
    await writeImport(run, row, { state: 'undoing', undone: { removed: 0, kept: 0 } });
    const data: ImportJob = { workspaceId: row.workspaceId, importId };
    await insertJobs(run.tx, importQueue, [{ data, expireInSeconds: 6 * 3600 }]);
  },
});

/** Takes back until nothing is left to look at. Each batch is one transaction: repeated after a crash it goes on. */
export async function undoAll(context: Context, importId: string): Promise<void> {
  while (await undoSome(context, { importId }));
}

const undoSome = command({
  name: 'orders.undo-some',
  permission: 'orders:manage',
  input: z.strictObject({ importId: z.uuid() }),
  async run(run, { importId }): Promise<boolean> {
    const row = await lockImport(run, importId);
    if (row.state !== 'undoing') return false;
    const some = await nextOrders(run, importId);
    if (some.length === 0) {
      await writeImport(run, row, { state: 'undone' });
      return false;
    }
    const whys = await whyKept(run, some);
    const gone = some.flatMap(({ order }) => (whys.has(order.id) ? [] : [order]));
    await remove(run, gone);
    await noteKept(run, importId, whys);
    const before = row.undone ?? { removed: 0, kept: 0 };
    const undone = { removed: before.removed + gone.length, kept: before.kept + whys.size };
    await run.tx
      .update(orderImports)
      .set({ undone })
      .where(and(eq(orderImports.workspaceId, row.workspaceId), eq(orderImports.id, importId)));
    return true;
  },
});

type Brought = { order: OrderRow; outcome: 'created' | 'changed' };

function nextOrders({ tx, actor }: Run, imported: string): Promise<Brought[]> {
  const { workspaceId, importId, orderId, outcome, why } = orderImportOrders;
  return tx
    .select({ order: orders, outcome })
    .from(orderImportOrders)
    .innerJoin(orders, and(eq(orders.workspaceId, workspaceId), eq(orders.id, orderId)))
    .where(and(eq(workspaceId, actor.workspaceId), eq(importId, imported), isNull(why)))
    .orderBy(asc(orderId))
    .limit(together)
    .for('update', { of: orders });
}

/** Why some of them stay; whoever is missing goes. */
async function whyKept(run: Run, some: readonly Brought[]): Promise<Map<string, KeptWhy>> {
  const ids = some.map(({ order }) => order.id);
  const built = new Set(await refundedBySource(run, ids));
  for (const keeper of keepers) for (const id of await keeper(run, ids)) built.add(id);
  return new Map(
    some.flatMap(({ order, outcome }): [string, KeptWhy][] => {
      if (outcome === 'changed') return [[order.id, 'known-before']];
      if (order.updatedAt.getTime() !== order.createdAt.getTime()) return [[order.id, 'changed-since']];
      return built.has(order.id) ? [[order.id, 'built-on']] : [];
    }),
  );
}

/** A file tells sums of refunds alone; whatever has an id was told by a shop or a program. */
async function refundedBySource({ tx, actor }: Run, ids: string[]): Promise<string[]> {
  const { workspaceId, orderId, externalId } = orderRefunds;
  const rows = await tx
    .select({ orderId })
    .from(orderRefunds)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(orderId, ids), ne(externalId, '')));
  return rows.flatMap((row) => row.orderId ?? []);
}

/** Lines and refunds go with their orders. */
async function remove(run: Run, gone: readonly OrderRow[]): Promise<void> {
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  await run.tx
    .delete(orders)
    .where(and(eq(orders.workspaceId, run.actor.workspaceId), inArray(orders.id, ids)));
  for (const { id: orderId, customerId } of gone)
    run.announce('order.removed', { type: 'order', id: orderId }, { orderId, customerId });
}

async function noteKept({ tx, actor }: Run, imported: string, whys: ReadonlyMap<string, KeptWhy>) {
  const { workspaceId, importId, orderId } = orderImportOrders;
  for (const [why, kept] of Map.groupBy(whys, ([, one]) => one)) {
    const ids = kept.map(([id]) => id);
    await tx
      .update(orderImportOrders)
      .set({ why })
      .where(and(...[eq(workspaceId, actor.workspaceId), eq(importId, imported), inArray(orderId, ids)]));
  }
}

/** Orders that stayed when an import was taken back, each with why. */
export const listKeptOrders = query({
  name: 'orders.list-kept-orders',
  permission: 'orders:manage',
  input: z.strictObject({ ...pageInput, importId: z.uuid() }),
  async run({ tx, actor }, { limit, cursor, importId: imported }) {
    const at = readCursor(cursor, ['id']);
    const { workspaceId, importId, orderId, why } = orderImportOrders;
    const rows = await tx
      .select({ id: orderId, number: orders.number, why })
      .from(orderImportOrders)
      .innerJoin(orders, and(eq(orders.workspaceId, workspaceId), eq(orders.id, orderId)))
      .where(
        and(
          ...[eq(workspaceId, actor.workspaceId), eq(importId, imported), sql`${why} is not null`],
          at ? gt(orderId, String(at[0])) : undefined,
        ),
      )
      .orderBy(asc(orderId))
      .limit(limit + 1);
    const items = rows.flatMap((row) => (row.why ? [{ ...row, why: row.why }] : []));
    return toPage(items, limit, (row) => [row.id]);
  },
});
