import {
  boolean,
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
import { requests } from '../schema.ts';
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

/** The first so many letters of a value stand in `request_field_values`. */
export const writtenLetters = 200;

/**
 * Which requests have a value in a field, one row for each of several choices, for an index that works under row-level
 * security: none serves `@>` there. A trigger on `requests` keeps it, so that nobody who writes fields has to think of it.
 */
export const requestFieldValues = pgTable(
  'request_field_values',
  {
    workspaceId: workspaceId(),
    field: text().notNull(),
    value: text().notNull(),
    requestId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.field, table.value, table.requestId] }),
    index('request_field_values_request').on(table.workspaceId, table.requestId),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
