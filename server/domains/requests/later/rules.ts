export const followUpActs = ['reopen', 'notify', 'send'] as const;
/** Reopens the request, tells whoever set it, or sends the words that were prepared. */
export type FollowUpAct = (typeof followUpActs)[number];

/** A follow-up that begins when a reply is sent. */
export type FollowUpPlan = { at: string; act: FollowUpAct; body: string | null };

/** Why a reply did not leave at its moment. */
export type HeldReason =
  | 'customer-wrote'
  | 'author-left'
  | 'request-put-away'
  | 'customer-restricted'
  | 'not-sendable';

export type Recipient = { address: string; name: string };

const year = 366 * 86_400_000;

/** Why nothing can be planned for a moment, null when it can. */
export function momentFault(at: Date, now: Date): 'moment-in-the-past' | 'moment-too-far' | null {
  if (at <= now) return 'moment-in-the-past';
  return at.getTime() - now.getTime() > year ? 'moment-too-far' : null;
}

/** Snoozed until the customer writes: a moment that never comes by itself. */
export const untilReply = new Date('9999-12-31T00:00:00.000Z');

/** Whether a snooze ends with the customer's words alone. */
export function sleepsUntilReply(until: Date): boolean {
  return until.getTime() === untilReply.getTime();
}
