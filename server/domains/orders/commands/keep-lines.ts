import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import type { OrderInput } from '../inputs.ts';
import { orderLines, products } from '../schema.ts';

type Told = NonNullable<OrderInput['lines']>[number];
type LineRow = typeof orderLines.$inferSelect;

/** Writes the lines of an order as they are told, each tied to the product of its number. @returns whether they changed. */
export async function keepLines(run: Run, orderId: string, told: readonly Told[]): Promise<boolean> {
  const { tx, actor } = run;
  const { workspaceId } = actor;
  const mine = and(eq(orderLines.workspaceId, workspaceId), eq(orderLines.orderId, orderId));
  const known = await tx.select().from(orderLines).where(mine).orderBy(asc(orderLines.line));
  const byNumber = await productsOf(run, told);
  const rows = told.map(({ sku, name, quantity, price }, at) => ({
    ...{ workspaceId, orderId, line: at + 1, productId: sku ? (byNumber.get(sku) ?? null) : null },
    ...{ sku, name, quantity, priceMinor: price },
  }));
  if (isSame(known, rows)) return false;
  await tx.delete(orderLines).where(mine);
  if (rows.length > 0) await tx.insert(orderLines).values(rows);
  return true;
}

function isSame(known: readonly LineRow[], rows: readonly LineRow[]): boolean {
  const plain = (lines: readonly LineRow[]) =>
    JSON.stringify(lines.map((one) => [one.productId, one.sku, one.name, one.quantity, one.priceMinor]));
  return plain(known) === plain(rows);
}

async function productsOf({ tx, actor }: Run, told: readonly Told[]): Promise<Map<string, string>> {
  const skus = [...new Set(told.flatMap(({ sku }) => sku ?? []))];
  if (skus.length === 0) return new Map();
  const rows = await tx
    .select({ id: products.id, sku: products.sku })
    .from(products)
    .where(and(eq(products.workspaceId, actor.workspaceId), inArray(products.sku, skus)));
  return new Map(rows.map(({ id, sku }) => [sku, id]));
}
