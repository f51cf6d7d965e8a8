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
import { requests } from '../../requests/schema.ts';
import { members } from '../../team/schema.ts';
import type { Found } from '../rules/checks/checks.ts';

/** What the checks found in a reply. By whom it was written is not kept: rates are of teams, never of a person. */
export const qualityReplyChecks = pgTable(
  'quality_reply_checks',
  {
    workspaceId: workspaceId(),
    messageId: uuid().notNull(),
    requestId: uuid().notNull(),
    teamId: uuid(),
    providerId: uuid(),
    channel: text().notNull(),
    language: text().notNull(),
    /** The hour of the day where the company is, 0 to 23. */
    hour: integer().notNull(),
    writtenAt: instant().notNull(),
    /** By the name of the check; what did not apply is left out. */
    found: jsonb().$type<Found>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.messageId] }),
    index('quality_reply_checks_written').on(table.workspaceId, table.writtenAt),
    index('quality_reply_checks_request').on(table.workspaceId, table.requestId),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);

/** How a workspace goes about its reviews; without a row as by default. */
export const qualitySettings = pgTable('quality_settings', {
  workspaceId: workspaceId().primaryKey(),
  /** For so many days a result is the person's alone, unless they have read it. */
  privateDays: integer().notNull(),
  /** A first answer after more hours than these is a long wait. */
  longWaitHours: integer().notNull(),
  /** Whether writers get hints before sending at all. */
  hints: boolean().notNull(),
});

/** Members who want no hints while they write. */
export const qualityHintChoices = pgTable(
  'quality_hint_choices',
  { workspaceId: workspaceId(), memberId: uuid().notNull(), hints: boolean().notNull() },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.memberId] }),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
  ],
);
