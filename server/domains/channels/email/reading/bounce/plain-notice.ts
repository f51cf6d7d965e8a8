import type { BounceRecipient, MailAddress } from '../mail.ts';
import {
  BOUNCE_SUBJECT,
  CHALLENGE_PHRASES,
  DELAY_PHRASES,
  FAILED_SUBJECT,
  FAILURE_PHRASES,
  MACHINE_NAME,
  MACHINE_SENDER,
  MESSAGE_CAME_BACK,
  NOT_FAILED_SUBJECT,
  ORIGINAL_BEGINS,
  STILL_TRYING,
} from './phrases.ts';

const LONGEST_NOTICE = 6_000;
const ADDRESS = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g;
const STATUS = /\b[45]\.\d{1,3}\.\d{1,3}\b/;

export type NoticeInput = {
  from: MailAddress | null;
  to: MailAddress[];
  subject: string;
  text: string;
  /** The null return path, `Auto-Submitted` or a header that only mail servers write. */
  isFromServer: boolean;
  failedRecipients: string[];
};

/** True when a program asks the sender to prove that he is a person. */
export function isChallenge(words: string): boolean {
  return CHALLENGE_PHRASES.some((phrase) => phrase.test(words));
}

/**
 * Reads the notices of mail servers that follow no standard (qmail, exim, exchange, domino, yahoo …); null when it
 * is none. A customer may well write that a parcel could not be delivered: the sender must look like a server too.
 */
export function readNotice(input: NoticeInput): BounceRecipient[] | null {
  const notice = noticeOf(input.text);
  const words = notice.replace(/[\s>*"“”]+/g, ' ');
  const saysLate = DELAY_PHRASES.some((phrase) => phrase.test(words)) && !/permanent/i.test(words);
  const isDelayed = saysLate || STILL_TRYING.test(words);
  const saysFailed = FAILURE_PHRASES.some((phrase) => phrase.test(words));
  const hasFailed = saysFailed || isFailedSubject(input.subject) || input.failedRecipients.length > 0;
  if (!isDelayed && !hasFailed) return null;
  if (isChallenge(words)) return null;
  const addresses = recipientsIn(notice, input);
  if (!isServer(input, addresses.length > 0)) return null;
  const status = STATUS.exec(words)?.[0] ?? null;
  const diagnostic = diagnosticIn(words);
  return addresses.map((address) => ({
    address,
    action: isDelayed ? 'delayed' : 'failed',
    status,
    diagnostic,
  }));
}

function isFailedSubject(subject: string): boolean {
  return FAILED_SUBJECT.test(subject) && !NOT_FAILED_SUBJECT.test(subject);
}

/** What the server says, without the mail that it returns. */
function noticeOf(text: string): string {
  const start = text.trimStart().slice(0, LONGEST_NOTICE * 4);
  const original = ORIGINAL_BEGINS.exec(start.slice(40));
  const end = original ? original.index + 40 : LONGEST_NOTICE;
  return start.slice(0, Math.min(Math.max(end, 80), LONGEST_NOTICE));
}

function isServer(input: NoticeInput, hasAddress: boolean): boolean {
  const local = input.from?.address.split('@')[0] ?? '';
  const isMachine = MACHINE_SENDER.test(local) || MACHINE_NAME.test(`${input.from?.name ?? ''} ${local}`);
  const isSubject = BOUNCE_SUBJECT.test(input.subject.trim());
  if (input.failedRecipients.length > 0) return true;
  if (isMachine) return hasAddress || isSubject;
  if (!hasAddress) return false;
  return (isSubject && input.isFromServer) || (isSubject && MESSAGE_CAME_BACK.test(input.text.slice(0, 400)));
}

function recipientsIn(notice: string, input: NoticeInput): string[] {
  const own = new Set(input.to.map((entry) => entry.address.toLowerCase()));
  const found = new Map<string, string>();
  for (const address of [...input.failedRecipients, ...(notice.match(ADDRESS) ?? [])]) {
    const plain = address.replace(/^[.']+|[.']+$/g, '');
    const isServerItself = MACHINE_SENDER.test(plain.split('@')[0] ?? '') || /^mailto:/i.test(plain);
    if (!own.has(plain.toLowerCase()) && !isServerItself) found.set(plain.toLowerCase(), plain);
  }
  const named = namesIn(notice, input.from);
  if (named.length > 0 && [...found.keys()].every((address) => !notice.includes(`<${address}>`)))
    return named;
  return [...found.values()].slice(0, 100);
}

/** Some servers name only the part before the @ of their own domain, on an indented line of its own. */
function namesIn(notice: string, from: MailAddress | null): string[] {
  const domain = from?.address.split('@')[1];
  if (!domain) return [];
  const names = [...notice.matchAll(/:\s*\n[ \t]+([\w.-]{2,64})[ \t]*$/gm)].map((match) => match[1]);
  return names.map((name) => `${name}@${domain.toLowerCase()}`);
}

function diagnosticIn(words: string): string | null {
  const found = /(?:\b[45]\d\d[ -]|\(#[45]\.)[^\n]{3,400}/.exec(words)?.[0];
  return found ? found.trim().slice(0, 400) : null;
}
