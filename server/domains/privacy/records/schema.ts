import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';

/** Who looks after people's data in this company: shown wherever a customer can write to it. */
export const privacySettings = pgTable('privacy_settings', {
  workspaceId: workspaceId().primaryKey(),
  officerName: text().notNull(),
  officerEmail: text().notNull(),
  changedBy: uuid(),
  changedAt: instant().notNull(),
});

/** What a company says of an activity of the register, beside what the program knows of it by itself. */
export const processingNotes = pgTable(
  'processing_notes',
  {
    workspaceId: workspaceId(),
    activity: text().notNull(),
    purpose: text().notNull(),
    basis: text().notNull(),
    recipients: text().notNull(),
    transfers: text().notNull(),
    changedBy: uuid(),
    changedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.activity] })],
);
