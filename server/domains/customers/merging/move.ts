import { and, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { lockCustomer } from '../commands/customer-row.ts';
import { customerAddresses, customerDates, customerNotes } from '../schema.ts';
import type { Moved } from './schema.ts';

/** Both customers, locked in the order of their ids, so that two merges never wait for each other. */
export async function lockBoth(run: Run, keptId: string, mergedId: string) {
  const isKeptFirst = keptId < mergedId;
  const first = await lockCustomer(run, isKeptFirst ? keptId : mergedId);
  const second = await lockCustomer(run, isKeptFirst ? mergedId : keptId);
  return isKeptFirst ? { kept: first, merged: second } : { kept: second, merged: first };
}

/** Moves what hangs on a customer to another one and says what. The kept one's own first addresses stay first. */
export async function moveAll({ tx, actor }: Run, from: string, to: string): Promise<Moved> {
  const { workspaceId } = actor;
  const addresses = await tx
    .select()
    .from(customerAddresses)
    .where(and(eq(customerAddresses.workspaceId, workspaceId), eq(customerAddresses.customerId, from)));
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
  const move = { customerId: to };
  await tx
    .update(customerAddresses)
    .set({ ...move, isPrimary: false })
    .where(and(eq(customerAddresses.workspaceId, workspaceId), eq(customerAddresses.customerId, from)));
  const notes = await tx
    .update(customerNotes)
    .set(move)
    .where(and(eq(customerNotes.workspaceId, workspaceId), eq(customerNotes.customerId, from)))
    .returning({ id: customerNotes.id });
  const dates = await tx
    .update(customerDates)
    .set(move)
    .where(and(eq(customerDates.workspaceId, workspaceId), eq(customerDates.customerId, from)))
    .returning({ id: customerDates.id });
  const primaryIds = ids(addresses.filter((address) => address.isPrimary));
  return { addressIds: ids(addresses), primaryIds, noteIds: ids(notes), dateIds: ids(dates) };
}

/** What came with a merge and is there still goes back. */
export async function moveBack({ tx, actor }: Run, moved: Moved, from: string, to: string): Promise<void> {
  for (const [table, ids] of [
    [customerAddresses, moved.addressIds],
    [customerNotes, moved.noteIds],
    [customerDates, moved.dateIds],
  ] as const) {
    if (ids.length === 0) continue;
    const came = and(
      eq(table.workspaceId, actor.workspaceId),
      eq(table.customerId, from),
      inArray(table.id, ids),
    );
    await tx.update(table).set({ customerId: to }).where(came);
  }
  if (moved.primaryIds.length === 0) return;
  const first = and(
    eq(customerAddresses.workspaceId, actor.workspaceId),
    eq(customerAddresses.customerId, to),
    inArray(customerAddresses.id, moved.primaryIds),
  );
  await tx.update(customerAddresses).set({ isPrimary: true }).where(first);
}
