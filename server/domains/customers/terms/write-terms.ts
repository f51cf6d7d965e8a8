import { and, eq, inArray, notInArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { customerAddresses, customers, customerTerms } from '../schema.ts';
import { termsOf } from './rules.ts';

/** The terms of customers that are new: nothing stands there yet. */
export async function addTerms(
  { tx, actor: { workspaceId } }: Run,
  people: readonly ({ id: string } & Parameters<typeof termsOf>[0])[],
): Promise<void> {
  const rows = people.flatMap((one) =>
    termsOf(one).map((term) => ({ workspaceId, term, customerId: one.id })),
  );
  for (let at = 0; at < rows.length; at += 5000)
    await tx
      .insert(customerTerms)
      .values(rows.slice(at, at + 5000))
      .onConflictDoNothing();
}

/** Brings the terms of customers into line with their cards and addresses. */
export async function writeTerms(run: Run, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return;
  const { tx, actor } = run;
  const { workspaceId } = actor;
  const ids = [...customerIds];
  const people = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.workspaceId, workspaceId), inArray(customers.id, ids)));
  const addresses = await tx
    .select()
    .from(customerAddresses)
    .where(and(eq(customerAddresses.workspaceId, workspaceId), inArray(customerAddresses.customerId, ids)));
  for (const one of people) {
    const own = { ...one, addresses: addresses.filter((address) => address.customerId === one.id) };
    const { workspaceId: w, customerId: c, term } = customerTerms;
    await tx
      .delete(customerTerms)
      .where(and(eq(w, workspaceId), eq(c, one.id), notInArray(term, ['', ...termsOf(own)])));
    await addTerms(run, [own]);
  }
}
