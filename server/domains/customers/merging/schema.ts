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
