import { sql } from 'drizzle-orm';
import { customType, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * One findable thing. Words are cut by language before they come here, so that Thai is found inside a sentence.
 * A message carries no title: the subject of its request is read when it is shown, so that a change shows at once.
 */
export const searchEntries = pgTable(
  'search_entries',
  {
    workspaceId: workspaceId(),
    type: text().$type<'request' | 'message' | 'customer' | 'article'>().notNull(),
    id: uuid().notNull(),
    requestId: uuid(),
    conversationId: uuid(),
    customerId: uuid(),
    title: text().notNull(),
    body: text().notNull(),
    words: tsvector().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.type, table.id] }),
    /** Words by workspace and month: a question reads the newest months first and ends when it has found enough. */
    index('search_entries_keys').using('gin', sql`search_keys(workspace_id, type, at, words)`),
    index('search_entries_months').on(table.workspaceId, sql`search_month(type, at)`),
    index('search_entries_conversation').on(table.workspaceId, table.conversationId),
  ],
);
