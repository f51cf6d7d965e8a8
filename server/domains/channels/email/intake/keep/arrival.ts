/** A mail as it came, before anything was read in it. */
export type Arrival = {
  workspaceId: string;
  mailboxId: string;
  way: 'smtp' | 'imap' | 'import';
  /** Where it lies within the way, unique per mailbox: UIDVALIDITY:UID of a folder; null by SMTP. */
  place: string | null;
  receivedAt: Date;
  envelopeFrom: string | null;
  envelopeTo: string[];
  remoteAddress: string | null;
  helo: string | null;
  /** Said about it beforehand, e.g. that it is older than the connection to its mailbox. */
  reason: string | null;
};

/** Raw bytes that lie in the storage, synced. */
export type Kept = { fileKey: string; sha256: string; size: number };

/** A mailbox that a mail goes to. */
export type Destination = { workspaceId: string; mailboxId: string };
