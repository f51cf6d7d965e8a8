import { sumOf } from '../arrivals/arrivals.ts';

/** A half hour in which less than this share of the busiest one comes is not staffed where no business hours are set. */
const least = 0.05;

/**
 * When a company that has set no business hours is taken to be open: in the half hours in which customers come, so that
 * nobody is planned into the night for one mail.
 */
export function openByArrivals(channels: readonly { counts: readonly number[] }[], slots: number): boolean[] {
  const sums = Array.from({ length: slots }, (_, slot) =>
    sumOf(channels.map(({ counts }) => counts[slot] ?? 0)),
  );
  const most = Math.max(0, ...sums);
  return sums.map((one) => most > 0 && one >= least * most);
}
