import { and, eq } from 'drizzle-orm';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { customers } from '../schema.ts';

export type CustomerRow = typeof customers.$inferSelect;

/**
 * The customer, locked for a change.
 * @throws Problem 404 `customer-not-found`, 409 `customer-merged` when they are part of another one now, `customer-erased`.
 */
export async function lockCustomer({ tx, actor }: Run, customerId: string): Promise<CustomerRow> {
  const mine = and(eq(customers.workspaceId, actor.workspaceId), eq(customers.id, customerId));
  const [row] = await tx.select().from(customers).where(mine).for('update');
  if (!row) throw notFound('customer');
  if (row.mergedIntoId) throw new Problem(409, 'customer-merged');
  if (row.erasedAt) throw new Problem(409, 'customer-erased');
  return row;
}

/** Writes changes of a customer. Whoever is touched no longer goes with the import that brought them. */
export async function writeCustomer(
  { tx, actor, now }: Run,
  customerId: string,
  changes: Partial<CustomerRow>,
): Promise<void> {
  await tx
    .update(customers)
    .set({ importId: null, ...changes, updatedAt: now })
    .where(and(eq(customers.workspaceId, actor.workspaceId), eq(customers.id, customerId)));
}

/** Tells that fields of a customer changed, by their names. */
export function tellChanged({ announce }: Run, customerId: string, fields: string[]): void {
  announce('customer.changed', { type: 'customer', id: customerId }, { customerId, fields });
}
