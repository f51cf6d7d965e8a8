import { and, asc, desc, eq, gt, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { customerImportRows, customerImports } from './schema.ts';

/** One import as it stands. @throws Problem 404 `import-not-found`. */
export const findImport = query({
  name: 'customers.find-import',
  permission: 'customers:manage',
  input: z.strictObject({ importId: z.uuid() }),
  async run({ tx, actor }, { importId }) {
    const mine = and(eq(customerImports.workspaceId, actor.workspaceId), eq(customerImports.id, importId));
    const [row] = await tx.select().from(customerImports).where(mine);
    if (!row) throw notFound('import');
    return row;
  },
});

/** Imports, newest first. */
export const listImports = query({
  name: 'customers.list-imports',
  permission: 'customers:manage',
  input: z.strictObject(pageInput),
  async run({ tx, actor }, { limit, cursor }) {
    const at = readCursor(cursor, ['time', 'id']);
    const { workspaceId, createdAt, id } = customerImports;
    const after = at
      ? or(
          lt(createdAt, sql`${at[0]}::timestamptz`),
          and(eq(createdAt, sql`${at[0]}::timestamptz`), lt(id, String(at[1]))),
        )
      : undefined;
    const rows = await tx
      .select()
      .from(customerImports)
      .where(and(eq(workspaceId, actor.workspaceId), after))
      .orderBy(desc(createdAt), desc(id))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
  },
});

/** Refused rows of an import, in their order: row, column and why. */
export const listRefused = query({
  name: 'customers.list-refused',
  permission: 'customers:manage',
  input: z.strictObject({ ...pageInput, importId: z.uuid() }),
  async run(run, { limit, cursor, importId }) {
    const at = readCursor(cursor, 1);
    const rows = await refusedAfter(run, importId, Number(at?.[0] ?? 0), limit + 1);
    return toPage(rows, limit, (row) => [row.row]);
  },
});

async function refusedAfter({ tx, actor }: Run, imported: string, after: number, limit: number) {
  const { workspaceId, importId, kind, row, columnName, reason, cells } = customerImportRows;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(importId, imported), eq(kind, 'refused'));
  const rows = await tx
    .select({ row, column: columnName, reason, cells })
    .from(customerImportRows)
    .where(and(mine, gt(row, Number.isInteger(after) ? after : 0)))
    .orderBy(asc(row))
    .limit(limit);
  return rows.map((one) => ({
    row: one.row,
    column: one.column ?? '',
    reason: one.reason ?? '',
    cells: one.cells ?? [],
  }));
}
