import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import type { Kind } from './rules/kinds.ts';

/** Something a member should know: its words are made when it is read, from the request as it is then. */
export const notifications = pgTable(
  'notifications',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    kind: text().$type<Kind>().notNull(),
    /** What it is about: a request, the day of a customer, a problem, a group of requests, an article, a policy, a procedure, a course, an idea, a goal or a visit. */
    requestId: uuid(),
    dateId: uuid(),
    problemId: uuid(),
    groupId: uuid(),
    articleId: uuid(),
    policyId: uuid(),
    procedureId: uuid(),
    courseId: uuid(),
    ideaId: uuid(),
    /** The provider whose contract it is about. */
    providerId: uuid(),
    goalId: uuid(),
    /** The result of a review, of whose request it is too. */
    resultId: uuid(),
    /** The mystery visit that they are to make. */
    visitId: uuid(),
    /** On which day of the calendar it falls this time. */
    fallsOn: date({ mode: 'string' }),
    messageId: uuid(),
    actorId: uuid(),
    createdAt: instant().notNull(),
    readAt: instant(),
    /** Whether it stands in the program; one that is only mailed or pushed does not. */
    isShown: boolean().notNull().default(true),
    /** Waits for the next digest mail. */
    isForDigest: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('notifications_member').on(table.workspaceId, table.memberId, table.createdAt, table.id),
    index('notifications_unread').on(table.workspaceId, table.memberId).where(sql`read_at is null`),
    index('notifications_digest').on(table.workspaceId, table.memberId).where(sql`is_for_digest`),
  ],
);

/** By which ways a member wants to be told of one kind of thing; a kind without a row is told as by default. */
export const notificationChoices = pgTable(
  'notification_choices',
  {
    workspaceId: workspaceId(),
    memberId: uuid().notNull(),
    kind: text().$type<Kind>().notNull(),
    inProgram: boolean().notNull(),
    byDigest: boolean().notNull(),
    byPush: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.memberId, table.kind] })],
);

/** When a member is mailed a digest, and when they are left in peace. Times of day as `HH:MM` in their zone. */
export const notificationSettings = pgTable(
  'notification_settings',
  {
    workspaceId: workspaceId(),
    memberId: uuid().notNull(),
    digest: text().$type<'off' | 'hourly' | 'daily'>().notNull(),
    digestHour: integer().notNull(),
    zone: text().notNull(),
    quietFrom: text(),
    quietTo: text(),
    /** Whether mails and pushes may repeat a customer's words; without it they say no more than the subject. */
    mayQuote: boolean().notNull(),
    digestedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.memberId] })],
);

/** A browser that a member wants to be told in (RFC 8030). */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    endpoint: text().notNull(),
    /** Public key and secret of the browser, by which the words are sealed for it alone (RFC 8291). */
    p256dh: text().notNull(),
    auth: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('push_subscriptions_endpoint').on(table.workspaceId, table.endpoint),
    index('push_subscriptions_member').on(table.workspaceId, table.memberId),
  ],
);

/** The pair of keys by which push services know the workspace (RFC 8292); the private one is sealed. */
export const pushKeys = pgTable('push_keys', {
  workspaceId: workspaceId().primaryKey(),
  publicKey: text().notNull(),
  privateKey: text().notNull(),
  createdAt: instant().notNull(),
});
