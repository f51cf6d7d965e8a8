import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Encoding } from '../../../kernel/table-guess.ts';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Column } from '../../../platform/tables/read-columns.ts';
import type { Target } from '../rules/imports/mapping.ts';
import type { Writing } from '../rules/imports/read-order.ts';

/** `read` waits for its columns to be named; `checked` waits for a person to say yes. */
export type ImportState = 'read' | 'checking' | 'checked' | 'running' | 'done' | 'failed';
export type ImportFailure = 'import-file-missing' | 'import-unreadable';
export type Counts = { create: number; update: number; skip: number; refuse: number };

/** A row as it is understood, for a person to look at before anything is done. */
export type PreviewRow = {
  row: number;
  kind: keyof Counts;
  cells: string[];
  column: number | null;
  reason: string | null;
  order: { number: string; orderedAt: string; currency: string; total: number } | null;
};

/** A file of orders: how it is read, how far it is, and what it did. */
export const orderImports = pgTable(
  'order_imports',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    fileId: uuid().notNull(),
    name: text().notNull(),
    encoding: text().$type<Encoding>().notNull(),
    delimiter: text().notNull(),
    columns: jsonb().$type<Column[]>().notNull(),
    mapping: jsonb().$type<Target[]>().notNull(),
    /** How its days, numbers and money are written. */
    writing: jsonb().$type<Writing>().notNull(),
    /** The source that its orders are known by: the word `file`, or the id of a connected shop. */
    source: text().notNull().default('file'),
    state: text().$type<ImportState>().notNull(),
    failure: text().$type<ImportFailure>(),
    /** The row of the file until which the present state has come; after a crash the work goes on behind it. */
    doneRows: integer().notNull().default(0),
    totalRows: integer(),
    counts: jsonb().$type<Counts>().notNull(),
    preview: jsonb().$type<PreviewRow[]>().notNull().default([]),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('order_imports_created').on(table.workspaceId, table.createdAt, table.id),
  ],
);

/** A row that was not taken: where it stood, and why. */
export const orderImportRows = pgTable(
  'order_import_rows',
  {
    workspaceId: workspaceId(),
    importId: uuid().notNull(),
    row: integer().notNull(),
    columnName: text().notNull(),
    reason: text().notNull(),
    cells: jsonb().$type<string[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.importId, table.row] }),
    foreignKey({
      columns: [table.workspaceId, table.importId],
      foreignColumns: [orderImports.workspaceId, orderImports.id],
    }).onDelete('cascade'),
  ],
);
