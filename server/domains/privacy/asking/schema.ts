import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Country, Kind } from './rules.ts';

export type State = 'open' | 'done' | 'refused';

/** What a customer asked about their own data, with the day by which the law wants it done. */
export const privacyRequests = pgTable(
  'privacy_requests',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid().notNull(),
    kind: text().$type<Kind>().notNull(),
    /** Whose law counts. */
    country: text().$type<Country>().notNull(),
    note: text().notNull().default(''),
    /** The request in which it was asked, when it was one. */
    requestId: uuid(),
    askedAt: instant().notNull(),
    dueAt: instant().notNull(),
    state: text().$type<State>().notNull().default('open'),
    /** What the customer was told, or why it was refused. */
    outcome: text().notNull().default(''),
    /** Who brought it in: the customer themselves, in the portal, or a colleague who was told of it. */
    askedBy: text().$type<'customer' | 'staff'>().notNull().default('staff'),
    openedBy: uuid(),
    openedAt: instant().notNull(),
    settledBy: uuid(),
    settledAt: instant(),
    /** When the mails to the customer were laid into the outbox: each at most once. */
    receivedToldAt: instant(),
    settledToldAt: instant(),
    /** The bundle of their data: null keys while it is being made, and after its days are over. */
    bundleAskedAt: instant(),
    bundleMadeAt: instant(),
    bundleKey: text(),
    bundleSize: integer(),
    bundleExpiresAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('privacy_requests_customer').on(table.workspaceId, table.customerId, table.askedAt),
    index('privacy_requests_due').on(table.workspaceId, table.dueAt, table.id).where(sql`state = 'open'`),
    index('privacy_requests_asked').on(table.workspaceId, table.askedAt, table.id),
    index('privacy_requests_bundle')
      .on(table.workspaceId, table.bundleExpiresAt)
      .where(sql`bundle_key is not null`),
  ],
);
