/** A timer that ran for less was only a look. */
export const leastSeconds = 5;
/** So much one entry holds at most: a day. */
export const mostSeconds = 86_400;

/** What totals are taken over. */
export const totalsBy = ['member', 'customer', 'request', 'activity'] as const;
export type TotalsBy = (typeof totalsBy)[number];

/**
 * Seconds that people mean by what they wrote: `1:30` and `1h 30m` are hours and minutes, `90` and `90m` minutes,
 * `1,5 h` and `1.5h` parts of an hour. Indonesian (`1 j 30 m`) and Thai (`1 ชม. 30 น.`) words count too. Null for
 * anything else.
 */
export function readDuration(text: string): number | null {
  const words = text.trim().toLowerCase().replace(',', '.');
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(words);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60;
  const plain = /^\d{1,4}$/.exec(words);
  if (plain) return Number(plain[0]) * 60;
  const parts =
    /^(?:(\d{1,3}(?:\.\d{1,2})?)\s*(?:h|hr|j|jam|ชม\.?|ชั่วโมง))?\s*(?:(\d{1,4})\s*(?:m|min|mnt|menit|น\.?|นาที))?$/.exec(
      words,
    );
  if (!parts || (!parts[1] && !parts[2])) return null;
  return Math.round(Number(parts[1] ?? 0) * 3600) + Number(parts[2] ?? 0) * 60;
}
