/** Why a mail could not be read; each code is a reason on the page of the mail log. */
export type UnreadableCode =
  | 'too-slow'
  | 'too-deep'
  | 'too-many-parts'
  | 'header-too-large'
  | 'out-of-memory'
  | 'broken';

/** Thrown by `readMail`. The raw bytes are untouched, so the mail can be shown and read again later. */
export class MailUnreadable extends Error {
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, cause?: unknown) {
    super(`mail unreadable: ${code}`, { cause });
    this.name = 'MailUnreadable';
    this.code = code;
  }
}
