import type { MailSignature } from './signed/signature.ts';

/** One address as written in a header; the name is '' when none was given. */
export type MailAddress = { name: string; address: string };

/** A text in both shapes; `html` is null when the mail has no HTML. */
export type MailText = { text: string; html: string | null };

export type MailAttachment = {
  /** As the sender wrote it, decoded; metadata only, never a path. '' is replaced by a name that tells the type. */
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  /** Content-ID without brackets, for `cid:` pictures. */
  cid: string | null;
  /** Shown inside the text (a `cid:` picture of the HTML, or marked inline) rather than listed. */
  inline: boolean;
  content: Uint8Array<ArrayBuffer>;
  sha256: string;
  md5: string;
};

export type AutomaticKind = 'auto-reply' | 'bounce' | 'list' | 'auto-generated';

/** Mail that no person wrote to us: stored and threaded, only never answered by a machine (RFC 3834). */
export type Automatic = { kind: AutomaticKind; reason: string };

export type BounceAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

export type BounceRecipient = {
  address: string;
  action: BounceAction;
  /** Enhanced status such as 5.1.1, where one was given. */
  status: string | null;
  /** The words of the refusing server, at most 1,000 characters. */
  diagnostic: string | null;
};

export type Bounce = {
  recipients: BounceRecipient[];
  /** Message-ID of the mail that came back, with its brackets. */
  originalMessageId: string | null;
  originalHeaders: MailHeaders | null;
};

/** The few headers that threading and the mail log need. */
export type MailHeaders = {
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  subject: string;
  from: MailAddress | null;
  to: MailAddress[];
};

export type MailLanguage = 'en' | 'id' | 'th';

export type ReadMail = MailHeaders & {
  /** Null when nobody signed it as a whole (S/MIME). */
  signature: MailSignature | null;
  date: Date | null;
  sender: MailAddress | null;
  replyTo: MailAddress[];
  cc: MailAddress[];
  /** The whole plain text, made from the HTML when there was no plain part. */
  text: string;
  /** The whole HTML, sanitised, `cid:` sources kept, remote pictures switched off. */
  html: string | null;
  /** What the sender wrote this time. */
  reply: MailText;
  /** The rest: quotes, signature, client footers. Together with `reply` every word of the mail. */
  quoted: MailText;
  attachments: MailAttachment[];
  automatic: Automatic | null;
  bounce: Bounce | null;
  language: MailLanguage | null;
  /** A guess at how to address the sender, from the display name. */
  givenName: string | null;
};

export type ReadMailOptions = {
  /** The SMTP return path; '' is the null path that only machines use. */
  envelopeFrom?: string;
  /** When it came: certificates are judged by that day. */
  receivedAt?: Date;
};
