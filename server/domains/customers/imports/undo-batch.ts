import { and, asc, eq, gt, inArray, ne, notExists } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { tellChanged } from '../commands/customer-row.ts';
import { organisations } from '../organisations/schema.ts';
import { same } from '../rules/same.ts';
import { customerAddresses, customers } from '../schema.ts';
import { writeTerms } from '../terms/write-terms.ts';
import { type ImportRow, lockImport, writeImport } from './import-row.ts';
import { customerImportRows } from './schema.ts';

const together = 250;
type Story = typeof customerImportRows.$inferSelect;

/** Takes back one batch of an import; the last one ends it. */
export const undoBatch = command({
  name: 'customers.undo-batch',
  permission: 'customers:manage',
  input: z.strictObject({ importId: z.uuid() }),
  async run(run, { importId }) {
    const row = await lockImport(run, importId);
    if (row.state !== 'undoing') return { more: false };
    const { workspaceId, importId: of, row: number, kind } = customerImportRows;
    const stories = await run.tx
      .select()
      .from(customerImportRows)
      .where(
        and(eq(workspaceId, row.workspaceId), eq(of, row.id), ne(kind, 'refused'), gt(number, row.doneRows)),
      )
      .orderBy(asc(number))
      .limit(together);
    await removeCreated(run, row, stories);
    for (const story of stories) if (story.kind === 'updated') await restore(run, story);
    const more = stories.length === together;
    if (!more) await removeOrganisations(run, row);
    const state = more ? ('undoing' as const) : ('undone' as const);
    await writeImport(run, row, { doneRows: stories.at(-1)?.row ?? row.doneRows, state });
    return { more };
  },
});

/** Whoever nobody has met since goes; a person who wrote or was changed stays. */
async function removeCreated(
  { tx, announce }: Run,
  row: ImportRow,
  stories: readonly Story[],
): Promise<void> {
  const ids = stories.flatMap((one) => (one.kind === 'created' && one.customerId ? [one.customerId] : []));
  if (ids.length === 0) return;
  const { workspaceId, id, importId } = customers;
  const unmet = and(eq(workspaceId, row.workspaceId), eq(importId, row.id), inArray(id, ids));
  for (const gone of await tx.delete(customers).where(unmet).returning({ id }))
    announce('customer.deleted', { type: 'customer', id: gone.id }, { customerId: gone.id });
}

/** Organisations that the import brought go, where they are as they came and nobody belongs to them. */
async function removeOrganisations({ tx, announce }: Run, row: ImportRow): Promise<void> {
  const { workspaceId, id, importId } = organisations;
  const people = tx
    .select({ one: customers.id })
    .from(customers)
    .where(and(eq(customers.workspaceId, row.workspaceId), eq(customers.organisationId, id)));
  const lonely = and(eq(workspaceId, row.workspaceId), eq(importId, row.id), notExists(people));
  for (const gone of await tx.delete(organisations).where(lonely).returning({ id }))
    announce('organisation.deleted', { type: 'organisation', id: gone.id }, { organisationId: gone.id });
}

async function restore(
  run: Run,
  { workspaceId, customerId, before, after, addressIds }: Story,
): Promise<void> {
  if (!customerId) return;
  const { tx, now } = run;
  const mine = and(eq(customers.workspaceId, workspaceId), eq(customers.id, customerId));
  const [present] = await tx.select().from(customers).where(mine).for('update');
  if (!present) return;
  const stands = present as Record<string, unknown>;
  const back = Object.entries(before ?? {}).filter(([part]) => same(stands[part], after?.[part]));
  await tx
    .update(customers)
    .set({ ...Object.fromEntries(back), updatedAt: now })
    .where(mine);
  if (addressIds && addressIds.length > 0) {
    const { workspaceId: w, customerId: c, id } = customerAddresses;
    await tx
      .delete(customerAddresses)
      .where(and(eq(w, workspaceId), eq(c, customerId), inArray(id, addressIds)));
  }
  await writeTerms(run, [customerId]);
  tellChanged(run, customerId, [...back.map(([part]) => part), 'addresses']);
}
