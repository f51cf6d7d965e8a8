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
  to: string | string[] | null;
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
  to: string | string[] | { address: string }[];
  subject: string;
  state: 'queued' | 'sent' | 'delivered' | 'failed' | 'not-sent';
  reason: string | null;
  createdAt: string;
}

export interface Mailbox {
  id: string;
  address: string;
  name: string;
  teamId: string | null;
  language: string | null;
  imap?: ImapSettings | null;
}

export interface ImapSettings {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  password?: string;
}

export interface MailboxInput {
  address: string;
  name: string;
  teamId?: string | null;
  language?: string | null;
  imap?: ImapSettings | null;
}

export interface BlockedSender {
  id: string;
  pattern?: string;
  value?: string;
  address?: string;
  createdAt: string;
}
