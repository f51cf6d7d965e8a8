import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import type { OrderInput } from '../inputs.ts';
import { orderLines, products } from '../schema.ts';

type Told = NonNullable<OrderInput['lines']>[number];
type LineRow = typeof orderLines.$inferSelect;

type Products = ReadonlyMap<string, string>;

/** Writes the lines of an order anew where they are told otherwise than before. @returns whether they changed. */
export async function keepLines(
  run: Run,
  orderId: string,
  told: readonly Told[],
  byNumber: Products,
): Promise<boolean> {
  const { tx, actor } = run;
  const mine = and(eq(orderLines.workspaceId, actor.workspaceId), eq(orderLines.orderId, orderId));
  const known = await tx.select().from(orderLines).where(mine).orderBy(asc(orderLines.line));
  if (isSame(known, rowsOf(run, orderId, told, byNumber))) return false;
  await tx.delete(orderLines).where(mine);
  await writeLines(run, orderId, told, byNumber);
  return true;
}

/** Writes the lines of an order that has none, each tied to the product of its number. */
export async function writeLines(
  run: Run,
  orderId: string,
  told: readonly Told[],
  byNumber: Products,
): Promise<void> {
  const rows = rowsOf(run, orderId, told, byNumber);
  if (rows.length > 0) await run.tx.insert(orderLines).values(rows);
}

function rowsOf({ actor }: Run, orderId: string, told: readonly Told[], byNumber: Products): LineRow[] {
  return told.map(({ sku, name, quantity, price }, at) => ({
    ...{ workspaceId: actor.workspaceId, orderId, line: at + 1, sku, name, quantity, priceMinor: price },
    productId: sku ? (byNumber.get(sku) ?? null) : null,
  }));
}

function isSame(known: readonly LineRow[], rows: readonly LineRow[]): boolean {
  const plain = (lines: readonly LineRow[]) =>
    JSON.stringify(lines.map((one) => [one.productId, one.sku, one.name, one.quantity, one.priceMinor]));
  return plain(known) === plain(rows);
}

/** The products that lines name, by their number (SKU). */
export async function productsOf({ tx, actor }: Run, told: readonly Told[]): Promise<Map<string, string>> {
  const skus = [...new Set(told.flatMap(({ sku }) => sku ?? []))];
  if (skus.length === 0) return new Map();
  const rows = await tx
    .select({ id: products.id, sku: products.sku })
    .from(products)
    .where(and(eq(products.workspaceId, actor.workspaceId), inArray(products.sku, skus)));
  return new Map(rows.map(({ id, sku }) => [sku, id]));
}
