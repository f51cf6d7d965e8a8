import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { messages } from '../schema.ts';

/** The words of a message in another language, as a model gave them; the original is the message and stays. */
export const messageTranslations = pgTable(
  'message_translations',
  {
    workspaceId: workspaceId(),
    messageId: uuid().notNull(),
    language: text().notNull(),
    text: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.messageId, table.language] }),
    foreignKey({
      columns: [table.workspaceId, table.messageId],
      foreignColumns: [messages.workspaceId, messages.id],
    }).onDelete('cascade'),
  ],
);
