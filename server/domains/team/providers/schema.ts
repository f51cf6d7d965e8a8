import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { members } from '../schema.ts';

/** Who answers for us: our own house, a company that we watch closely, or an independent one. */
export const providerKinds = ['in-house', 'third-party', 'independent'] as const;
export type ProviderKind = (typeof providerKinds)[number];

/** A company whose people work here, and how far they are let in: teams × brands, hours, addresses. */
export const providers = pgTable(
  'providers',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    kind: text().$type<ProviderKind>().notNull(),
    teamIds: uuid().array().notNull().default(sql`'{}'`),
    /** Null: every brand. */
    brandIds: uuid().array(),
    /** The calendar in whose open hours they are let in; null: at any time. */
    calendarId: uuid(),
    /** Addresses and networks (CIDR) from where they are let in; none: from anywhere. */
    networks: text().array().notNull().default(sql`'{}'`),
    masksContacts: boolean().notNull().default(true),
    /** Whether their people must come in by an identity provider. */
    ownSignIn: boolean().notNull().default(false),
    /** Since when nobody of theirs is let in. */
    closedAt: instant(),
    /** From when on nobody of theirs is let in: the end of their contract. Null: no end. */
    endsAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('providers_name').on(table.workspaceId, table.name),
  ],
);

/** Which attachments a provider's person was handed, each once in its hour: too many at once shut them out. */
export const providerReadings = pgTable(
  'provider_readings',
  {
    workspaceId: workspaceId(),
    memberId: uuid().notNull(),
    fileId: uuid().notNull(),
    readAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.memberId, table.fileId] }),
    index('provider_readings_time').on(table.workspaceId, table.memberId, table.readAt),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
  ],
);
