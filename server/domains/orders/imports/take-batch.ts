import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { type Recorded, recordOrders } from '../commands/record-orders.ts';
import { type OrderRows, type ReadOrder, type RowFault, readOrder } from '../rules/imports/read-order.ts';
import { orders } from '../schema.ts';
import { type ImportRow, lockImport, writeImport } from './import-row.ts';
import { type Counts, orderImportOrders, orderImportRows, type PreviewRow } from './schema.ts';

const mostPreviewed = 20;

type Looked = OrderRows & ({ order: ReadOrder; fault: null } | { order: null; fault: RowFault });
type Good = OrderRows & { order: ReadOrder; fault: null };

/**
 * Takes one batch of an import: looks at it, and where the import runs also records its orders. Rows that were done
 * before a crash only say which orders the file has named already.
 */
export const takeBatch = command({
  name: 'orders.take-batch',
  permission: 'orders:manage',
  input: z.strictObject({
    importId: z.uuid(),
    batch: z.array(z.custom<OrderRows>()),
    // Taken as it is: it grows from batch to batch, and a parsed map would be a copy.
    seen: z.instanceof(Map<string, number>),
  }),
  async run(run, { importId, batch, seen }) {
    const row = await lockImport(run, importId);
    const looked = batch
      .map((one) => lookAt(one, row, seen, run.now))
      .filter((one) => one.row > row.doneRows);
    const last = looked.at(-1);
    if (!last) return;
    const good = looked.filter((one): one is Good => one.fault === null);
    const kinds = row.state === 'running' ? await record(run, row, good) : await foresee(run, row, good);
    const kindOf = ({ row: at, fault }: Looked) => (fault ? 'refuse' : (kinds.get(at) ?? 'skip'));
    await keepRefused(run, row, looked);
    const counts = { ...row.counts };
    for (const one of looked) counts[kindOf(one)] += 1;
    const preview = row.state === 'checking' ? { preview: previewed(row, looked, kindOf) } : {};
    await writeImport(run, row, { doneRows: last.row + last.more.length, counts, ...preview });
  },
});

function lookAt(
  one: OrderRows,
  { mapping, writing }: ImportRow,
  seen: Map<string, number>,
  now: Date,
): Looked {
  const read = readOrder(one, mapping, writing, now);
  if (read.fault) return { ...one, ...read };
  const { externalId } = read.order;
  const first = seen.get(externalId) ?? one.row;
  seen.set(externalId, first);
  if (first === one.row) return { ...one, ...read };
  return { ...one, order: null, fault: { column: Math.max(0, mapping.indexOf('id')), reason: 'id-twice' } };
}

type Kinds = Map<number, keyof Counts>;

async function record(run: Run, { id, source }: ImportRow, good: readonly Good[]): Promise<Kinds> {
  const kinds: Kinds = new Map();
  const done = await recordOrders(run.context, { source, orders: good.map(({ order }) => order) });
  await noteOrders(run, id, done);
  const words = { created: 'create', changed: 'update', same: 'skip', older: 'skip' } as const;
  good.forEach(({ row }, at) => {
    kinds.set(row, words[done[at]?.outcome ?? 'same']);
  });
  return kinds;
}

/** By these it can be taken back. What it brought stays brought, though it is run again. */
async function noteOrders({ tx, actor }: Run, importId: string, done: readonly Recorded[]): Promise<void> {
  const rows = done.flatMap(({ orderId, outcome }) =>
    outcome === 'created' || outcome === 'changed'
      ? [{ workspaceId: actor.workspaceId, importId, orderId, outcome }]
      : [],
  );
  if (rows.length > 0) await tx.insert(orderImportOrders).values(rows).onConflictDoNothing();
}

/** Which orders are new; what would change in the others is known when it is done. */
async function foresee({ tx, actor }: Run, { source }: ImportRow, good: readonly Good[]): Promise<Kinds> {
  const ids = good.map(({ order }) => order.externalId);
  if (ids.length === 0) return new Map();
  const known = await tx
    .select({ externalId: orders.externalId })
    .from(orders)
    .where(
      and(
        eq(orders.workspaceId, actor.workspaceId),
        eq(orders.source, source),
        inArray(orders.externalId, ids),
      ),
    );
  const standing = new Set(known.map(({ externalId }) => externalId));
  return new Map(good.map(({ row, order }) => [row, standing.has(order.externalId) ? 'update' : 'create']));
}

async function keepRefused({ tx }: Run, { workspaceId, id, columns }: ImportRow, looked: readonly Looked[]) {
  const rows = looked.flatMap(({ row, cells, fault }) =>
    fault
      ? [
          {
            workspaceId,
            importId: id,
            row,
            columnName: columns[fault.column]?.name ?? '',
            reason: fault.reason,
            cells: [...cells],
          },
        ]
      : [],
  );
  if (rows.length > 0) await tx.insert(orderImportRows).values(rows);
}

function previewed(
  { preview }: ImportRow,
  looked: readonly Looked[],
  kindOf: (one: Looked) => keyof Counts,
): PreviewRow[] {
  const shown = looked.slice(0, Math.max(0, mostPreviewed - preview.length)).map((one) => ({
    ...{ row: one.row, kind: kindOf(one), cells: one.cells.map((cell) => cell.slice(0, 200)) },
    ...{ column: one.fault?.column ?? null, reason: one.fault?.reason ?? null },
    order: one.order && {
      ...{ number: one.order.number ?? one.order.externalId, orderedAt: one.order.orderedAt },
      ...{ currency: one.order.currency, total: one.order.total },
    },
  }));
  return [...preview, ...shown];
}
