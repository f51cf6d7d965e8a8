import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';
import { accounts } from '../schema.ts';

const accountId = () =>
  text()
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' });

/** The authenticator app of an account. It counts once a first code from it was shown. */
export const secondFactors = pgTable('second_factors', {
  accountId: accountId().primaryKey(),
  sealedSecret: text().notNull(),
  confirmedAt: instant(),
  /** The time step of the newest code that was used: none of it or before it works again. */
  lastStep: bigint({ mode: 'number' }),
  /** By how many time steps the clock of the app is before ours; and the step and the offset of a code that did not fit. */
  drift: integer().notNull().default(0),
  strayStep: bigint({ mode: 'number' }),
  strayOff: integer(),
  createdAt: instant().notNull(),
});

/** Codes for the day when the authenticator is lost; each works once. Only hashes are kept. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  { accountId: accountId(), hash: text().notNull(), usedAt: instant(), createdAt: instant().notNull() },
  (table) => [primaryKey({ columns: [table.accountId, table.hash] })],
);

/** A key that a device keeps and opens by face, finger or code (WebAuthn). */
export const passkeys = pgTable(
  'passkeys',
  {
    id: uuid().primaryKey(),
    accountId: accountId(),
    name: text().notNull(),
    credentialId: text().notNull(),
    publicKey: text().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (table) => [
    unique('passkeys_credential').on(table.credentialId),
    index('passkeys_account').on(table.accountId),
  ],
);

/** What a workspace asks of whoever signs in. */
export const signInSettings = pgTable(
  'sign_in_settings',
  {
    workspaceId: workspaceId(),
    secondFactorRoles: text().array().notNull(),
    changedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId] })],
);

/** An identity provider that a workspace trusts for the addresses of its own domains (OpenID Connect). */
export const signInConnections = pgTable(
  'sign_in_connections',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    kind: text().notNull(),
    name: text().notNull(),
    issuer: text().notNull(),
    clientId: text().notNull(),
    sealedClientSecret: text().notNull(),
    domains: text().array().notNull(),
    isOn: boolean().notNull().default(true),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);
