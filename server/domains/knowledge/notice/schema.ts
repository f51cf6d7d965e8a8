import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Names } from '../names.ts';

export const noticeKinds = ['announcement', 'incident'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What the help centre says above every page: news, or that something does not work. One a workspace, or none. */
export const helpNotices = pgTable(
  'help_notices',
  {
    workspaceId: workspaceId(),
    kind: text().$type<NoticeKind>().notNull(),
    texts: jsonb().$type<Names>().notNull(),
    /** From then on it is said no more. */
    endsAt: instant(),
    updatedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId] })],
);
