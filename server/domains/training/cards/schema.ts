import { date, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { workspaceId } from '../../../platform/database/columns.ts';
import { courses } from '../courses/schema.ts';
import type { Asked } from '../rules/cards.ts';

/** A question that a member is asked again and again, the better they know it the more seldom. */
export const trainingCards = pgTable(
  'training_cards',
  {
    workspaceId: workspaceId(),
    memberId: uuid().notNull(),
    courseId: uuid().notNull(),
    questionKey: text().notNull(),
    /** When it was asked and how that went; the schedule is reckoned from all of them. */
    asked: jsonb().$type<Asked[]>().notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
    lastOn: date({ mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.memberId, table.courseId, table.questionKey] }),
    index('training_cards_due').on(table.workspaceId, table.memberId, table.dueOn),
    foreignKey({
      columns: [table.workspaceId, table.courseId],
      foreignColumns: [courses.workspaceId, courses.id],
    }).onDelete('cascade'),
  ],
);
