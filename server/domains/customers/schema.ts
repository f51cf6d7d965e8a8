import { boolean, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';

/** A person who is served, inside or outside the company. */
export const customers = pgTable(
  'customers',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    preferredName: text(),
    honorific: text(),
    language: text(),
    /** Guessed from a mail: a person's own correction is never overwritten by a later guess. */
    nameIsGuess: boolean().notNull().default(true),
    languageIsGuess: boolean().notNull().default(true),
    notes: text().notNull().default(''),
    isInternal: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('customers_name').on(table.workspaceId, table.name, table.id),
  ],
);

/** Where a customer is reached; an address belongs to one customer of a workspace. */
export const customerAddresses = pgTable(
  'customer_addresses',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid().notNull(),
    kind: text().notNull(),
    value: text().notNull(),
    /** When a mail with aligned authentication came from it first. */
    verifiedAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('customer_addresses_value').on(table.workspaceId, table.kind, table.value),
    index('customer_addresses_customer').on(table.workspaceId, table.customerId),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);
