import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { brandCards } from '../../access/index.ts';
import type { Names } from '../names.ts';

/** The shelves of the help centre: a tree, each shelf for one brand or for all of them. */
export const articleSections = pgTable(
  'article_sections',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    parentId: uuid(),
    /** Null: on the pages of every brand. */
    brandId: uuid(),
    slug: text().notNull(),
    names: jsonb().$type<Names>().notNull(),
    descriptions: jsonb().$type<Names>().notNull().default({}),
    position: integer().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('article_sections_slug').on(table.workspaceId, table.slug),
    index('article_sections_parent').on(table.workspaceId, table.parentId, table.position),
    foreignKey({
      columns: [table.workspaceId, table.parentId],
      foreignColumns: [table.workspaceId, table.id],
    }),
    foreignKey({
      columns: [table.workspaceId, table.brandId],
      foreignColumns: [brandCards.workspaceId, brandCards.id],
    }),
  ],
);
