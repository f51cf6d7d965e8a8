import type { Figure } from './chart.ts';

type Cell = { at: string | null; n: number; value: number | null };

/**
 * What is known of a measure, period by period, the earliest first. Where nothing happened a count is nothing, from the first
 * period that had any; of every other measure there is no figure then.
 */
export function figuresOf(cells: readonly Cell[], kind: string): Figure[] {
  const known = cells
    .flatMap(({ at, n, value }) => (at === null || value === null ? [] : [{ at, n, value }]))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  if (kind !== 'count' && kind !== 'level') return known.filter(({ n }) => n > 0);
  const begins = known.findIndex(({ value }) => value !== 0);
  return begins < 0 ? [] : known.slice(begins);
}
