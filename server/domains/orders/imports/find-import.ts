import { and, asc, desc, eq, getTableColumns, gt, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Cell, csvLines, csvStart } from '../../../kernel/csv.ts';
import type { Language } from '../../../kernel/language.ts';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context, query } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import type { ImportRow } from './import-row.ts';
import { orderImportRows, orderImports } from './schema.ts';

/** An import with how many orders it brought, as long as they are there. */
const shown = {
  ...getTableColumns(orderImports),
  brought: sql<number>`(select count(*)::int from order_import_orders one where one.workspace_id = ${orderImports.workspaceId}
    and one.import_id = ${orderImports.id} and one.outcome = 'created')`,
};
export type ShownImport = ImportRow & { brought: number };

/** One import as it stands. @throws Problem 404 `import-not-found`. */
export const findImport = query({
  name: 'orders.find-import',
  permission: 'orders:manage',
  input: z.strictObject({ importId: z.uuid() }),
  async run({ tx, actor }, { importId }) {
    const mine = and(eq(orderImports.workspaceId, actor.workspaceId), eq(orderImports.id, importId));
    const [row] = await tx.select(shown).from(orderImports).where(mine);
    if (!row) throw notFound('import');
    return row;
  },
});

/** Imports, newest first. */
export const listImports = query({
  name: 'orders.list-imports',
  permission: 'orders:manage',
  input: z.strictObject(pageInput),
  async run({ tx, actor }, { limit, cursor }) {
    const at = readCursor(cursor, ['time', 'id']);
    const { workspaceId, createdAt, id } = orderImports;
    const after = at
      ? or(
          lt(createdAt, sql`${at[0]}::timestamptz`),
          and(eq(createdAt, sql`${at[0]}::timestamptz`), lt(id, String(at[1]))),
        )
      : undefined;
    const rows = await tx
      .select(shown)
      .from(orderImports)
      .where(and(eq(workspaceId, actor.workspaceId), after))
      .orderBy(desc(createdAt), desc(id))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
  },
});

/** Refused rows of an import, in their order: row, column and why. */
export const listRefused = query({
  name: 'orders.list-refused',
  permission: 'orders:manage',
  input: z.strictObject({ ...pageInput, importId: z.uuid() }),
  async run({ tx, actor }, { limit, cursor, importId: imported }) {
    const at = readCursor(cursor, ['whole']);
    const { workspaceId, importId, row, columnName, reason, cells } = orderImportRows;
    const rows = await tx
      .select({ row, column: columnName, reason, cells })
      .from(orderImportRows)
      .where(and(eq(workspaceId, actor.workspaceId), eq(importId, imported), gt(row, Number(at?.[0] ?? 0))))
      .orderBy(asc(row))
      .limit(limit + 1);
    return toPage(rows, limit, (one) => [one.row]);
  },
});

/** The refused rows as a CSV file, as they were, with row, column and reason behind: mended, it is imported again. */
export async function* writeRefused(
  context: Context,
  importId: string,
  language: Language,
): AsyncGenerator<string> {
  const { columns } = await findImport(context, { importId });
  const heads = ['row', 'column', 'reason'].map((word) => say(language, `order-import-head-${word}`));
  yield csvStart + csvLines([[...columns.map((column) => column.name), ...heads]]);
  let cursor: string | undefined;
  do {
    const page = await listRefused(context, { importId, limit: 200, ...(cursor ? { cursor } : {}) });
    yield csvLines(
      page.items.map(({ row, column, reason, cells }): Cell[] => {
        const padded = columns.map((_, at) => cells[at] ?? '');
        return [...padded, row, column, say(language, `order-import-reason-${reason}`)];
      }),
    );
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
