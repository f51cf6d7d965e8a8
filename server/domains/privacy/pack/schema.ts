import { date, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Degree, Place, Safeguard } from './rules.ts';

/** A company that works with people's data for this one: for what, where, on which contract. */
export const processors = pgTable(
  'processors',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    service: text().notNull(),
    /** Which data it gets, in words. */
    dataKinds: text().notNull(),
    place: text().$type<Place>().notNull(),
    safeguard: text().$type<Safeguard>().notNull(),
    /** Since when a contract about the data stands; null while there is none. */
    agreedOn: date(),
    /** Whom it lets work for it in turn, in words. */
    subProcessors: text().notNull(),
    changedBy: uuid(),
    changedAt: instant().notNull(),
    /** It works for this company no more; the line stays as proof. */
    endedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** What may happen to people by what is done with their data, and what is done against it. */
export const privacyRisks = pgTable(
  'privacy_risks',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    title: text().notNull(),
    activity: text().notNull(),
    likelihood: text().$type<Degree>().notNull(),
    harm: text().$type<Degree>().notNull(),
    measures: text().notNull(),
    changedBy: uuid(),
    changedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);
