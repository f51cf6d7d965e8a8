import { z } from 'zod';

/** A month of the calendar, `YYYY-MM`. */
export const monthInput = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** Its first day, and the first day after it. */
export function daysOf(month: string): { first: string; next: string } {
  return { first: `${month}-01`, next: `${monthAfter(month, 1)}-01` };
}

/** So many months later, or earlier. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, one = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, one - 1 + count, 1)).toISOString().slice(0, 7);
}

type Dated = { version: number; validFrom: string; validUntil: string | null };

/** The version of a contract by which a month counts: the newest that holds on a day of it. */
export function versionIn<V extends Dated>(versions: readonly V[], month: string): V | null {
  const { first, next } = daysOf(month);
  const holding = versions.filter(
    ({ validFrom, validUntil }) => validFrom < next && (validUntil === null || validUntil >= first),
  );
  return holding.sort((a, b) => b.version - a.version)[0] ?? null;
}

/** So many days before a contract ends its people and ours are told. */
export const warnings = [30, 7, 1] as const;

/** Which of the warnings is due: the last one whose day has come. @param days until the end. */
export function warningAt(days: number): (typeof warnings)[number] | null {
  if (days < 0) return null;
  return warnings.filter((one) => days <= one).at(-1) ?? null;
}
