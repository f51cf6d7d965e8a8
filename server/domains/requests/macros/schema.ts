import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import type { Act } from '../rules/acts.ts';
import { requests } from '../schema.ts';
import type { Footprint } from './rules/footprint.ts';

/** Acts under a name: mine, a team's, or everybody's. */
export const macros = pgTable(
  'macros',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    acts: jsonb().$type<Act[]>().notNull(),
    isShared: boolean().notNull(),
    ownerId: uuid().notNull(),
    teamId: uuid(),
    uses: integer().notNull().default(0),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('macros_owner').on(table.workspaceId, table.ownerId),
  ],
);

/** A macro that was applied, with what stood there before, so that it can be taken back. */
export const macroUses = pgTable(
  'macro_uses',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    macroId: uuid().notNull(),
    requestId: uuid().notNull(),
    memberId: uuid(),
    before: jsonb().$type<Footprint>().notNull(),
    after: jsonb().$type<Footprint>().notNull(),
    messageIds: uuid().array().notNull(),
    usedAt: instant().notNull(),
    undoneAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('macro_uses_request').on(table.workspaceId, table.requestId),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
  ],
);
