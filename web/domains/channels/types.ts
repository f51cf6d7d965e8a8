export const fates = [
  'opened',
  'threaded',
  'stored',
  'auto-reply',
  'bounce',
  'duplicate',
  'quarantined',
  'refused',
  'spam',
] as const;
export type Fate = (typeof fates)[number];

export interface MailLogEntry {
  id: string;
  receivedAt: string;
  from: string | null;
  to: string | null;
  subject: string | null;
  messageId: string | null;
  sha256: string;
  size: number;
  fate: Fate;
  reason: string | null;
  requestId: string | null;
  requestNumber: number | null;
}

export interface OutboxEntry {
  id: string;
  messageId: string | null;
  requestId: string | null;
  requestNumber: number | null;
  kind: 'reply' | 'receipt' | 'forward' | 'invitation' | 'notice' | 'farewell';
  to: string[];
  subject: string;
  state: 'queued' | 'sent' | 'failed' | 'not-sent' | 'taken-back';
  reason: string | null;
  createdAt: string;
}

export interface Mailbox {
  id: string;
  address: string;
  name: string;
  teamId: string | null;
  /** For which brand it writes; null: the default one. */
  brandId: string | null;
  language: string;
  isDefault: boolean;
  receiptOn: boolean;
  linkOn: boolean;
  playsCustomer: boolean;
  /** By which calendar it says when somebody is there; null: as its team works. */
  calendarId: string | null;
  /** What a receipt says when an answer may be expected. */
  expectedMinutes: number;
  imap: (ImapSettings & { hasPassword: boolean; state: string; reason: string | null }) | null;
}

/** By what one signs in where mail is fetched. */
export const imapAuths = ['password', 'oauth-google', 'oauth-microsoft'] as const;
export type ImapAuth = (typeof imapAuths)[number];

export interface ImapSettings {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  auth?: ImapAuth;
  /** The password, or what a token is asked with. */
  password?: string;
}

export interface MailboxInput {
  address: string;
  name: string;
  teamId?: string | null;
  brandId?: string | null;
  language?: string;
  receiptOn?: boolean;
  calendarId?: string | null;
  expectedMinutes?: number;
  imap?: ImapSettings | null;
}

/** An address to which nothing is sent, because its server said that nobody has it. */
export interface StoppedAddress {
  id: string;
  address: string;
  words: string | null;
  stoppedAt: string;
}

export interface BlockedSender {
  id: string;
  pattern: string;
  createdAt: string;
}

/** How far a mailbox's letter to itself has come. */
export interface RoundTrip {
  startedAt: string;
  state: 'leaving' | 'sent' | 'back' | 'not-sent';
  reason: string | null;
  backAt: string | null;
}

/** A domain of the mailboxes, with the key by which its mails are signed and what its DNS said of that. */
export interface Signing {
  domain: string;
  key: {
    id: string;
    record: { name: string; value: string };
    state: 'standing' | 'missing' | 'other' | 'unknown';
    checkedAt: string | null;
  } | null;
}
