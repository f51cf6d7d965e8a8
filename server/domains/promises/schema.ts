import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { requests } from '../requests/schema.ts';

export const promiseStates = ['open', 'kept', 'broken', 'withdrawn', 'moved'] as const;
export type PromiseState = (typeof promiseStates)[number];
export const precisions = ['instant', 'date'] as const;
export type Precision = (typeof precisions)[number];

/** A date given to a customer. It goes with its request: owner and team are those of the request while it is open. */
export const promises = pgTable(
  'promises',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    /** The reply that made it; null when it was set by hand. */
    messageId: uuid(),
    /** The customer's view of it: words of the reply, or of whoever set it. */
    words: text().notNull(),
    dueAt: instant().notNull(),
    precision: text().$type<Precision>().notNull(),
    state: text().$type<PromiseState>().notNull().default('open'),
    madeBy: uuid(),
    ownerId: uuid(),
    teamId: uuid(),
    /** The merges by which it came to its request, the last one at the end: where it goes back when they are parted. */
    carriedBy: uuid().array().notNull().default(sql`'{}'`),
    /** The promise that this one took the place of. */
    followsId: uuid(),
    createdAt: instant().notNull(),
    settledAt: instant(),
    remindAt: instant().notNull(),
    remindedAt: instant(),
    /** When the customer was told, before it was due, that it takes longer. */
    toldAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('promises_request').on(table.workspaceId, table.requestId),
    index('promises_message').on(table.workspaceId, table.messageId),
    index('promises_open').on(table.workspaceId, table.dueAt, table.id).where(sql`state = 'open'`),
    index('promises_due').on(table.workspaceId, table.dueAt, table.id),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);

export type Deed = 'made' | 'kept' | 'broken' | 'withdrawn' | 'moved' | 'reopened' | 'reminded' | 'told';

/** What became of a promise: who, when, what. */
export const promiseSteps = pgTable(
  'promise_steps',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    promiseId: uuid().notNull(),
    deed: text().$type<Deed>().notNull(),
    /** The member; null for the program. */
    doneBy: uuid(),
    doneAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('promise_steps_promise').on(table.workspaceId, table.promiseId),
    foreignKey({
      columns: [table.workspaceId, table.promiseId],
      foreignColumns: [promises.workspaceId, promises.id],
    }).onDelete('cascade'),
  ],
);

/** How a workspace goes about its promises; without a row as by default. */
export const promiseSettings = pgTable('promise_settings', {
  workspaceId: workspaceId().primaryKey(),
  /** Whether customers are told by the program itself before a promise breaks. */
  tellCustomers: boolean().notNull(),
  remindMinutes: integer().notNull(),
});
