import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import type { Content } from './rules/content.ts';

/** How a kind of request is solved, step by step: the draft that people write on, and which version is followed. */
export const procedures = pgTable(
  'procedures',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    draft: jsonb().$type<Content>().notNull(),
    /** Counts what was saved of the draft, so that two writers cannot overwrite each other. */
    draftVersion: integer().notNull().default(1),
    /** The version that new runs follow; null until the first one is published. */
    publishedVersion: integer(),
    /** The draft's count when that version was published: a higher one has changes that nobody follows yet. */
    publishedDraft: integer(),
    ownerId: uuid(),
    /** A clause that it names has changed since: somebody should look at it again. */
    flaggedAt: instant(),
    /** It is offered no more; what runs goes on to its end. */
    retiredAt: instant(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('procedures_updated').on(table.workspaceId, table.updatedAt),
  ],
);

/** What was published, as it was: a run follows the version that it began with. */
export const procedureVersions = pgTable(
  'procedure_versions',
  {
    workspaceId: workspaceId(),
    procedureId: uuid().notNull(),
    version: integer().notNull(),
    content: jsonb().$type<Content>().notNull(),
    /** What is different in it, in the words of whoever published it. */
    note: text().notNull().default(''),
    publishedBy: uuid(),
    publishedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.procedureId, table.version] }),
    foreignKey({
      columns: [table.workspaceId, table.procedureId],
      foreignColumns: [procedures.workspaceId, procedures.id],
    }).onDelete('cascade'),
  ],
);
