import { sql } from 'drizzle-orm';
import {
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
import type { Language } from '../../../kernel/language.ts';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { customers } from '../schema.ts';
import type { Purpose, Way } from './rules.ts';

/** Why the data of a customer must stay for now: while one stands, nothing of theirs is erased. */
export const customerHolds = pgTable(
  'customer_holds',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid().notNull(),
    reason: text().notNull(),
    placedBy: uuid(),
    placedAt: instant().notNull(),
    releasedBy: uuid(),
    releasedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('customer_holds_customer').on(table.workspaceId, table.customerId),
    index('customer_holds_standing').on(table.workspaceId, table.customerId).where(sql`released_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);

/** What people are told when their data is collected: every version that was ever published, in three languages. */
export const privacyNotices = pgTable(
  'privacy_notices',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    version: integer().notNull(),
    texts: jsonb().$type<Record<Language, string>>().notNull(),
    publishedBy: uuid(),
    publishedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('privacy_notices_version').on(table.workspaceId, table.version),
  ],
);

/** That a customer agreed to a purpose: when, how, on which words, and since when no longer. */
export const customerConsents = pgTable(
  'customer_consents',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid().notNull(),
    purpose: text().$type<Purpose>().notNull(),
    way: text().$type<Way>().notNull(),
    /** The notice that stood when it was given; null when none was published yet. */
    noticeVersion: integer(),
    /** Where it can be seen: a message, a form, a recording. */
    proof: text().notNull().default(''),
    recordedBy: uuid(),
    givenAt: instant().notNull(),
    withdrawnBy: uuid(),
    withdrawnAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('customer_consents_customer').on(table.workspaceId, table.customerId, table.givenAt),
    uniqueIndex('customer_consents_standing')
      .on(table.workspaceId, table.customerId, table.purpose)
      .where(sql`withdrawn_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);

/** Why somebody's data is only stored for now: their card and requests are shown to those who look after privacy alone. */
export const customerRestrictions = pgTable(
  'customer_restrictions',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid().notNull(),
    reason: text().notNull(),
    placedBy: uuid(),
    placedAt: instant().notNull(),
    endedBy: uuid(),
    endedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('customer_restrictions_customer').on(table.workspaceId, table.customerId),
    uniqueIndex('customer_restrictions_standing')
      .on(table.workspaceId, table.customerId)
      .where(sql`ended_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);

/** That a customer objected to what a program decides by itself: about them only people decide. */
export const customerObjections = pgTable(
  'customer_objections',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid().notNull(),
    reason: text().notNull(),
    placedBy: uuid(),
    placedAt: instant().notNull(),
    endedBy: uuid(),
    endedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('customer_objections_customer').on(table.workspaceId, table.customerId),
    uniqueIndex('customer_objections_standing')
      .on(table.workspaceId, table.customerId)
      .where(sql`ended_at is null`),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);
