import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';

export type ImapSettings = {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  folder: string;
  auth: 'password' | 'oauth-google' | 'oauth-microsoft';
  /** Also open what lay in the folder before it was connected; off: only what comes from then on. */
  takeOldMail?: boolean;
};

/** When somebody is there: opening times a day in a zone, e.g. `{zone: 'Asia/Jakarta', days: {mon: [['09:00', '17:00']]}}`. */
export type OpeningHours = { zone: string; days: Partial<Record<Weekday, [from: string, to: string][]>> };
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** An address that customers write to. */
export const mailboxes = pgTable(
  'mailboxes',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    address: text().notNull(),
    name: text().notNull(),
    brandId: uuid(),
    teamId: uuid(),
    language: text().notNull(),
    isDefault: boolean().notNull().default(false),
    receiptOn: boolean().notNull().default(true),
    /** Whether mails carry the link to the customer's own page of the request. */
    linkOn: boolean().notNull().default(true),
    /** By which calendar of the room team it says when somebody is there; null: as its team works. */
    calendarId: uuid(),
    /** Hours of before calendars were chosen. The version before this one reads them; the next one drops them. */
    hours: jsonb().$type<OpeningHours>(),
    /** What a receipt promises: an answer within so many minutes of opening time. */
    expectedMinutes: integer().notNull().default(480),
    /** Whether the server of this mailbox also takes mail to `name+token@`; else replies go to the bare address. */
    plusAddress: boolean().notNull().default(true),
    /** It plays a customer: mystery mail leaves from here, and what comes here is kept and opens nothing. */
    playsCustomer: boolean().notNull().default(false),
    imap: jsonb().$type<ImapSettings>(),
    /** Password or refresh token, encrypted with the installation's key. */
    imapSecret: text(),
    imapState: text().$type<'off' | 'working' | 'degraded'>().notNull().default('off'),
    imapReason: text(),
    connectedAt: instant(),
    createdAt: instant().notNull(),
    /** No longer used; kept because mails refer to it. */
    closedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('mailboxes_address').on(table.workspaceId, table.address),
  ],
);

/** Which workspace an address leads to. Installation-wide: it is asked before the workspace is known. */
export const mailRoutes = pgTable('mail_routes', {
  address: text().primaryKey(),
  workspaceId: uuid().notNull(),
  mailboxId: uuid().notNull(),
});

/** How far a folder has been read: by UIDVALIDITY and UID, never by the unread flag or a date. */
export const imapCursors = pgTable(
  'imap_cursors',
  {
    workspaceId: workspaceId(),
    mailboxId: uuid().notNull(),
    folder: text().notNull(),
    uidValidity: bigint({ mode: 'bigint' }).notNull(),
    lastUid: bigint({ mode: 'number' }).notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.mailboxId, table.folder, table.uidValidity] })],
);

export const fates = [
  'stored',
  'opened',
  'threaded',
  'auto-reply',
  'bounce',
  'duplicate',
  'quarantined',
  'refused',
  'spam',
] as const;
export type Fate = (typeof fates)[number];
export type Authentication = { spf: string; dkim: string; dmarc: string; alignedDomain: string | null };

