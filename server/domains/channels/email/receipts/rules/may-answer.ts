/** Why no receipt was written; `recent` and `too-many` are counted as suppressed. */
export type Withheld =
  | 'switched-off'
  | 'automatic'
  | 'old-mail'
  | 'robot'
  | 'own-address'
  | 'unauthenticated'
  | 'recent'
  | 'too-many'
  | 'already-sent'
  | 'no-address';

/** What is known of the mail that would be answered, and of the automatic mail its sender has had. */
export type Asked = {
  receiptOn: boolean;
  /** Recognised as written by a machine (RFC 3834), a list or a bounce. */
  automatic: boolean;
  /** Written before its mailbox was connected, or imported: nobody waits for an answer to it. */
  isOld: boolean;
  /** This conversation has had its receipt. */
  hasOne: boolean;
  /** The return path; '' is the null path, null when it is not known. */
  envelopeFrom: string | null;
  address: string | null;
  ownAddresses: string[];
  /** What DMARC said: `pass` proves the address, `fail` denies it. */
  dmarc: string | null;
  /** Automatic mail that left for this address in the last 24 hours. */
  sentAt: Date[];
  now: Date;
};

const hour = 3_600_000;
/** An address that is not proved gets one automatic mail a day; a proved one of a busy person three, an hour apart. */
const mostADay = { proved: 3, unproved: 1 };

/** Decides whether a machine may answer: null, or the reason why not. */
export function whyNotAnswer(asked: Asked): Withheld | null {
  const { address, envelopeFrom, now } = asked;
  if (!asked.receiptOn) return 'switched-off';
  if (!address) return 'no-address';
  if (asked.hasOne) return 'already-sent';
  if (asked.isOld) return 'old-mail';
  if (asked.automatic || envelopeFrom === '') return 'automatic';
  if (isRobot(address) || (envelopeFrom !== null && isRobot(envelopeFrom))) return 'robot';
  if (asked.ownAddresses.includes(address)) return 'own-address';
  if (asked.dmarc === 'fail') return 'unauthenticated';
  const recent = asked.sentAt.filter((at) => now.getTime() - at.getTime() < 24 * hour);
  if (recent.some((at) => now.getTime() - at.getTime() < hour)) return 'recent';
  const most = asked.dmarc === 'pass' ? mostADay.proved : mostADay.unproved;
  return recent.length >= most ? 'too-many' : null;
}

const robots =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|mailer[-_.]?daemon|postmaster|bounces?|auto[-_.]?(?:reply|mailer)|daemon|root|nobody|listserv|majordomo|owner-.+|.+-(?:request|owner|bounces?|relay|noreply))(?:[+=].*)?$/i;

/** Addresses that nobody reads, by the words they are made of. */
export function isRobot(address: string): boolean {
  return robots.test(address.slice(0, Math.max(0, address.lastIndexOf('@'))));
}
