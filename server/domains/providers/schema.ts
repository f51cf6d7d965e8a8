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
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { providers } from '../team/providers/schema.ts';
import type { Measure, Target } from './rules/targets.ts';
import type { Scorecard } from './scorecards/scorecard.ts';

const ofProvider = (table: { workspaceId: never; providerId: never }) =>
  foreignKey({
    columns: [table.workspaceId, table.providerId],
    foreignColumns: [providers.workspaceId, providers.id],
  }).onDelete('cascade');

/** What was agreed with a provider, version by version; nothing of an earlier one is changed. */
export const providerContracts = pgTable(
  'provider_contracts',
  {
    workspaceId: workspaceId(),
    providerId: uuid().notNull(),
    version: integer().notNull(),
    validFrom: date({ mode: 'string' }).notNull(),
    /** Its last day; from the next one on nobody of the provider is let in. */
    validUntil: date({ mode: 'string' }),
    targets: jsonb().$type<Target[]>().notNull(),
    /** For a month, in the smallest unit of the currency. */
    fee: bigint({ mode: 'number' }).notNull(),
    currency: text().notNull(),
    /** So many per cent of the fee are taken off at most. */
    mostPercent: doublePrecision().notNull(),
    /** In a month; null: none are agreed. */
    requiredHours: doublePrecision(),
    /** Who leads on the company's side, and is told with the provider's managers. */
    leadId: uuid(),
    changedBy: uuid(),
    changedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.providerId, table.version] }),
    ofProvider(table as never),
  ],
);

export const alertKinds = ['missed', 'near', 'ends'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Of what was told already: of each target once in its month, of the end of a contract once for each warning. */
export const providerAlerts = pgTable(
  'provider_alerts',
  {
    workspaceId: workspaceId(),
    providerId: uuid().notNull(),
    /** The month of a target, or the day on which a contract ends. */
    at: text().notNull(),
    /** The measure, or how many days before the end. */
    about: text().notNull(),
    kind: text().$type<AlertKind>().notNull(),
    toldIds: uuid().array().notNull(),
    toldAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.providerId, table.at, table.about] }),
    ofProvider(table as never),
  ],
);

export const actionOutcomes = ['helped', 'did-not-help'] as const;
export type ActionOutcome = (typeof actionOutcomes)[number];

/** What is done about a target that was missed: why it was, what is done, by whom until when, and whether it helped. */
export const providerActions = pgTable(
  'provider_actions',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    providerId: uuid().notNull(),
    month: text().notNull(),
    measure: text().$type<Measure>().notNull(),
    cause: text().notNull(),
    action: text().notNull(),
    ownerId: uuid().notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    doneAt: instant(),
    doneBy: uuid(),
    outcome: text().$type<ActionOutcome>(),
    checkedAt: instant(),
    checkedBy: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('provider_actions_provider').on(table.workspaceId, table.providerId, table.dueOn),
    ofProvider(table as never),
  ],
);

/** The evidence of a month as it was known when it was made. It is never changed: what is known later is a further one. */
export const providerEvidence = pgTable(
  'provider_evidence',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    providerId: uuid().notNull(),
    month: text().notNull(),
    scorecard: jsonb().$type<Scorecard>().notNull(),
    pdfFileId: uuid().notNull(),
    pdfHash: text().notNull(),
    csvFileId: uuid().notNull(),
    csvHash: text().notNull(),
    /** Null: by the clock, once for each month. */
    madeBy: uuid(),
    madeAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('provider_evidence_month').on(table.workspaceId, table.providerId, table.month),
    uniqueIndex('provider_evidence_clock')
      .on(table.workspaceId, table.providerId, table.month)
      .where(sql`made_by is null`),
    ofProvider(table as never),
  ],
);

/** The months that an independent provider lets its client see. */
export const providerSharedMonths = pgTable(
  'provider_shared_months',
  {
    workspaceId: workspaceId(),
    providerId: uuid().notNull(),
    month: text().notNull(),
    sharedBy: uuid(),
    sharedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.providerId, table.month] }),
    ofProvider(table as never),
  ],
);
