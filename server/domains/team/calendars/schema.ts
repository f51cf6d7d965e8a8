import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Hours } from '../../../kernel/working-time/index.ts';
import { instant, workspaceId } from '../../../platform/database/columns.ts';

/** A day on which nobody answers, with what people call it. */
export type Holiday = { date: string; name: string };

/** Business hours by name; what they are stands in its versions. */
export const calendars = pgTable(
  'calendars',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    createdAt: instant().notNull(),
    removedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** Hours and holidays as they count from a moment on. Never changed: what was measured by them stays right. */
export const calendarVersions = pgTable(
  'calendar_versions',
  {
    workspaceId: workspaceId(),
    calendarId: uuid().notNull(),
    version: integer().notNull(),
    validFrom: instant().notNull(),
    zone: text().notNull(),
    hours: jsonb().$type<Hours>().notNull(),
    holidays: jsonb().$type<Holiday[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.calendarId, table.version] }),
    foreignKey({
      columns: [table.workspaceId, table.calendarId],
      foreignColumns: [calendars.workspaceId, calendars.id],
    }).onDelete('cascade'),
  ],
);

/** By which calendar a team works from a moment on; without a team, whoever has none of their own. */
export const calendarUses = pgTable(
  'calendar_uses',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    teamId: uuid(),
    calendarId: uuid(),
    validFrom: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('calendar_uses_team').on(table.workspaceId, table.teamId, table.validFrom),
    foreignKey({
      columns: [table.workspaceId, table.calendarId],
      foreignColumns: [calendars.workspaceId, calendars.id],
    }).onDelete('cascade'),
  ],
);
