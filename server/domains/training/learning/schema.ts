import { sql } from 'drizzle-orm';
import {
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { courses } from '../courses/schema.ts';
import type { Answer, Mark, Shown } from '../rules/grading.ts';

/** Why somebody is asked to learn something. */
export const reasons = [
  'hand',
  'trait',
  'article',
  'procedure',
  'policy',
  'path',
  'renewal',
  'version',
  'week',
] as const;
export type Reason = (typeof reasons)[number];

/** Somebody is asked to take a course by a day. At most one open one of a member and a course. */
export const trainingAssignments = pgTable(
  'training_assignments',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    courseId: uuid().notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
    /** Planned when it was asked. */
    minutes: integer().notNull(),
    reason: text().$type<Reason>().notNull(),
    /** Which trait was weak, for the reason `trait`. */
    trait: text(),
    /** The article, procedure, policy, path or certificate that asked for it. */
    subjectId: uuid(),
    assignedBy: uuid(),
    assignedAt: instant().notNull(),
    doneAt: instant(),
    withdrawnAt: instant(),
    remindedOn: date({ mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('training_assignments_open')
      .on(table.workspaceId, table.memberId, table.courseId)
      .where(sql`done_at is null and withdrawn_at is null`),
    index('training_assignments_course').on(table.workspaceId, table.courseId),
    foreignKey({
      columns: [table.workspaceId, table.courseId],
      foreignColumns: [courses.workspaceId, courses.id],
    }).onDelete('cascade'),
  ],
);

/** Which lessons of a version somebody has read. */
export const lessonReadings = pgTable(
  'lesson_readings',
  {
    workspaceId: workspaceId(),
    memberId: uuid().notNull(),
    courseId: uuid().notNull(),
    version: integer().notNull(),
    lessonKey: text().notNull(),
    readAt: instant().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.workspaceId, table.memberId, table.courseId, table.version, table.lessonKey],
    }),
    foreignKey({
      columns: [table.workspaceId, table.courseId],
      foreignColumns: [courses.workspaceId, courses.id],
    }).onDelete('cascade'),
  ],
);

/** One try at the questions of a course: before the lessons, or after them. */
export const trainingTries = pgTable(
  'training_tries',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    courseId: uuid().notNull(),
    version: integer().notNull(),
    phase: text().$type<'before' | 'after'>().notNull(),
    state: text().$type<'open' | 'to-mark' | 'passed' | 'failed'>().notNull(),
    shown: jsonb().$type<Shown[]>().notNull(),
    answers: jsonb().$type<Answer[]>().notNull(),
    marks: jsonb().$type<Mark[]>().notNull(),
    /** From 0 to 1; null while it is not known. */
    score: doublePrecision(),
    /** That of the questions that mark themselves. */
    ownScore: doublePrecision(),
    startedAt: instant().notNull(),
    handedInAt: instant(),
    markedBy: uuid(),
    markedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('training_tries_member').on(table.workspaceId, table.memberId, table.courseId),
    index('training_tries_to_mark').on(table.workspaceId, table.handedInAt).where(sql`state = 'to-mark'`),
    uniqueIndex('training_tries_open')
      .on(table.workspaceId, table.memberId, table.courseId, table.phase)
      .where(sql`state = 'open'`),
    foreignKey({
      columns: [table.workspaceId, table.courseId],
      foreignColumns: [courses.workspaceId, courses.id],
    }).onDelete('cascade'),
  ],
);

/** Somebody took a course to its end. Those that end ask to be renewed before. */
export const certificates = pgTable(
  'certificates',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    courseId: uuid().notNull(),
    version: integer().notNull(),
    /** Null where nothing was asked. */
    score: doublePrecision(),
    passedAt: instant().notNull(),
    expiresAt: instant(),
    /** When everybody was told that it is over. */
    endedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('certificates_member').on(table.workspaceId, table.memberId, table.courseId),
    index('certificates_course').on(table.workspaceId, table.courseId),
    index('certificates_expire').on(table.workspaceId, table.expiresAt).where(sql`ended_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.courseId],
      foreignColumns: [courses.workspaceId, courses.id],
    }).onDelete('cascade'),
  ],
);

/** How somebody liked a course, from 1 to 5. */
export const courseReactions = pgTable(
  'course_reactions',
  {
    workspaceId: workspaceId(),
    memberId: uuid().notNull(),
    courseId: uuid().notNull(),
    rating: integer().notNull(),
    words: text().notNull().default(''),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.memberId, table.courseId] }),
    foreignKey({
      columns: [table.workspaceId, table.courseId],
      foreignColumns: [courses.workspaceId, courses.id],
    }).onDelete('cascade'),
  ],
);
