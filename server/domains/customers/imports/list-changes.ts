import { and, asc, eq, gt, inArray, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { hiddenCustomersOf } from '../../../kernel/actor.ts';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query, type Run } from '../../../platform/command.ts';
import { organisations } from '../organisations/schema.ts';
import { customers } from '../schema.ts';
import { type Change, changesBetween } from './rules/changes.ts';
import { nameOfNew } from './rules/new-organisations.ts';
import { customerImportRows } from './schema.ts';

/** A row of the file that changes somebody who stands already: whom, and each part before and after. */
export type ChangedRow = { row: number; customer: { id: string; name: string }; changes: Change[] };

/** Rows that would change somebody, or did when the import has run, in their order. */
export const listChanges = query({
  name: 'customers.list-import-changes',
  permission: 'customers:manage',
  input: z.strictObject({ ...pageInput, importId: z.uuid() }),
  async run(run, { limit, cursor, importId }) {
    const at = Number(readCursor(cursor, 1)?.[0] ?? 0);
    const rows = await changedAfter(run, importId, Number.isInteger(at) ? at : 0, limit + 1);
    const named = await withOrganisations(run, rows);
    return toPage(named, limit, (row) => [row.row]);
  },
});

async function changedAfter({ tx, actor }: Run, imported: string, after: number, limit: number) {
  const { workspaceId, importId, kind, row, customerId, before, after: changed } = customerImportRows;
  const hidden = hiddenCustomersOf(actor);
  const whose = and(eq(customers.workspaceId, workspaceId), eq(customers.id, customerId));
  const rows = await tx
    .select({ row, before, after: changed, customer: { id: customers.id, name: customers.name } })
    .from(customerImportRows)
    .innerJoin(customers, whose)
    .where(
      and(
        ...[eq(workspaceId, actor.workspaceId), eq(importId, imported), eq(kind, 'updated'), gt(row, after)],
        hidden.length > 0 ? notInArray(customers.id, [...hidden]) : undefined,
      ),
    )
    .orderBy(asc(row))
    .limit(limit);
  return rows.map(({ before: was, after: is, ...one }): ChangedRow => {
    return { ...one, changes: changesBetween(was ?? {}, is ?? {}) };
  });
}

/** Organisations are kept by their ids; people read their names. */
async function withOrganisations({ tx, actor }: Run, rows: ChangedRow[]): Promise<ChangedRow[]> {
  const ids = rows.flatMap(({ changes }) => changes.filter(isOrganisation).flatMap(bothOf));
  if (ids.length === 0) return rows;
  const standing = ids.filter((one) => nameOfNew(one) === null);
  const { workspaceId, id, name } = organisations;
  const found = await tx
    .select({ id, name })
    .from(organisations)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(id, standing)));
  const names = new Map<unknown, string>(found.map((one) => [one.id, one.name]));
  const nameOf = (value: Change['before']) => nameOfNew(value) ?? names.get(value) ?? null;
  return rows.map((row) => ({
    ...row,
    changes: row.changes.map((one) =>
      isOrganisation(one) ? { ...one, before: nameOf(one.before), after: nameOf(one.after) } : one,
    ),
  }));
}

const isOrganisation = ({ part }: Change) => part === 'organisationId';

function bothOf({ before, after }: Change): string[] {
  return [before, after].filter((one) => typeof one === 'string');
}
