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
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { customers } from '../../customers/schema.ts';
import type { PreparedWords } from '../../requests/index.ts';
import { requests } from '../../requests/schema.ts';
import { teams } from '../../team/schema.ts';
import type { Occasion } from './rules/occasions.ts';
import type { OccasionSettings } from './rules/terms.ts';

/** Amounts in the minor units of the workspace's currency. */
const minorUnits = () => bigint({ mode: 'number' });

/** For what and how often gestures are suggested; without a row, as `rules/terms.ts` says. Locked by whoever books a cost. */
export const gestureSettings = pgTable('gesture_settings', {
  workspaceId: workspaceId().primaryKey(),
  /** Occasions that are not as usual: off, or with a gesture of their own. */
  occasions: jsonb().$type<OccasionSettings>().notNull(),
  /** From so many orders, or from orders worth so much, a customer is a loyal one. */
  loyalOrders: integer().notNull(),
  loyalMinor: minorUnits().notNull(),
  /** Within so many days three requests are one occasion. */
  incidentDays: integer().notNull(),
  /** After so many days without an order somebody is back after a long time. */
  silentDays: integer().notNull(),
  /** For so many days a customer is suggested for no other. */
  restDays: integer().notNull(),
  /** What all gestures of a month may cost; 0 means that whoever leads says yes to each that costs anything. */
  monthMinor: minorUnits().notNull(),
});

/** What one team may spend of it in a month; a team without a row has no limit of its own. */
export const gestureBudgets = pgTable(
  'gesture_budgets',
  { workspaceId: workspaceId(), teamId: uuid().notNull(), monthMinor: minorUnits().notNull() },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.teamId] }),
    foreignKey({
      columns: [table.workspaceId, table.teamId],
      foreignColumns: [teams.workspaceId, teams.id],
    }).onDelete('cascade'),
  ],
);

/** What the company gives: a handwritten card, a voucher, a call. */
export const gestureKinds = pgTable(
  'gesture_kinds',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    names: jsonb().$type<PreparedWords>().notNull(),
    /** What may be written to the customer with it; placeholders stay open. */
    words: jsonb().$type<PreparedWords>(),
    costMinor: minorUnits().notNull(),
    /** Whether it is given any more: what was given stays named. */
    isOffered: boolean().notNull().default(true),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

export const gestureStates = ['suggested', 'given', 'declined', 'lapsed'] as const;
export type GestureState = (typeof gestureStates)[number];

/** An occasion for a small attention, and what became of it. */
export const gestures = pgTable(
  'gestures',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid().notNull(),
    kind: text().$type<Occasion>().notNull(),
    /** Which one of its kind: the year, the promise, the day. Nobody is suggested twice for the same. */
    occasionId: text().notNull(),
    suggestedAt: instant().notNull(),
    state: text().$type<GestureState>().notNull().default('suggested'),
    settledBy: uuid(),
    settledAt: instant(),
    /** Why something else was given, or nothing. */
    reason: text().notNull().default(''),
    gestureKindId: uuid(),
    /** Where it was given, and whose budget bore it. */
    requestId: uuid(),
    teamId: uuid(),
    costMinor: minorUnits(),
    /** The month of the company that bore it, as months since the year 0. */
    month: integer(),
    isOverBudget: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('gestures_occasion').on(table.workspaceId, table.customerId, table.kind, table.occasionId),
    index('gestures_open').on(table.workspaceId, table.suggestedAt).where(sql`state = 'suggested'`),
    index('gestures_month').on(table.workspaceId, table.month).where(sql`state = 'given'`),
    index('gestures_settled').on(table.workspaceId, table.settledAt).where(sql`settled_at is not null`),
    index('gestures_request').on(table.workspaceId, table.requestId).where(sql`request_id is not null`),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.gestureKindId],
      foreignColumns: [gestureKinds.workspaceId, gestureKinds.id],
    }),
  ],
);
