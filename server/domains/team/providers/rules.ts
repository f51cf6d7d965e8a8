/** How long a session of a provider's people lasts, in milliseconds: a shift, not a week. */
export const longestSession = 12 * 3_600_000;

/** How many attachments a provider's person may be handed in an hour; more shut them out. */
export const attachmentsAnHour = 50;

/** A stretch of somebody's status; without an end it goes on. */
export type Stretch = { status: string; since: Date; until: Date | null };

/** Seconds between two times in which somebody was at work: available or busy, not on a break and not away. */
export function workedSeconds(story: readonly Stretch[], from: Date, to: Date): number {
  const worked = story.filter(({ status }) => status === 'available' || status === 'busy');
  const parts = worked.map(({ since, until }) => {
    const begin = Math.max(since.getTime(), from.getTime());
    const end = Math.min((until ?? to).getTime(), to.getTime());
    return Math.max(0, end - begin) / 1000;
  });
  return Math.round(parts.reduce((sum, one) => sum + one, 0));
}

export const weekBefore = (now: Date): Date => new Date(now.getTime() - 7 * 86_400_000);

/** What is looked at before a provider's person is let in. */
export type Entry = {
  closedAt: Date | null;
  /** Whether the caller is in one of the provider's networks. */
  isFromThere: boolean;
  ownSignIn: boolean;
  isOpen: boolean;
};
export type Caller = { method: string; openedAt: Date };

/** Why a provider's person is not let in now, as the code of a problem; null when they are. */
export function whyShut(entry: Entry, caller: Caller, now: Date): string | null {
  if (entry.closedAt !== null) return 'provider-closed';
  if (!entry.isFromThere) return 'provider-network-refused';
  if (entry.ownSignIn && caller.method !== 'provider') return 'provider-sign-in-needed';
  if (now.getTime() - caller.openedAt.getTime() > longestSession) return 'provider-session-over';
  return entry.isOpen ? null : 'provider-hours-over';
}
