import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { FieldKind, FieldRules, FormField, Labels } from './rules/values.ts';

/** A field that a workspace adds to its requests. The values stand in `requests.fields` by the key. */
export const fieldDefinitions = pgTable(
  'field_definitions',
  {
    workspaceId: workspaceId(),
    key: text().notNull(),
    labels: jsonb().$type<Labels>().notNull(),
    kind: text().$type<FieldKind>().notNull(),
    rules: jsonb().$type<FieldRules>().notNull().default({}),
    seenBy: text().$type<'staff' | 'customer'>().notNull().default('staff'),
    position: integer().notNull(),
    createdAt: instant().notNull(),
    /** Asked for no more; what was filled in stays readable. */
    archivedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.key] })],
);

/** A named list of fields with their conditions, for a team, a channel, or every other request. */
export const forms = pgTable(
  'forms',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    /** As customers read it, in three languages. */
    names: jsonb().$type<Labels>().notNull().default({ en: '', id: '', th: '' }),
    isDefault: boolean().notNull().default(false),
    teamId: uuid(),
    channel: text(),
    /** What it is about: by the name of this topic customers choose it in the help centre; null is its own name. */
    topicId: uuid(),
    fields: jsonb().$type<FormField[]>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);
