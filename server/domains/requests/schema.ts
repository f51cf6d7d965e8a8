import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { conversations } from '../conversations/schema.ts';
import { customers } from '../customers/schema.ts';
import { topics } from '../knowledge/topics/schema.ts';

export const statuses = ['open', 'waiting', 'solved', 'closed'] as const;
export type Status = (typeof statuses)[number];
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

/** Where a request lies: at work, in the spam folder, in the trash, or inside another one that took it in. */
export type Folder = 'work' | 'spam' | 'trash' | 'merged';

/** The small part of all requests that people look at all day; its indexes hold nothing else. */
const toDo = sql`folder = 'work' and status in ('open', 'waiting')`;

/** What a customer asks. The columns that lists sort and filter by stand here, so that the inbox is one index scan. */
export const requests = pgTable(
  'requests',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    number: integer().notNull(),
    conversationId: uuid().notNull(),
    subject: text().notNull(),
    status: text().$type<Status>().notNull(),
    /** Key of the workspace's own status; null is the default of the category. */
    customStatus: text(),
    priority: text().$type<Priority>().notNull().default('normal'),
    channel: text().notNull(),
    language: text(),
    customerId: uuid().notNull(),
    assigneeId: uuid(),
    teamId: uuid(),
    brandId: uuid(),
    topicId: uuid(),
    labels: text().array().notNull().default(sql`'{}'`),
    fields: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    folder: text().$type<Folder>().notNull().default('work'),
    /** When the folder's content goes for good: spam and trash expire, in sight. */
    folderExpiresAt: instant(),
    /** The first words of the newest message, for the list. */
    preview: text().notNull().default(''),
    customerSpokeLast: boolean().notNull().default(true),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    lastMessageAt: instant().notNull(),
    /** When a customer, not a program of theirs, wrote last; null when none ever did. */
    customerWroteAt: instant(),
    firstAnsweredAt: instant(),
    solvedAt: instant(),
    closedAt: instant(),
    nextDueAt: instant(),
    /** From when on what is due next is shown as near. */
    nextWarnAt: instant(),
    snoozedUntil: instant(),
    /** What its customer is worth, kept up to date as long as it waits to be done; null: not known. */
    customerValueMinor: bigint({ mode: 'number' }),
    /** A request that this one follows up, or perhaps belongs to. */
    followsId: uuid(),
    perhapsId: uuid(),
    /** The request that took this one in: its number and its addresses lead there. */
    mergedIntoId: uuid(),
    version: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('requests_number').on(table.workspaceId, table.number),
    unique('requests_conversation').on(table.workspaceId, table.conversationId),
    index('requests_created').on(table.workspaceId, table.folder, table.createdAt, table.id),
    index('requests_updated').on(table.workspaceId, table.folder, table.updatedAt, table.id),
    index('requests_status').on(table.workspaceId, table.folder, table.status, table.createdAt, table.id),
    // The orders of `queries/list-orders.ts`, whose expressions stand here word for word.
    index('requests_by_due').on(
      ...[table.workspaceId, table.folder, table.status],
      sql`(coalesce(next_due_at, 'infinity'::timestamptz))`,
      table.id,
    ),
    index('requests_by_urgency').on(
      ...[table.workspaceId, table.folder, table.status],
      sql`(case priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end)`,
      ...[table.createdAt, table.id],
    ),
    index('requests_by_value').on(
      ...[table.workspaceId, table.folder, table.status],
      sql`(coalesce(customer_value_minor, -1))`,
      table.id,
    ),
    index('requests_by_customers_word').on(
      ...[table.workspaceId, table.folder, table.status],
      sql`(coalesce(customer_wrote_at, created_at))`,
      table.id,
    ),
    index('requests_to_do').on(table.workspaceId, table.createdAt, table.id).where(toDo),
    index('requests_to_do_changed').on(table.workspaceId, table.updatedAt, table.id).where(toDo),
    /** Holds all that the counts of views ask, so that no row is read for them. */
    index('requests_to_do_counted')
      .on(
        table.workspaceId,
        table.status,
        table.teamId,
        table.assigneeId,
        table.snoozedUntil,
        table.customerId,
        table.brandId,
      )
      .where(toDo),
    index('requests_assignee').on(
      table.workspaceId,
      table.assigneeId,
      table.status,
      table.createdAt,
      table.id,
    ),
    index('requests_team').on(table.workspaceId, table.teamId, table.status, table.createdAt, table.id),
    index('requests_customer').on(table.workspaceId, table.customerId, table.createdAt, table.id),
    index('requests_solved').on(table.workspaceId, table.solvedAt),
    index('requests_due')
      .on(table.workspaceId, table.nextDueAt, table.id)
      .where(sql`next_due_at is not null`),
    index('requests_snoozed').on(table.workspaceId, table.snoozedUntil).where(sql`snoozed_until is not null`),
    index('requests_expiry')
      .on(table.workspaceId, table.folderExpiresAt)
      .where(sql`folder_expires_at is not null`),
    index('requests_merged').on(table.workspaceId, table.mergedIntoId).where(sql`merged_into_id is not null`),
    // By these few of everything are found: `narrowing/few.ts`.
    index('requests_channel').on(table.workspaceId, table.channel, table.id),
    index('requests_language').on(table.workspaceId, table.language, table.id),
    index('requests_priority').on(table.workspaceId, table.priority, table.id),
    index('requests_custom_status')
      .on(table.workspaceId, table.customStatus, table.id)
      .where(sql`custom_status is not null`),
    index('requests_brand').on(table.workspaceId, table.brandId, table.id).where(sql`brand_id is not null`),
    index('requests_topic').on(table.workspaceId, table.topicId).where(sql`topic_id is not null`),
    foreignKey({
      columns: [table.workspaceId, table.topicId],
      foreignColumns: [topics.workspaceId, topics.id],
    }),
    foreignKey({
      columns: [table.workspaceId, table.conversationId],
      foreignColumns: [conversations.workspaceId, conversations.id],
    }),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
  ],
);

