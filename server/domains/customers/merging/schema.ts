import { foreignKey, index, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { customers } from '../schema.ts';

/** What moved with a merge, by ids, and how the kept card stood before and after: enough to undo it exactly. */
export type Moved = { addressIds: string[]; primaryIds: string[]; noteIds: string[]; dateIds: string[] };
export type Card = Record<string, unknown>;

/** Two customers were one person: who was kept, who became part of them, when and by whom. */
export const customerMerges = pgTable(
  'customer_merges',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    keptId: uuid().notNull(),
    mergedId: uuid().notNull(),
    moved: jsonb().$type<Moved>().notNull(),
    before: jsonb().$type<Card>().notNull(),
    after: jsonb().$type<Card>().notNull(),
    mergedBy: uuid(),
    mergedAt: instant().notNull(),
    undoneBy: uuid(),
    undoneAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('customer_merges_kept').on(table.workspaceId, table.keptId, table.mergedAt),
    foreignKey({
      columns: [table.workspaceId, table.keptId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.mergedId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);

/** Two customers of whom somebody said that they are not the same person: they are never suggested again. */
export const customerDistinctions = pgTable(
  'customer_distinctions',
  {
    workspaceId: workspaceId(),
    /** The smaller of the two ids, so that a pair stands once. */
    oneId: uuid().notNull(),
    otherId: uuid().notNull(),
    saidBy: uuid(),
    saidAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.oneId, table.otherId] }),
    index('customer_distinctions_other').on(table.workspaceId, table.otherId),
    foreignKey({
      columns: [table.workspaceId, table.oneId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.otherId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);
