import { foreignKey, integer, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { CardContent } from '../rules/card/card.ts';

/** A scorecard. What it asks stands in its versions; a review keeps the one with which it began. */
export const qualityCards = pgTable(
  'quality_cards',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    version: integer().notNull(),
    retiredAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** Written once and never changed. */
export const qualityCardVersions = pgTable(
  'quality_card_versions',
  {
    workspaceId: workspaceId(),
    cardId: uuid().notNull(),
    version: integer().notNull(),
    content: jsonb().$type<CardContent>().notNull(),
    madeBy: uuid(),
    madeAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.cardId, table.version] }),
    foreignKey({
      columns: [table.workspaceId, table.cardId],
      foreignColumns: [qualityCards.workspaceId, qualityCards.id],
    }).onDelete('cascade'),
  ],
);
