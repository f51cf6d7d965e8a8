import type { Backup } from './manifest.ts';

const day = 86_400_000;

/** How many are kept: one a day for two weeks, one a week for eight weeks, and those before the last three upgrades. */
const kept = { days: 14, weeks: 8, upgrades: 3 };

/**
 * Which backups the rotation does not keep. What a person asked for stays until that person removes it, and the
 * newest always stays, however old it is.
 */
export function outOfDate<T extends Pick<Backup, 'manifest'>>(backups: readonly T[], now: Date): T[] {
  const newestFirst = backups.toSorted((a, b) => b.manifest.takenAt.localeCompare(a.manifest.takenAt));
  const stays = new Set<T>(newestFirst.slice(0, 1));
  for (const one of newestFirst) if (one.manifest.reason === 'asked') stays.add(one);
  const upgrades = newestFirst.filter((one) => one.manifest.reason === 'upgrade');
  for (const one of upgrades.slice(0, kept.upgrades)) stays.add(one);
  const daily = newestFirst.filter((one) => one.manifest.reason === 'daily');
  keepNewest(stays, daily, { length: day, count: kept.days }, now);
  keepNewest(stays, daily, { length: 7 * day, count: kept.weeks }, now);
  return backups.filter((one) => !stays.has(one));
}

/** Of each span of time, counted by the calendar of UTC so that the choice does not wander, the newest stays. */
function keepNewest<T extends Pick<Backup, 'manifest'>>(
  stays: Set<T>,
  newestFirst: readonly T[],
  span: { length: number; count: number },
  now: Date,
): void {
  const numberOf = (at: number) => Math.floor(at / span.length);
  const seen = new Set<number>();
  for (const one of newestFirst) {
    const number = numberOf(Date.parse(one.manifest.takenAt));
    if (seen.has(number) || numberOf(now.getTime()) - number >= span.count) continue;
    seen.add(number);
    stays.add(one);
  }
}

/** Whether it is time for the next daily backup: a little less than a day after the last good one, of any reason. */
export function isDue(last: Pick<Backup, 'manifest'> | undefined, now: Date): boolean {
  return !last || now.getTime() - Date.parse(last.manifest.takenAt) >= 23 * 3_600_000;
}

/** Whether the last good backup is more than two days old, so that somebody should look. */
export function isLate(last: Pick<Backup, 'manifest'>, now: Date): boolean {
  return now.getTime() - Date.parse(last.manifest.takenAt) > 2 * day;
}
