import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';

/** Several reviewers look at the same requests, each alone; then all is shown at once and talked over. It judges nobody's work. */
export const qualitySessions = pgTable(
  'quality_sessions',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    title: text().notNull(),
    cardId: uuid().notNull(),
    cardVersion: integer().notNull(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    /** From then on all see all, and nobody scores any more. */
    revealedAt: instant(),
    revealedBy: uuid(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** What was said about a request of a session. */
export const qualitySessionWords = pgTable(
  'quality_session_words',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    sessionId: uuid().notNull(),
    unitId: uuid().notNull(),
    words: text().notNull(),
    saidBy: uuid(),
    saidAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('quality_session_words_session').on(table.workspaceId, table.sessionId, table.saidAt),
    foreignKey({
      columns: [table.workspaceId, table.sessionId],
      foreignColumns: [qualitySessions.workspaceId, qualitySessions.id],
    }).onDelete('cascade'),
  ],
);

/** The points that a session came to agree on; null: it does not apply. The last word counts. */
export const qualityAgreed = pgTable(
  'quality_agreed',
  {
    workspaceId: workspaceId(),
    unitId: uuid().notNull(),
    sessionId: uuid().notNull(),
    criterionKey: text().notNull(),
    points: integer(),
    agreedBy: uuid(),
    agreedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.unitId, table.criterionKey] }),
    foreignKey({
      columns: [table.workspaceId, table.sessionId],
      foreignColumns: [qualitySessions.workspaceId, qualitySessions.id],
    }).onDelete('cascade'),
  ],
);
