import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Country } from '../asking/rules.ts';
import type { Risk, StepKind } from './rules.ts';

/** That data came to somebody it was not meant for, was lost or changed: what, when, for whom it is a risk. */
export const breaches = pgTable(
  'breaches',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    title: text().notNull(),
    words: text().notNull(),
    /** Which kinds of data, in words: names, addresses, pictures of papers. */
    dataKinds: text().notNull(),
    /** What was done against it. */
    measures: text().notNull(),
    risk: text().$type<Risk>().notNull(),
    /** Whose laws count: one clock each. */
    countries: text().array().$type<Country[]>().notNull(),
    happenedAt: instant(),
    /** From here on the clocks run. */
    foundAt: instant().notNull(),
    openedBy: uuid(),
    openedAt: instant().notNull(),
    closedBy: uuid(),
    closedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('breaches_found').on(table.workspaceId, table.foundAt, table.id),
  ],
);

/** Whom it concerns. */
export const breachPeople = pgTable(
  'breach_people',
  {
    workspaceId: workspaceId(),
    breachId: uuid().notNull(),
    customerId: uuid().notNull(),
    addedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.breachId, table.customerId] }),
    foreignKey({
      columns: [table.workspaceId, table.breachId],
      foreignColumns: [breaches.workspaceId, breaches.id],
    }).onDelete('cascade'),
  ],
);

/** Who was told, and when: the authority of a country, and the people there. */
export const breachSteps = pgTable(
  'breach_steps',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    breachId: uuid().notNull(),
    country: text().$type<Country>().notNull(),
    kind: text().$type<StepKind>().notNull(),
    toldAt: instant().notNull(),
    note: text().notNull(),
    toldBy: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('breach_steps_once').on(table.workspaceId, table.breachId, table.country, table.kind),
    foreignKey({
      columns: [table.workspaceId, table.breachId],
      foreignColumns: [breaches.workspaceId, breaches.id],
    }).onDelete('cascade'),
  ],
);
