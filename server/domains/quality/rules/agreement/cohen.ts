import { reachOf } from '../../../../kernel/statistics/distributions.ts';

/** How near two categories are counted: all or nothing, by their distance, by its square. */
export const weightings = ['none', 'linear', 'quadratic'] as const;
export type Weighting = (typeof weightings)[number];

/**
 * Cohen's kappa of two raters (1960; weighted 1968): `table[i][j]` units that the first put into category i and the second into
 * j, categories in their order. Interval by the standard error of Fleiss, Cohen & Everitt (1969). Null without units, or where
 * chance alone would agree on everything.
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  weighting: Weighting = 'none',
  confidence = 0.95,
): { value: number; standardError: number; low: number; high: number } | null {
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const shares = table.map((row) => row.map((count) => count / n));
  const rows = shares.map((row) => row.reduce((sum, share) => sum + share, 0));
  const columns = rows.map((_, j) => shares.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const weight = weightOf(weighting, table.length);
  const sumOver = (f: (i: number, j: number) => number) =>
    rows.reduce((all, _, i) => columns.reduce((sum, __, j) => sum + f(i, j), all), 0);
  const share = (i: number, j: number) => shares[i]?.[j] ?? 0;
  const observed = sumOver((i, j) => weight(i, j) * share(i, j));
  const expected = sumOver((i, j) => weight(i, j) * (rows[i] ?? 0) * (columns[j] ?? 0));
  if (1 - expected < 1e-12) return null;
  const value = (observed - expected) / (1 - expected);
  const ofRow = rows.map((_, i) => columns.reduce((sum, column, j) => sum + column * weight(i, j), 0));
  const ofColumn = columns.map((_, j) => rows.reduce((sum, row, i) => sum + row * weight(i, j), 0));
  const spread = sumOver((i, j) => {
    const off = weight(i, j) - ((ofRow[i] ?? 0) + (ofColumn[j] ?? 0)) * (1 - value);
    return share(i, j) * off ** 2;
  });
  const variance = (spread - (value - expected * (1 - value)) ** 2) / (n * (1 - expected) ** 2);
  const standardError = Math.sqrt(Math.max(0, variance));
  const half = reachOf(confidence) * standardError;
  return { value, standardError, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}

function weightOf(weighting: Weighting, categories: number): (i: number, j: number) => number {
  const farthest = Math.max(1, categories - 1);
  if (weighting === 'none') return (i, j) => (i === j ? 1 : 0);
  if (weighting === 'linear') return (i, j) => 1 - Math.abs(i - j) / farthest;
  return (i, j) => 1 - ((i - j) / farthest) ** 2;
}
