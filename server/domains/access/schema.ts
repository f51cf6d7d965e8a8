import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Language } from '../../kernel/language.ts';
import { instant, workspaceId } from '../../platform/database/columns.ts';

/** One company's data. Installation-wide: it is looked up by its slug before anything else is known. */
export const workspaces = pgTable('workspaces', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  language: text().notNull(),
  zone: text().notNull().default('Asia/Jakarta'),
  demo: boolean().notNull().default(false),
  createdAt: instant().notNull(),
});

/** A face toward customers; a client company of a contact centre. */
export const brands = pgTable(
  'brands',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    isDefault: boolean().notNull(),
    /** The colour of its pages as an angle, 0 to 359; lightness and strength are ours, so that everybody can read them. */
    hue: smallint(),
    /** In which it speaks where nobody's own is known; null is the company's. */
    language: text().$type<Language>(),
    /** The name in the net that its help centre has for itself; of all companies one alone has it. */
    helpDomain: text(),
    /** Since when nothing new comes in for it; what it has goes on. */
    closedAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('brands_help_domain').on(table.helpDomain),
  ],
);

/** A key for programs: only the hash of its secret is kept. */
export const tokens = pgTable(
  'tokens',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    hash: text().notNull(),
    scopes: text().array().notNull(),
    /** From where it is taken: addresses and networks. None: from everywhere. */
    networks: text().array().notNull().default([]),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] }), unique('tokens_hash').on(table.hash)],
);

/** A person who signs in, on the whole installation. The tables below belong to it. */
export const accounts = pgTable('accounts', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
});

export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** SHA-256 of the secret in the cookie: a copy of this table signs nobody in. */
    token: text().notNull().unique(),
    /** The way in: password, link, passkey, or provider. */
    method: text().notNull().default('password'),
    /** When the person last proved who they are; dangerous acts ask that it was not long ago. */
    provedAt: instant().notNull().defaultNow(),
    /** When a second factor was shown in this session. */
    secondFactorAt: instant(),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [index('sessions_account').on(table.userId)],
);

/** A way to prove who one is: a password, a provider's subject. */
export const identities = pgTable(
  'identities',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    index('identities_account').on(table.userId),
    unique('identities_subject').on(table.providerId, table.accountId),
  ],
);

export const verifications = pgTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
);

/** Counts tries per address, shared by all nodes. */
export const signInLimits = pgTable('sign_in_limits', {
  id: text().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  lastRequest: instant().notNull(),
});

/** Secrets of the installation itself (for signing links), made at the first start. */
export const secrets = pgTable('secrets', {
  name: text().primaryKey(),
  value: text().notNull(),
  createdAt: instant().notNull(),
});
