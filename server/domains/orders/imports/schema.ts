import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Encoding } from '../../../kernel/table-guess.ts';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Column } from '../../../platform/tables/read-columns.ts';
import type { Target } from '../rules/imports/mapping.ts';
import type { Writing } from '../rules/imports/read-order.ts';
import { orders } from '../schema.ts';

/** `read` waits for its columns to be named; `checked` waits for a person to say yes. */
export const importStates = [
  'read',
  'checking',
  'checked',
  'running',
  'done',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];
/** Why an order stays when its import is taken back. */
export const keptWhys = ['known-before', 'changed-since', 'built-on'] as const;
export type KeptWhy = (typeof keptWhys)[number];
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
    /** What became of its orders when it was taken back. */
    undone: jsonb().$type<{ removed: number; kept: number }>(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('order_imports_created').on(table.workspaceId, table.createdAt, table.id),
  ],
);

/** The orders that an import brought or changed, until it is let go: by them it can be taken back. */
export const orderImportOrders = pgTable(
  'order_import_orders',
  {
    workspaceId: workspaceId(),
    importId: uuid().notNull(),
    orderId: uuid().notNull(),
    outcome: text().$type<'created' | 'changed'>().notNull(),
    /** Why it stayed when the import was taken back. */
    why: text().$type<KeptWhy>(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.importId, table.orderId] }),
    index('order_import_orders_order').on(table.workspaceId, table.orderId),
    foreignKey({
      columns: [table.workspaceId, table.importId],
      foreignColumns: [orderImports.workspaceId, orderImports.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.orderId],
      foreignColumns: [orders.workspaceId, orders.id],
    }).onDelete('cascade'),
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
