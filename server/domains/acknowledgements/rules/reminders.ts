const day = 86_400_000;

/**
 * How far the time of a reading has gone, as a number that only grows: 0 at the start, 1 from seven days before the day,
 * 2 from one day before, 3 on it, and one more for each whole day after it.
 */
export function stageAt(dueAt: Date, now: Date): number {
  const left = (dueAt.getTime() - now.getTime()) / day;
  if (left <= 0) return 3 + Math.floor(-left);
  if (left <= 1) return 2;
  return left <= 7 ? 1 : 0;
}
