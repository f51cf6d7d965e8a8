import { bootstrap } from '../../../../kernel/statistics/chance.ts';

export type Agreement = { value: number | null; low: number | null; high: number | null };

/**
 * Fleiss' kappa (1971) of units that the same number of raters, two or more, put into categories: `counts[u][c]` raters who
 * put unit u into c. Interval by drawing units anew. Null where all said one thing.
 */
export function fleissKappa(counts: readonly (readonly number[])[], confidence = 0.95): Agreement {
  const value = kappaOf(counts);
  if (value === null) return { value, low: null, high: null };
  const bounds = bootstrap(counts, kappaOf, confidence);
  return { value, low: bounds?.low ?? null, high: bounds?.high ?? null };
}

function kappaOf(counts: readonly (readonly number[])[]): number | null {
  const raters = (counts[0] ?? []).reduce((sum, count) => sum + count, 0);
  const ofCategory = (counts[0] ?? []).map(() => 0);
  let agreed = 0;
  for (const unit of counts) {
    let squares = 0;
    for (let c = 0; c < unit.length; c++) {
      const count = unit[c] ?? 0;
      squares += count * count;
      ofCategory[c] = (ofCategory[c] ?? 0) + count;
    }
    agreed += (squares - raters) / (raters * (raters - 1));
  }
  const all = counts.length * raters;
  const expected = ofCategory.reduce((sum, count) => sum + (count / all) ** 2, 0);
  if (counts.length === 0 || 1 - expected < 1e-12) return null;
  return (agreed / counts.length - expected) / (1 - expected);
}