/** Every mail that came, from its raw bytes to its fate: the mail log. */
export const incomingMails = pgTable(
  'incoming_mails',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    mailboxId: uuid().notNull(),
    way: text().$type<'smtp' | 'imap' | 'import'>().notNull(),
    /** Where it came from within the way: UIDVALIDITY:UID of a folder, or the import it belongs to. */
    place: text(),
    receivedAt: instant().notNull(),
    envelopeFrom: text(),
    envelopeTo: text().array().notNull().default(sql`'{}'`),
    remoteAddress: text(),
    helo: text(),
    fileKey: text().notNull(),
    sha256: text().notNull(),
    size: integer().notNull(),
    messageId: text(),
    from: text(),
    to: text(),
    subject: text(),
    fate: text().$type<Fate>().notNull(),
    reason: text(),
    authentication: jsonb().$type<Authentication>(),
    spamScore: integer(),
    tries: integer().notNull().default(0),
    conversationId: uuid(),
    storedMessageId: uuid(),
    processedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('incoming_mails_place').on(table.workspaceId, table.mailboxId, table.way, table.place),
    index('incoming_mails_received').on(table.workspaceId, table.receivedAt, table.id),
    index('incoming_mails_fate').on(table.workspaceId, table.fate, table.receivedAt, table.id),
    index('incoming_mails_same').on(table.workspaceId, table.mailboxId, table.sha256),
    index('incoming_mails_message_id').on(table.workspaceId, table.messageId),
    index('incoming_mails_conversation').on(table.workspaceId, table.conversationId),
  ],
);

/** Message-IDs of a conversation: ours carry its token, foreign ones are remembered as seen. */
export const mailReferences = pgTable(
  'mail_references',
  {
    workspaceId: workspaceId(),
    messageId: text().notNull(),
    conversationId: uuid().notNull(),
    isOurs: boolean().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.messageId, table.conversationId] })],
);

/** The secret of a conversation that our Message-IDs and its reply address carry. */
export const replyTokens = pgTable(
  'reply_tokens',
  {
    workspaceId: workspaceId(),
    conversationId: uuid().notNull(),
    token: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.conversationId] }),
    unique('reply_tokens_token').on(table.workspaceId, table.token),
  ],
);

/** The outbox: written with the reply in one transaction, sent by a job, repeated with the same Message-ID. */
export const outgoingMails = pgTable(
  'outgoing_mails',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    kind: text().$type<'reply' | 'receipt' | 'forward' | 'invitation' | 'notice' | 'farewell'>().notNull(),
    mailboxId: uuid().notNull(),
    conversationId: uuid(),
    storedMessageId: uuid(),
    messageId: text().notNull(),
    sender: text().notNull(),
    recipients: text().array().notNull(),
    /** Recipients whose server has taken it: a further try leaves them out. */
    accepted: text().array().notNull().default(sql`'{}'`),
    state: text().$type<'waiting' | 'sent' | 'failed' | 'not-sent' | 'taken-back'>().notNull(),
    reason: text(),
    tries: integer().notNull().default(0),
    sendAt: instant().notNull(),
    sentAt: instant(),
    createdAt: instant().notNull(),
    fileKey: text(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('outgoing_mails_message_id').on(table.workspaceId, table.messageId),
    index('outgoing_mails_created').on(table.workspaceId, table.createdAt, table.id),
    index('outgoing_mails_stored').on(table.workspaceId, table.storedMessageId),
    index('outgoing_mails_recipient').using('gin', table.recipients),
    foreignKey({
      columns: [table.workspaceId, table.mailboxId],
      foreignColumns: [mailboxes.workspaceId, mailboxes.id],
    }),
  ],
);

/** Senders and domains whose mail goes to the spam folder. */
export const blockedSenders = pgTable(
  'blocked_senders',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    pattern: text().notNull(),
    blockedBy: uuid(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('blocked_senders_pattern').on(table.workspaceId, table.pattern),
  ],
);

/** Automatic mail that left, per address: nobody gets more than their share, loops end. */
export const automaticSends = pgTable(
  'automatic_sends',
  {
    workspaceId: workspaceId(),
    address: text().notNull(),
    conversationId: uuid().notNull(),
    sentAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.address, table.conversationId] }),
    index('automatic_sends_at').on(table.workspaceId, table.address, table.sentAt),
  ],
);

/** Addresses that their servers said nobody has: mail to them is stopped until a person allows it again. */
export const stoppedAddresses = pgTable(
  'stopped_addresses',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    address: text().notNull(),
    /** What the other server said, on one line. */
    words: text(),
    stoppedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('stopped_addresses_address').on(table.workspaceId, table.address),
  ],
);
