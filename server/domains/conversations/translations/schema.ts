import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { messages } from '../schema.ts';

/** The words of a message in another language; the message itself stays as it was said. */
export const messageTranslations = pgTable(
  'message_translations',
  {
    workspaceId: workspaceId(),
    messageId: uuid().notNull(),
    language: text().notNull(),
    text: text().notNull(),
    /** `model`: as a program translated it; `writer`: what the writer of a reply meant before it was translated. */
    source: text().$type<'model' | 'writer'>().notNull(),
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
