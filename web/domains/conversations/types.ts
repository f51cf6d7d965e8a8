export type MessageKind = 'incoming' | 'reply' | 'note' | 'system';
export type DeliveryState = 'queued' | 'sent' | 'delivered' | 'failed' | 'not-sent';

export interface Recipient {
  address: string;
  name: string;
}

export interface Attachment {
  id: string;
  name: string;
  type: string;
  size: number;
  url: string;
  isInline?: boolean;
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
  createdAt: string;
  delivery: { state: DeliveryState; reason: string | null } | null;
  attachments: Attachment[];
  verified: boolean;
  to?: Recipient[];
  cc?: Recipient[];
  mailId?: string | null;
  authentication?: { spf: string; dkim: string; dmarc: string } | null;
  remotePictures?: number;
  redacted?: boolean;
  sendAt?: string | null;
}

export type WriteKind = 'reply' | 'note';

export interface Draft {
  kind: WriteKind;
  html: string;
  cc: Recipient[];
  fileIds: string[];
  files: Attachment[];
  version: number;
}

export interface NewMessage {
  body: string;
  kind: WriteKind;
  attachments: { fileId: string; contentId: string | null }[];
  cc?: string[];
  bcc?: string[];
  sendAfterSeconds?: number;
  mentions?: string[];
}
