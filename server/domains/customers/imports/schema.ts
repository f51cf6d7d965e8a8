import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Encoding } from '../../../kernel/table-guess.ts';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Column } from '../../../platform/tables/read-columns.ts';
import type { Target } from './rules/mapping.ts';
import type { UnknownOrganisations } from './rules/new-organisations.ts';
import type { PreviewRow } from './rules/plan-row.ts';

/** `read` waits for its columns to be named; `checked` waits for a person to say yes. */
export type ImportState =
  | 'read'
  | 'checking'
  | 'checked'
  | 'running'
  | 'done'
  | 'undoing'
  | 'undone'
  | 'failed';
export type ImportFailure = 'import-file-missing' | 'import-unreadable';
export type Counts = { create: number; update: number; skip: number; refuse: number };

/** A file of customers: how it is read, how far it is, and what it did. */
export const customerImports = pgTable(
  'customer_imports',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    fileId: uuid().notNull(),
    name: text().notNull(),
    encoding: text().$type<Encoding>().notNull(),
    delimiter: text().notNull(),
    columns: jsonb().$type<Column[]>().notNull(),
    mapping: jsonb().$type<Target[]>().notNull(),
    state: text().$type<ImportState>().notNull(),
    /** Why it failed: the code of a sentence. */
    failure: text().$type<ImportFailure>(),
    /** Rows worked through in the present state; after a crash the work goes on behind them. */
    doneRows: integer().notNull().default(0),
    rows: integer().notNull().default(0),
    /** Rows of the whole file, the head left out; null until they were counted. */
    totalRows: integer(),
    counts: jsonb().$type<Counts>().notNull(),
    unknownOrganisations: text().$type<UnknownOrganisations>().notNull().default('create'),
    /** Names that the file has and nobody knows, or knew before it ran: so many as are told of at most. */
    newOrganisations: jsonb().$type<string[]>().notNull().default([]),
    preview: jsonb().$type<PreviewRow[]>().notNull().default([]),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('customer_imports_created').on(table.workspaceId, table.createdAt, table.id),
  ],
);

/** What became of a row that was refused, or that made or changed somebody; while it is looked at, what would. */
export const customerImportRows = pgTable(
  'customer_import_rows',
  {
    workspaceId: workspaceId(),
    importId: uuid().notNull(),
    row: integer().notNull(),
    kind: text().$type<'refused' | 'created' | 'updated'>().notNull(),
    customerId: uuid(),
    /** Of a refused row: in which column, and why. */
    columnName: text(),
    reason: text(),
    cells: jsonb().$type<string[]>(),
    /**
     * Of an updated one: how the changed columns stood before and after, and which addresses are new: in `after` as a
     * person reads them, by their ids to take them back.
     */
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    addressIds: jsonb().$type<string[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.importId, table.kind, table.row] }),
    foreignKey({
      columns: [table.workspaceId, table.importId],
      foreignColumns: [customerImports.workspaceId, customerImports.id],
    }).onDelete('cascade'),
  ],
);
