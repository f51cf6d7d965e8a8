import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';

/** Why it was done: somebody asked, its time was over, or a restored backup had it again. */
export const causes = ['asked', 'retention', 'replay'] as const;
export type Cause = (typeof causes)[number];

/** The log of erasures: ids, hashes and numbers only, so that it may be kept for ever. */
export const erasures = pgTable(
  'erasures',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerIds: uuid().array().notNull(),
    /** Of each address, by which it can be proved later that it was erased. */
    addressHashes: text().array().notNull(),
    /** Rows by table that were emptied or went. */
    emptied: jsonb().$type<Record<string, number>>().notNull(),
    cause: text().$type<Cause>().notNull(),
    privacyRequestId: uuid(),
    erasedBy: uuid(),
    erasedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('erasures_erased').on(table.workspaceId, table.erasedAt, table.id),
  ],
);
