import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { organisations } from './organisations/schema.ts';

/** Values of own fields by the key of their definition. */
export type FieldValues = Record<string, string | number | boolean>;

/** Customers who did not become one with another: what lists show. */
const standing = sql`merged_into_id is null`;

/** A person who is served, inside or outside the company. */
export const customers = pgTable(
  'customers',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    preferredName: text(),
    honorific: text(),
    language: text(),
    /** Guessed from a mail: a person's own correction is never overwritten by a later guess. */
    nameIsGuess: boolean().notNull().default(true),
    languageIsGuess: boolean().notNull().default(true),
    organisationIsGuess: boolean().notNull().default(true),
    isInternal: boolean().notNull().default(false),
    organisationId: uuid(),
    tags: text().array().notNull().default(sql`'{}'`),
    fields: jsonb().$type<FieldValues>().notNull().default({}),
    blockedAt: instant(),
    blockedBy: uuid(),
    /** What the room of requests tells through `noteContact`, so that lists sort and filter by it. */
    lastContactAt: instant(),
    openRequests: integer().notNull().default(0),
    requestCount: integer().notNull().default(0),
    /** What they are expected to leave over, as `retention` tells it, in the minor units of the workspace; null: not known. */
    valueMinor: bigint({ mode: 'number' }),
    /** Became one with another customer; lists show the other one alone. */
    mergedIntoId: uuid(),
    /** Came by this import, and nobody has met or changed them since: an undo may take them away. */
    importId: uuid(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    /** Their words were taken out for good; the card stays so that what is counted stays. */
    erasedAt: instant(),
    /** Since when their data may only be kept: nobody reads it but those who look after it. */
    restrictedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('customers_name').on(table.workspaceId, table.name, table.id).where(standing),
    index('customers_created').on(table.workspaceId, table.createdAt, table.id).where(standing),
    index('customers_contact')
      .on(table.workspaceId, sql`coalesce(last_contact_at, '0001-01-01 00:00:00+00'::timestamptz)`, table.id)
      .where(standing),
    index('customers_organisation').on(table.workspaceId, table.organisationId, table.createdAt, table.id),
    index('customers_language').on(table.workspaceId, table.language, table.createdAt, table.id),
    index('customers_restricted').on(table.workspaceId, table.id).where(sql`restricted_at is not null`),
    index('customers_open').on(table.workspaceId, table.createdAt, table.id).where(sql`open_requests > 0`),
    index('customers_blocked')
      .on(table.workspaceId, table.createdAt, table.id)
      .where(sql`blocked_at is not null`),
    index('customers_merged')
      .on(table.workspaceId, table.mergedIntoId)
      .where(sql`merged_into_id is not null`),
    index('customers_import').on(table.workspaceId, table.importId).where(sql`import_id is not null`),
    foreignKey({
      columns: [table.workspaceId, table.organisationId],
      foreignColumns: [organisations.workspaceId, organisations.id],
    }),
  ],
);

/** Where a customer is reached; an address belongs to one customer of a workspace. */
export const customerAddresses = pgTable(
  'customer_addresses',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid().notNull(),
    kind: text().notNull(),
    value: text().notNull(),
    /** The one of its kind that is used first. */
    isPrimary: boolean().notNull().default(false),
    /** When a mail with aligned authentication came from it first. */
    verifiedAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('customer_addresses_value').on(table.workspaceId, table.kind, table.value),
    index('customer_addresses_customer').on(table.workspaceId, table.customerId),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);

/**
 * What a customer is found by, each with a letter before it: `w` the beginnings of words, `t` tags, `f` own fields.
 * A plain order of letters, because under row-level security no other index may look at values.
 */
export const customerTerms = pgTable(
  'customer_terms',
  { workspaceId: workspaceId(), term: text().notNull(), customerId: uuid().notNull() },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.customerId, table.term] }),
    index('customer_terms_term').on(table.workspaceId, sql`term collate "C"`, table.customerId),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);

/** What a colleague should know before answering: of a customer, or of a whole organisation. */
export const customerNotes = pgTable(
  'customer_notes',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid(),
    organisationId: uuid(),
    text: text().notNull(),
    authorId: uuid(),
    createdAt: instant().notNull(),
    changedAt: instant(),
    /** Taken away: out of sight at once, gone for good a day later. */
    removedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('customer_notes_customer').on(table.workspaceId, table.customerId, table.createdAt, table.id),
    index('customer_notes_organisation').on(
      table.workspaceId,
      table.organisationId,
      table.createdAt,
      table.id,
    ),
    index('customer_notes_removed').on(table.workspaceId, table.removedAt).where(sql`removed_at is not null`),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.organisationId],
      foreignColumns: [organisations.workspaceId, organisations.id],
    }).onDelete('cascade'),
  ],
);

/** A day that matters to a customer: a birthday, the end of a contract. */
export const customerDates = pgTable(
  'customer_dates',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid().notNull(),
    kind: text().$type<DateKind>().notNull(),
    label: text().notNull().default(''),
    day: date({ mode: 'string' }).notNull(),
    /** Whether it comes back every year. */
    isYearly: boolean().notNull(),
    /** So many days ahead the house is reminded. */
    remindDays: integer().notNull().default(3),
    /** The next day of reminding, null when there will be none. */
    remindOn: date({ mode: 'string' }),
    createdBy: uuid(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('customer_dates_customer').on(table.workspaceId, table.customerId),
    index('customer_dates_remind').on(table.workspaceId, table.remindOn).where(sql`remind_on is not null`),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);

export type DateKind = 'birthday' | 'anniversary' | 'contract-end' | 'other';
