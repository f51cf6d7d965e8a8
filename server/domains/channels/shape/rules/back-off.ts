const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Pauses between tries, after Standard Webhooks; later ones are as long as the last. */
const pauses = [5 * second, 30 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour];
/** After so long nobody waits for the answer any more. */
const patience = 24 * hour;
/** What a provider asks for is believed up to here. */
const longestAsked = hour;

/**
 * When a message that could not leave is tried again, or null when it is given up.
 * @param tries how many there were; @param asked seconds that the provider asked to wait.
 */
export function nextTry(
  { tries, createdAt }: { tries: number; createdAt: Date },
  asked: number | null,
  now: Date,
): Date | null {
  if (now.getTime() - createdAt.getTime() >= patience) return null;
  const own = pauses[Math.min(tries, pauses.length) - 1] ?? second;
  const wait = Math.max(own, Math.min((asked ?? 0) * second, longestAsked));
  return new Date(now.getTime() + wait);
}
