import { studentQuantile } from '../../../kernel/statistics/distributions.ts';
import { wilson } from '../../../kernel/statistics/intervals.ts';
import type { Kind, MeasureCell } from '../shapes.ts';

/** What is known of the facts of one cell: enough for every kind of measure. */
export type Summed = {
  n: number;
  /** How many bear the sign of a share. */
  good: number;
  sum: number;
  squares: number;
  median: number | null;
  p90: number | null;
};

export const nothingSummed: Summed = { n: 0, good: 0, sum: 0, squares: 0, median: null, p90: null };

/** Whether a count adds up what its facts hold (reads, money, seconds) instead of counting them. */
export type Asked = { kind: Kind; isSum: boolean };

/** The figure of one cell, rounded to the thousandth where it is seconds. */
export function toCell(
  { kind, isSum }: Asked,
  at: string | null,
  key: string | null,
  from: Summed,
): MeasureCell {
  const { n } = from;
  const cell: MeasureCell = { at, key, n, value: null, p90: null, low: null, high: null };
  if (kind === 'count' || kind === 'level') return { ...cell, value: isSum ? from.sum : n };
  if (n === 0) return cell;
  if (kind === 'time') return { ...cell, value: rounded(from.median), p90: rounded(from.p90) };
  if (kind === 'share') {
    const { estimate, low, high } = wilson(from.good, n);
    return { ...cell, value: estimate, low, high };
  }
  return { ...cell, ...meanOf(from) };
}

/** The mean with Student's interval, from the sums alone; of one value there is no interval. */
function meanOf({ n, sum, squares }: Summed): Pick<MeasureCell, 'value' | 'low' | 'high'> {
  const value = sum / n;
  if (n === 1) return { value, low: null, high: null };
  const variance = Math.max(0, (squares - n * value * value) / (n - 1));
  const half = studentQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return { value, low: value - half, high: value + half };
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000);
