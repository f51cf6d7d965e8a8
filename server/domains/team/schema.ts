import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';

/** Anyone who signs in to the workspace. */
export const members = pgTable(
  'members',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    accountId: text().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    role: text().notNull(),
    /** A role of the workspace's own: its words count instead of those of the built-in role it stands on. */
    customRoleId: uuid(),
    /** Whose people they are, where they are not the company's own. */
    providerId: uuid(),
    language: text().notNull(),
    theme: text().notNull().default('system'),
    signature: text().notNull().default(''),
    disabledAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('members_account').on(table.workspaceId, table.accountId),
    unique('members_email').on(table.workspaceId, table.email),
    index('members_by_account').on(table.accountId),
    index('members_by_provider').on(table.workspaceId, table.providerId).where(sql`provider_id is not null`),
  ],
);

/** Its open requests are its queue. A private team's requests are seen by its own members and administrators. */
export const teams = pgTable(
  'teams',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    isPrivate: boolean().notNull().default(false),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('teams_name').on(table.workspaceId, table.name),
  ],
);

export const teamMembers = pgTable(
  'team_members',
  { workspaceId: workspaceId(), teamId: uuid().notNull(), memberId: uuid().notNull() },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.teamId, table.memberId] }),
    index('team_members_member').on(table.workspaceId, table.memberId),
    foreignKey({
      columns: [table.workspaceId, table.teamId],
      foreignColumns: [teams.workspaceId, teams.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete('cascade'),
  ],
);

/** A link that lets one address in, once, until it expires. */
/** Somebody who lost app and recovery codes, and who asked that their second factor be taken off; until it is done or withdrawn. */
export const memberFactorResets = pgTable(
  'member_factor_resets',
  {
    workspaceId: workspaceId(),
    memberId: uuid().notNull(),
    askedBy: uuid().notNull(),
    askedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.memberId] })],
);

export const invitations = pgTable(
  'invitations',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    email: text().notNull(),
    role: text().notNull(),
    customRoleId: uuid(),
    providerId: uuid(),
    teamIds: uuid().array().notNull().default(sql`'{}'`),
    tokenHash: text().notNull(),
    invitedBy: uuid(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('invitations_token').on(table.tokenHash),
  ],
);
