import { pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../../platform/database/columns.ts';

/** The key by which mails of a domain are signed (DKIM, RFC 6376); its public half stands in the domain's DNS. */
export const mailSigningKeys = pgTable(
  'mail_signing_keys',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** In small letters, as it stands behind the @. */
    domain: text().notNull(),
    selector: text().notNull(),
    /** RSA, PEM (PKCS 8), sealed with the installation's key. */
    privateKey: text().notNull(),
    /** What stands behind `p=` in the record: DER, base64. */
    publicKey: text().notNull(),
    /** What the DNS said when it was asked last; mails are signed while it says `standing`. */
    state: text().$type<SigningState>().notNull().default('missing'),
    checkedAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('mail_signing_keys_domain').on(table.workspaceId, table.domain),
  ],
);

/** `standing`: the record holds our key; `missing`: there is none; `other`: it holds another one; `unknown`: no answer. */
export type SigningState = 'standing' | 'missing' | 'other' | 'unknown';
