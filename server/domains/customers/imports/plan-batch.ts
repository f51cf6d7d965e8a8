import { and, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { standingFields } from '../fields/read-values.ts';
import { organisations } from '../organisations/schema.ts';
import { customerAddresses, customers } from '../schema.ts';
import type { ImportRow } from './import-row.ts';
import { addressKey, type Known, type Plan, planRow } from './rules/plan-row.ts';
import { columnOf, type Reading, type ReadRow, type RowAddress, readRow } from './rules/read-row.ts';

export type NumberedRow = { row: number; cells: string[] };
export type PlannedRow = NumberedRow & { plan: Plan; newOrganisation: string | null };

/**
 * What each row of a batch does, as things stand in this transaction.
 * @param seen the row in which each address stood first; grows with the file.
 */
export async function planBatch(
  run: Run,
  imported: ImportRow,
  batch: readonly NumberedRow[],
  seen: Map<string, number>,
): Promise<PlannedRow[]> {
  const reading = await readingOf(run, imported);
  const read = batch.map((one) => ({ ...one, read: readRow(one.cells, reading) }));
  const { owners, people } = await findOwners(
    run,
    read.flatMap(({ read: { addresses } }) => addresses),
  );
  return read.map(({ row, cells, read: one }) => {
    const keys = one.addresses.map(addressKey);
    const repeated = one.addresses.find((address) => (seen.get(addressKey(address)) ?? row) < row);
    remember(seen, row, one);
    const ids = new Set(keys.flatMap((key) => owners.get(key) ?? []));
    const known = [...ids].flatMap((id) => people.get(id) ?? []);
    const owned = new Set(keys.filter((key) => owners.has(key)));
    const place = (address: RowAddress) => columnOf(cells, imported.mapping, address);
    const plan = planRow(one, { owners: known, owned, repeated, columnOf: place });
    return { row, cells, plan, newOrganisation: plan.kind === 'refuse' ? null : one.newOrganisation };
  });
}

/** Rows that were done before: only which addresses they named, and nobody is looked for or locked. */
export async function rememberBatch(
  run: Run,
  imported: ImportRow,
  batch: readonly NumberedRow[],
  seen: Map<string, number>,
): Promise<void> {
  const reading = await readingOf(run, imported);
  for (const { row, cells } of batch) remember(seen, row, readRow(cells, reading));
}

/** Keeps the first row of each address; a row that is not understood names none. */
function remember(seen: Map<string, number>, row: number, { addresses, fault }: ReadRow): void {
  if (fault) return;
  for (const key of addresses.map(addressKey)) seen.set(key, Math.min(seen.get(key) ?? row, row));
}

async function readingOf(run: Run, { mapping, unknownOrganisations }: ImportRow): Promise<Reading> {
  const fields = await standingFields(run, 'customer');
  const names = mapping.includes('organisation')
    ? await run.tx
        .select({ id: organisations.id, name: organisations.name })
        .from(organisations)
        .where(eq(organisations.workspaceId, run.actor.workspaceId))
    : [];
  return {
    mapping,
    unknownOrganisations,
    fields: new Map(fields.map((one) => [one.key, one])),
    organisations: new Map(names.map(({ id, name }) => [name.toLowerCase(), id])),
  };
}

async function findOwners({ tx, actor }: Run, addresses: ReadRow['addresses']) {
  const owners = new Map<string, string>();
  const people = new Map<string, Known>();
  if (addresses.length === 0) return { owners, people };
  const { workspaceId, value, kind, customerId } = customerAddresses;
  const values = [...new Set(addresses.map((one) => one.value))];
  const wanted = new Set(addresses.map(addressKey));
  const rows = await tx
    .select({ kind, value, customerId })
    .from(customerAddresses)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(value, values)));
  for (const row of rows) if (wanted.has(addressKey(row))) owners.set(addressKey(row), row.customerId);
  const ids = [...new Set(owners.values())];
  if (ids.length === 0) return { owners, people };
  const cards = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.workspaceId, actor.workspaceId), inArray(customers.id, ids)))
    .orderBy(customers.id)
    .for('update');
  for (const card of cards) people.set(card.id, card);
  return { owners, people };
}
