/** What a server says of one recipient that it did not serve. */
type Said = { status: string | null; diagnostic: string | null };

/**
 * What a failed delivery says. `gone`: nobody has this address, further mail is in vain. `later`: the mailbox is full or
 * its server away, the same mail may arrive another day. `this-mail`: the server wants not this mail (too large, against
 * its policy), and another one may well arrive.
 */
export type Failure = 'gone' | 'later' | 'this-mail';

const nobody =
  /\b(?:user|recipient|mailbox|address|account)s? (?:is )?(?:unknown|invalid|not found|does ?n[o']t exist)|\b(?:unknown|invalid|no such) (?:user|recipient|mailbox|address|account)|\b(?:no|sorry, no) mailbox here by that name/i;
const full = /\b(?:over ?quota|quota exceeded|exceeded .{0,20}quota|mailbox (?:is )?full|full mailbox)\b/i;

/** RFC 3463: 1 the address is wrong (7 and 8 speak of the sender's), 2.0 and 2.1 the mailbox is, 4.1 and 4.4 its server. */
const goneStatus = /^5\.(?:1\.(?![78]$)\d+|2\.[01]|4\.[14])$/;
/** A full mailbox is a lasting failure to some servers, and never lasts; 4.7 says only that time ran out. */
const laterStatus = /^(?:4\.|5\.2\.2$|5\.4\.7$)/;
/** A status that tells nothing. */
const emptyStatus = /^5\.[05]\.0$/;

/** Judges a recipient that a report calls failed. A report that says no more than that is believed: it is `gone`. */
export function failureOf({ status, diagnostic }: Said): Failure {
  const words = diagnostic ?? '';
  if (status && laterStatus.test(status)) return 'later';
  if (status && goneStatus.test(status)) return 'gone';
  if (full.test(words)) return 'later';
  if (!status || emptyStatus.test(status)) return 'gone';
  return nobody.test(words) ? 'gone' : 'this-mail';
}

/**
 * Whether a server that refused a recipient to our face said that nobody has the address. It must say so plainly: a
 * relay that refuses everything for a fault of ours must not stop every address.
 */
export function saysNobody(words: string): boolean {
  return /\b5\.1\.(?:1|2|3|6|10)\b/.test(words) || nobody.test(words);
}

const hour = 3_600_000;
const patience = 5 * 24 * hour;

/**
 * When a mail that came back for a while is sent once more, with the same bytes and Message-ID: after four hours, eight,
 * and so on; null five days after it was written. @param tries how often it was handed over.
 */
export function nextAfterReturn(tries: number, writtenAt: Date, now: Date): Date | null {
  const at = now.getTime() + 4 * hour * 2 ** Math.max(0, tries - 1);
  return at - writtenAt.getTime() > patience ? null : new Date(at);
}
