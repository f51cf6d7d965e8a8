import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';

/** What notifications are about. */
export const notificationKinds = [
  'assigned',
  'mentioned',
  'answered',
  'delivery-failed',
  'due-soon',
  'late',
  'promise-due',
  'promise-broken',
  'rule',
  'reply-held',
  'follow-up',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Something a member should know: its words are made when it is read, from the request as it is then. */
export const notifications = pgTable(
  'notifications',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    kind: text().$type<NotificationKind>().notNull(),
    requestId: uuid().notNull(),
    messageId: uuid(),
    actorId: uuid(),
    createdAt: instant().notNull(),
    readAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('notifications_member').on(table.workspaceId, table.memberId, table.createdAt, table.id),
    index('notifications_unread').on(table.workspaceId, table.memberId).where(sql`read_at is null`),
  ],
);
