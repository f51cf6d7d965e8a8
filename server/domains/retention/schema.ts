import { sql } from 'drizzle-orm';
import {
  bigint,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { customers } from '../customers/schema.ts';
import { requests } from '../requests/schema.ts';
import type { Fit } from './rules/figures.ts';
import type { Overview } from './rules/overview.ts';

/** Amounts in the minor units of the workspace's currency. */
const minorUnits = () => bigint({ mode: 'number' });

/** On what every value stands; without a row all of an order is left, a tenth less a year, and a year is looked ahead. */
export const retentionSettings = pgTable('retention_settings', {
  workspaceId: workspaceId().primaryKey(),
  /** What is left of an order when it is paid for, in percent. */
  marginPercent: integer().notNull(),
  /** How much less what comes in a year is worth, in percent. */
  discountPercent: integer().notNull(),
  horizonMonths: integer().notNull(),
  /** What it costs to win a new customer. */
  winningMinor: minorUnits().notNull(),
});

/** What the orders of a company said on a day: the models as they were fitted, and the figures of all customers together. */
export const retentionFits = pgTable(
  'retention_fits',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    fittedAt: instant().notNull(),
    /** The day of the company until whose end orders counted. */
    until: date({ mode: 'string' }).notNull(),
    currency: text().notNull(),
    customers: integer().notNull(),
    repeaters: integer().notNull(),
    orders: integer().notNull(),
    /** Orders in a currency for whose day no rate is known: they count nowhere. */
    leftOut: integer().notNull(),
    /** Null where too few came back for a model. */
    fit: jsonb().$type<Fit>(),
    overview: jsonb().$type<Overview>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('retention_fits_newest').on(table.workspaceId, table.fittedAt),
  ],
);

/** What is known of a customer by their orders; what only a model knows is null without one. */
export const retentionFigures = pgTable(
  'retention_figures',
  {
    workspaceId: workspaceId(),
    customerId: uuid().notNull(),
    /** Days with orders; several orders of a day are one. */
    orders: integer().notNull(),
    totalMinor: minorUnits().notNull(),
    /** What a repeat order was worth on average. */
    meanMinor: doublePrecision().notNull(),
    firstOn: date({ mode: 'string' }).notNull(),
    lastOn: date({ mode: 'string' }).notNull(),
    /** Days between orders, the middle one; null before they came back twice. */
    rhythmDays: real(),
    nextOn: date({ mode: 'string' }),
    alive: doublePrecision(),
    /** Orders that are expected in the next ninety days, and the chance of at least one. */
    expected: doublePrecision(),
    nextChance: doublePrecision(),
    valueMinor: minorUnits(),
    /** By how much the chance fell this month that they are a customer, and what they were worth if they were. */
    lostChance: doublePrecision(),
    lostMinor: minorUnits(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.customerId] }),
    index('retention_figures_rhythm').on(table.workspaceId, table.lastOn).where(sql`rhythm_days is not null`),
    index('retention_figures_lost').on(table.workspaceId, table.lostChance).where(sql`lost_chance > 0`),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);

export const opportunityKinds = ['up-sell', 'referral'] as const;
export type OpportunityKind = (typeof opportunityKinds)[number];
export const opportunityStates = ['open', 'ordered', 'lapsed'] as const;
export type OpportunityState = (typeof opportunityStates)[number];

/** A door that good service opened: something more that would help a customer, or somebody they send to us. */
export const opportunities = pgTable(
  'opportunities',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    kind: text().$type<OpportunityKind>().notNull(),
    /** The request that was solved to the customer's satisfaction, and how they rated it. */
    requestId: uuid().notNull(),
    score: integer().notNull(),
    customerId: uuid().notNull(),
    /** Whoever was sent to us; null for an up-sell. */
    referredId: uuid(),
    note: text().notNull().default(''),
    recordedBy: uuid(),
    recordedAt: instant().notNull(),
    /** Whether an order came of it in time, and what it was worth. */
    state: text().$type<OpportunityState>().notNull().default('open'),
    orderedAt: instant(),
    valueMinor: minorUnits(),
    settledAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('opportunities_request').on(table.workspaceId, table.requestId),
    index('opportunities_customer').on(table.workspaceId, table.customerId),
    index('opportunities_referred')
      .on(table.workspaceId, table.referredId)
      .where(sql`referred_id is not null`),
    index('opportunities_open').on(table.workspaceId, table.recordedAt).where(sql`state = 'open'`),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
    ...[table.customerId, table.referredId].map((customer) =>
      foreignKey({
        columns: [table.workspaceId, customer],
        foreignColumns: [customers.workspaceId, customers.id],
      }).onDelete('cascade'),
    ),
  ],
);
