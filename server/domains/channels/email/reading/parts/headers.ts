import { tidyLine } from '../../../../../kernel/text.ts';
import { decodeHeader } from '../characters/encoded-words.ts';
import type { MailAddress, MailHeaders } from '../mail.ts';
import { firstAddress, readAddresses } from './addresses.ts';
import { headerLines, rawValue, rawValues } from './header-block.ts';
import type { HeaderLine } from './split.ts';

const MOST_REFERENCES = 100;

/** The headers that a mail is threaded and listed by. Only named headers are read: no outside header steers Sapa. */
export function readHeaderLines(lines: HeaderLine[], charset?: string | null): MailHeaders {
  return {
    messageId: messageIds(rawValue(lines, 'message-id'))[0] ?? null,
    inReplyTo: messageIds(rawValue(lines, 'in-reply-to'))[0] ?? null,
    references: messageIds(rawValues(lines, 'references').join(' ')).slice(-MOST_REFERENCES),
    subject: headerText(lines, 'subject', charset),
    from: readFrom(lines, charset),
    to: addressList(lines, 'to', charset),
  };
}

/** Looks at the headers of a mail that could not be parsed, for the mail log. Cheap, synchronous, never throws. */
export function readHeaders(raw: Uint8Array): MailHeaders {
  try {
    return readHeaderLines(shorten(headerLines(raw.subarray(0, 64 * 1024))));
  } catch {
    return { messageId: null, inReplyTo: null, references: [], subject: '', from: null, to: [] };
  }
}

/** A mail without a sender's line can still be answered where it asks to be: nothing is proved by either. */
function readFrom(lines: HeaderLine[], charset?: string | null): MailAddress | null {
  for (const name of ['from', 'sender', 'reply-to']) {
    const found = firstAddress(rawValue(lines, name), charset);
    if (found) return found;
    if (rawValue(lines, name) !== '') return null;
  }
  return null;
}

export function headerText(lines: HeaderLine[], name: string, charset?: string | null): string {
  return tidyLine(decodeHeader(rawValue(lines, name), charset));
}

/** Several lines of the same list (two `To:`) are one list. */
export function addressList(lines: HeaderLine[], name: string, charset?: string | null): MailAddress[] {
  return rawValues(lines, name)
    .flatMap((raw) => readAddresses(raw, charset))
    .filter((entry) => entry.address !== '');
}

export function readDate(lines: HeaderLine[]): Date | null {
  const raw = tidyLine(rawValue(lines, 'date')).replace(/\([^()]*\)/g, '');
  if (raw === '') return null;
  const date = new Date(raw);
  if (Number.isNaN(date.getTime())) return null;
  const year = date.getUTCFullYear();
  return year >= 1970 && year < 10_000 ? date : null;
}

/** Message-IDs with their brackets; one written without brackets gets them. */
function messageIds(raw: string): string[] {
  const decoded = tidyLine(decodeHeader(raw));
  const bracketed = decoded.match(/<[^<>]{1,900}>/g);
  if (bracketed) return [...new Set(bracketed.map((id) => id.replace(/\s+/g, '')))];
  const bare = decoded.split(/\s+/).find((word) => word.includes('@'));
  return bare ? [`<${bare.slice(0, 900).replace(/[<>]/g, '')}>`] : [];
}

/** A glance has no worker around it: long lines are cut so that no header can make it slow. */
function shorten(lines: HeaderLine[]): HeaderLine[] {
  return lines.map((line) => ({ key: line.key, line: line.line.slice(0, 8 * 1024) }));
}
