import { jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Labels } from '../fields/rules/values.ts';
import type { GuideQuestion } from './rules/questions.ts';

/** What to ask of whoever writes about some topics. Each question is a field; the answers stand in `requests.fields`. */
export const guides = pgTable(
  'guides',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    names: jsonb().$type<Labels>().notNull(),
    /** It holds for these and for every topic beneath them. */
    topicIds: uuid().array().notNull(),
    questions: jsonb().$type<GuideQuestion[]>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);
