import { chanceFrom } from '../../../kernel/statistics/chance.ts';
import { normalQuantile } from '../../../kernel/statistics/distributions.ts';
import type { PanelLag } from '../../../kernel/statistics/panel/panel-lags.ts';

/** What would follow in a panel, with the interval at 95 %, and so many steps after the change. */
export type Outcome = { middle: number; low: number; high: number; steps: number };

const draws = 4000;

/**
 * What a change of the first measure would bring in each of the next, if the links were causes and went on as they were: slopes
 * are drawn from their own uncertainty and multiplied (Monte Carlo), so that doubt adds up from link to link. A scenario and no
 * forecast. From the first link on that the data does not show (null), nothing is told.
 */
export function scenario(change: number, links: readonly (PanelLag | null)[]): (Outcome | null)[] {
  const next = chanceFrom(links.length * 104_729);
  let moved: number[] | null = Array.from({ length: draws }, () => change);
  let steps = 0;
  return links.map((link) => {
    const { slope, slopeError, lag } = link ?? { slope: null, slopeError: null, lag: 0 };
    if (!moved || slope === null || slopeError === null) {
      moved = null;
      return null;
    }
    steps += lag;
    moved = moved.map((value) => value * (slope + slopeError * normalQuantile(Math.max(1e-9, next()))));
    const sorted = moved.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.round(share * (draws - 1))] ?? 0;
    return { middle: at(0.5), low: at(0.025), high: at(0.975), steps };
  });
}
