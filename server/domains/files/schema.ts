import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';

/** What is known of a virus in it: `unchecked` where no scanner was set, `waiting` until it has been looked at. */
export type FileState = 'unchecked' | 'waiting' | 'clean' | 'infected';

/** A stored content: the key is random, the name is a word about it and never a path. */
export const files = pgTable(
  'files',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    key: text().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    /** Who put it there; a file that nothing uses after a day is swept. */
    createdBy: uuid(),
    createdAt: instant().notNull(),
    state: text().$type<FileState>().notNull().default('unchecked'),
    /** The noun that owns it (message, draft, mail); null until it is used. */
    ownerType: text(),
    ownerId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('files_owner').on(table.workspaceId, table.ownerId),
  ],
);
