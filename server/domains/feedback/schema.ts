import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { policies } from '../policies/schema.ts';

/** What somebody answered about the clause of a policy, from 1 to 7: how it was and, once a year, how it ought to be. Of nobody by name. */
export const clauseAnswers = pgTable(
  'clause_answers',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    policyId: uuid().notNull(),
    clauseKey: text().notNull(),
    /** What one person answered belongs together. */
    formId: uuid().notNull(),
    experienced: integer(),
    expected: integer(),
    answeredAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('clause_answers_policy').on(table.workspaceId, table.policyId, table.answeredAt),
    foreignKey({
      columns: [table.workspaceId, table.policyId],
      foreignColumns: [policies.workspaceId, policies.id],
    }).onDelete('cascade'),
  ],
);
