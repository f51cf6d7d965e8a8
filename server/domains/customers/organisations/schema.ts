import { boolean, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';

/** A company of customers. */
export const organisations = pgTable(
  'organisations',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    /** Whether its people see each other's requests where they look at their own. */
    sharesRequests: boolean().notNull().default(false),
    fields: jsonb().$type<Record<string, string | number | boolean>>().notNull().default({}),
    /** The import that brought it, as long as nobody has changed it. */
    importId: uuid(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('organisations_name').on(table.workspaceId, table.name, table.id),
  ],
);

/** Mail domains of an organisation: who writes from one, proved, is one of its people. */
export const organisationDomains = pgTable(
  'organisation_domains',
  { workspaceId: workspaceId(), domain: text().notNull(), organisationId: uuid().notNull() },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.domain] }),
    index('organisation_domains_organisation').on(table.workspaceId, table.organisationId),
    foreignKey({
      columns: [table.workspaceId, table.organisationId],
      foreignColumns: [organisations.workspaceId, organisations.id],
    }).onDelete('cascade'),
  ],
);
