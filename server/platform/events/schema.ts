import { sql } from 'drizzle-orm';
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** What happened: timeline, audit trail, webhook feed, live stream. Insert-only, partitioned by month. */
export const events = pgTable(
  'events',
  {
    workspaceId: uuid().notNull(),
    id: uuid().notNull(),
    name: text().notNull(),
    subjectType: text().notNull(),
    subjectId: uuid().notNull(),
    actorType: text().notNull(),
    actorId: uuid(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    causeId: uuid(),
    depth: integer().notNull().default(0),
    at: timestamp({ withTimezone: true, precision: 3 }).notNull(),
    /** The writing transaction: the live cursor reads below the oldest one still running. */
    xid: xid8().notNull().default(sql`pg_current_xact_id()`),
    position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.at, table.id] }),
    index('events_cursor').on(table.workspaceId, table.xid, table.position),
    index('events_subject').on(table.workspaceId, table.subjectId, table.at),
  ],
);

/** Which listener has heard which event: makes hearing twice do nothing. */
export const heardEvents = pgTable(
  'heard_events',
  {
    workspaceId: uuid().notNull(),
    eventId: uuid().notNull(),
    listener: text().notNull(),
    at: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.eventId, table.listener] })],
);

/** The chain: each event's hash over its content and the hash before it, one chain per workspace. */
export const eventSeals = pgTable(
  'event_seals',
  {
    workspaceId: uuid().notNull(),
    number: bigint({ mode: 'number' }).notNull(),
    eventId: uuid().notNull(),
    eventAt: timestamp({ withTimezone: true, precision: 3 }).notNull(),
    xid: xid8().notNull(),
    position: bigint({ mode: 'number' }).notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.number] })],
);

/** Answers already given to POSTs that carried an `Idempotency-Key`, kept for a day. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    workspaceId: uuid().notNull(),
    actorId: text().notNull(),
    key: text().notNull(),
    fingerprint: text().notNull(),
    status: integer(),
    body: text(),
    location: text(),
    createdAt: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.actorId, table.key] })],
);
