/** Days of the calendar as `YYYY-MM-DD`. */
const day = 86_400_000;

/** So many days after a day; before it where the number is negative. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** How many days lie from one day to another; negative where that is over. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** When a certificate ends: the same day so many months later, or the last of that month; null for one that holds for good. */
export function endOf(passedAt: Date, months: number | null): Date | null {
  if (months === null) return null;
  const end = new Date(passedAt);
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + months);
  const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(passedAt.getUTCDate(), last));
  return end;
}

/** How long before the end of a certificate its renewal is asked for, in days. */
export const renewalDays = 30;

/**
 * Whether somebody is reminded today: seven days before, one day before, on the day, and daily when it is over.
 * @param left days until it is due.
 */
export function isReminded(left: number): boolean {
  return left === 7 || left === 1 || left <= 0;
}
