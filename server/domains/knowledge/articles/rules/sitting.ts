/** How long somebody writes on at the same version, in milliseconds. */
const sitting = 30 * 60_000;

/** A version as far as it matters for going on with it. */
export type Sat = {
  savedBy: string | null;
  savedAt: Date;
  publishedAt: Date | null;
  restoredFrom: number | null;
};

/**
 * Whether saving goes on with the newest version instead of beginning another: the same person within half an hour,
 * and nothing of it has been published or brought back from before.
 */
export function goesOn(last: Sat, savedBy: string | null, now: Date): boolean {
  if (last.publishedAt !== null || last.restoredFrom !== null) return false;
  return last.savedBy === savedBy && now.getTime() - last.savedAt.getTime() < sitting;
}
