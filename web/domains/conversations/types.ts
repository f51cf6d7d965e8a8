export type MessageKind = 'incoming' | 'reply' | 'note' | 'system';
export type DeliveryState = 'queued' | 'sent' | 'delivered' | 'failed' | 'not-sent';

export interface Recipient {
  address: string;
  name: string;
}

/** A secret that stood in a message. */
export interface Secret {
  kind: 'card' | 'key' | 'password' | 'code';
  value: string;
}

export interface Attachment {
  id: string;
  name: string;
  type: string;
  size: number;
  url: string;
  isInline?: boolean;
  /** Absent where no scanner is asked about it. */
  state?: 'ready' | 'waiting' | 'infected' | 'masked';
}

export interface Message {
  id: string;
  kind: MessageKind;
  text: string;
  html: string | null;
  /** What happened, for system lines. */
  system?: { code: string; params: Record<string, string | number> } | null;
  quotedText?: string | null;
  quotedHtml?: string | null;
  author: { type: string; id: string | null; name: string };
  channel: string;
  language?: string | null;
  createdAt: string;
  delivery: { state: DeliveryState; reason: string | null; readAt?: string | null } | null;
  /** Short answers that it offers to choose among. */
  choices?: string[];
  /** The sign that the customer put under it. */
  customerReaction?: string | null;
  /** The sign that we put under the customer's words, in their app. */
  ownReaction?: string | null;
  attachments: Attachment[];
  /** Who signed it, and what became of checking that. */
  signature?: Signature | null;
  verified: boolean;
  to?: Recipient[];
  cc?: Recipient[];
  mailId?: string | null;
  authentication?: { spf: string; dkim: string; dmarc: string } | null;
  remotePictures?: number;
  redacted?: boolean;
  /** How many secrets were hidden in it when it was written. */
  hiddenSecrets?: number;
  sendAt?: string | null;
  reactions?: { reaction: Reaction; memberId: string }[];
}

export interface Signature {
  state: 'valid' | 'altered' | 'other-address' | 'expired' | 'unknown-issuer' | 'unreadable';
  name: string | null;
  address: string | null;
  issuer: string | null;
}

export const reactions = ['thumb', 'heart', 'thanks', 'party', 'eyes', 'done'] as const;
export type Reaction = (typeof reactions)[number];

/** What a colleague has begun to write and lets the team see. */
export interface SharedDraft {
  member: { id: string; name: string };
  kind: WriteKind;
  html: string;
  version: number;
  sharing: 'shared' | 'check' | 'checked';
  checkerId: string | null;
  updatedAt: string;
}

export type WriteKind = 'reply' | 'note';

export interface Draft {
  kind: WriteKind;
  html: string;
  cc: Recipient[];
  fileIds: string[];
  files: Attachment[];
  version: number;
  sharing?: SharedDraft['sharing'] | null;
}

export interface NewMessage {
  body: string;
  kind: WriteKind;
  attachments: { fileId: string; contentId: string | null }[];
  cc?: string[];
  bcc?: string[];
  sendAfterSeconds?: number;
  mentions?: string[];
  mentionedTeams?: string[];
  /** The newest message that the writer has seen; a newer one of somebody else refuses the reply. */
  lastSeenId?: string;
}
