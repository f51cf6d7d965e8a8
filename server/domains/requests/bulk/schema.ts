import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { requests } from '../schema.ts';
import type { Act, Kept } from './rules.ts';

/** In whose name: a member as they are at each step, or a token as it was. */
export type Doer =
  | { type: 'member'; accountId: string }
  | { type: 'token'; id: string; scopes: string[] }
  | { type: 'system' };

/** One act on many requests: what, by whom, how far it is, and whether it was taken back. */
export const bulkActs = pgTable(
  'bulk_acts',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    kind: text().$type<Act['kind']>().notNull(),
    act: jsonb().$type<Act>().notNull(),
    /** Who does it; at each step they may what they may then. */
    doer: jsonb().$type<Doer>().notNull(),
    state: text().$type<'running' | 'done' | 'taking-back' | 'taken-back'>().notNull(),
    total: integer().notNull(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
    takenBackAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** What became of one request of an act, with the value before it. */
export const bulkActRequests = pgTable(
  'bulk_act_requests',
  {
    workspaceId: workspaceId(),
    bulkActId: uuid().notNull(),
    requestId: uuid().notNull(),
    position: integer().notNull(),
    state: text()
      .$type<'pending' | 'changed' | 'stayed' | 'failed' | 'restored' | 'not-restored'>()
      .notNull(),
    /** Why it stayed, failed, or could not be restored: a code. */
    reason: text(),
    before: jsonb().$type<Kept>(),
    after: jsonb().$type<Kept>(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.bulkActId, table.requestId] }),
    index('bulk_act_requests_request').on(table.workspaceId, table.requestId),
    foreignKey({
      columns: [table.workspaceId, table.bulkActId],
      foreignColumns: [bulkActs.workspaceId, bulkActs.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