/** The next short number of a workspace. */
export const requestCounters = pgTable('request_counters', {
  workspaceId: workspaceId().primaryKey(),
  next: integer().notNull(),
});

/** When a request is due, by each source that says so; `requests.next_due_at` is the earliest. */
export const requestDues = pgTable(
  'request_dues',
  {
    workspaceId: workspaceId(),
    requestId: uuid().notNull(),
    source: text().notNull(),
    dueAt: instant().notNull(),
    /** From when on it is near; without one, an hour before. */
    warnAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.requestId, table.source] }),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);

/** Who solved a request and when; taken back by reopening, and kept. */
export const solutions = pgTable(
  'solutions',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    solvedBy: uuid(),
    solvedAt: instant().notNull(),
    reopenedAt: instant(),
    reopenedBy: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('solutions_request').on(table.workspaceId, table.requestId),
    uniqueIndex('solutions_standing').on(table.workspaceId, table.requestId).where(sql`reopened_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);

export const linkKinds = ['parent', 'duplicate', 'related', 'split'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** How one request stands to another: the other is its parent, what it repeats, what it was split from, or related. */
export const requestLinks = pgTable(
  'request_links',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    otherId: uuid().notNull(),
    kind: text().$type<LinkKind>().notNull(),
    linkedBy: uuid(),
    linkedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('request_links_once').on(table.workspaceId, table.requestId, table.otherId),
    uniqueIndex('request_links_parent').on(table.workspaceId, table.requestId).where(sql`kind = 'parent'`),
    index('request_links_other').on(table.workspaceId, table.otherId),
    ...[table.requestId, table.otherId].map((column) =>
      foreignKey({
        columns: [table.workspaceId, column],
        foreignColumns: [requests.workspaceId, requests.id],
      }).onDelete('cascade'),
    ),
  ],
);

/** How a customer found the way their request was handled, in one to five and their own words; the last word counts. */
export const requestRatings = pgTable(
  'request_ratings',
  {
    workspaceId: workspaceId(),
    requestId: uuid().notNull(),
    score: integer().notNull(),
    words: text().notNull(),
    ratedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.requestId] }),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
