/**
 * Reasons of the mail log as they are kept; each is a key of the room's sentences behind `mail-reason-`, as the codes of
 * unreadable mail are. A reason may carry one value behind a colon, e.g. the id of the first mail of the same bytes.
 */
export const reasons = {
  /** Came before the mailbox was connected: kept, and opened only when a person asks for it. */
  olderThanConnection: 'older-than-connection',
  /** Came for a brand that is closed: kept, and opened when a person asks for it once the brand is open again. */
  brandClosed: 'brand-closed',
  /** Opened although it is old: nothing is sent about it. */
  oldMail: 'old-mail',
  /** Came to an address that plays a customer: it opens nothing. */
  playedCustomer: 'played-customer',
  sameAs: 'same-as',
  loop: 'loop',
  ownAddress: 'own-address',
  /** Behind the colon what showed it. */
  writtenByMachine: 'written-by-machine',
  blocked: 'blocked-sender',
  looksLikeSpam: 'looks-like-spam',
  bounceFailed: 'bounce-failed',
  /** Failed for a while: the mail is sent once more. */
  bounceForAWhile: 'bounce-for-a-while',
  bounceDelayed: 'bounce-delayed',
  bounceDelivered: 'bounce-delivered',
  bounceUnknown: 'bounce-unknown',
  rawMissing: 'raw-missing',
  notProcessed: 'not-processed',
  tooLarge: 'too-large',
} as const;

/** Whether something may be sent by itself about a mail that was kept with this reason. */
export function isOld(reason: string | null): boolean {
  return reason === reasons.oldMail || reason === reasons.olderThanConnection;
}
