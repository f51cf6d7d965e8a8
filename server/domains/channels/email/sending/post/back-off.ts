const minute = 60_000;
const hour = 60 * minute;

/** Pauses after the first tries; later ones are six hours apart (RFC 5321 section 4.5.4.1: for days). */
const pauses = [10_000, minute, 5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 4 * hour];
const longestPause = 6 * hour;
/** After so long nobody waits for the mail any more. */
const patience = 5 * 24 * hour;

/** When a mail that could not leave is tried again, or null when it is given up. @param tries how many there were. */
export function nextTry(tries: number, firstAt: Date, now: Date): Date | null {
  if (now.getTime() - firstAt.getTime() >= patience) return null;
  return new Date(now.getTime() + (pauses[tries - 1] ?? longestPause));
}
