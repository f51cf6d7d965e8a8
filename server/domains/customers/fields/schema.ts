import { sql } from 'drizzle-orm';
import { integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { FieldType } from './rules.ts';

/** What a company keeps of its customers or organisations beside the card. */
export const customerFields = pgTable(
  'customer_fields',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    about: text().$type<'customer' | 'organisation'>().notNull(),
    /** Under this name the values are kept, imported and filtered; it never changes. */
    key: text().notNull(),
    name: text().notNull(),
    type: text().$type<FieldType>().notNull(),
    choices: text().array().notNull().default(sql`'{}'`),
    position: integer().notNull().default(0),
    createdAt: instant().notNull(),
    /** Taken away: its values are no longer shown, and stand again when it comes back. */
    removedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('customer_fields_key').on(table.workspaceId, table.about, table.key),
  ],
);
