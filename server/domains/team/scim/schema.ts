import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';

/** What an identity provider keeps here by SCIM: how it calls a member or a team, and whether it took them away. */
export const provisionings = pgTable(
  'provisionings',
  {
    workspaceId: workspaceId(),
    kind: text().$type<'member' | 'team'>().notNull(),
    id: uuid().notNull(),
    externalId: text(),
    /** Since then the provider knows of them no more: a member is shut out, a team is empty. */
    removedAt: instant(),
    changedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.kind, table.id] })],
);
