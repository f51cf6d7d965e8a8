import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Content } from '../rules/content.ts';

/** Something to be learnt: the draft that people write on, and which version is taken. */
export const courses = pgTable(
  'courses',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    draft: jsonb().$type<Content>().notNull(),
    /** Counts what was saved of the draft, so that two writers cannot overwrite each other. */
    draftVersion: integer().notNull().default(1),
    /** The version that is taken; null until the first one is published. */
    publishedVersion: integer(),
    /** The draft's count when that version was published. */
    publishedDraft: integer(),
    /** The Monday of the week that it tells of, where the program drafted it; null for every other course. */
    weekOf: date({ mode: 'string' }),
    /** Nobody begins it any more. */
    retiredAt: instant(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('courses_updated').on(table.workspaceId, table.updatedAt),
  ],
);

/** What was published, as it was: who begins a version ends with it. */
export const courseVersions = pgTable(
  'course_versions',
  {
    workspaceId: workspaceId(),
    courseId: uuid().notNull(),
    version: integer().notNull(),
    content: jsonb().$type<Content>().notNull(),
    note: text().notNull().default(''),
    /** Whether those who hold a certificate were asked to learn it anew. */
    asksAgain: boolean().notNull().default(false),
    publishedBy: uuid(),
    publishedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.courseId, table.version] }),
    foreignKey({
      columns: [table.workspaceId, table.courseId],
      foreignColumns: [courses.workspaceId, courses.id],
    }).onDelete('cascade'),
  ],
);
