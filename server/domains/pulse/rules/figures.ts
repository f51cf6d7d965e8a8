import { meanInterval } from '../../../kernel/statistics/intervals.ts';
import { netPromoterScore } from '../../feedback/index.ts';
import { ends, recommend, type Statement } from './statements.ts';
import type { Ballot } from './urn.ts';

export type Figure = { mean: number; low: number; high: number };
/** By the key of the statement; `enps` from −100 to 100. */
export type Figures = {
  statements: Record<string, Figure>;
  enps: { score: number; low: number; high: number } | null;
};

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * The mean of each statement with Student's interval at 95 %, and the eNPS of the recommendation with the adjusted Wald
 * interval (science: 3). All from the same ballots: every statement was answered on each.
 */
export function figuresOf(statements: readonly Statement[], ballots: readonly Ballot[]): Figures {
  const found: Record<string, Figure> = {};
  for (const [at, { key, scale }] of statements.entries()) {
    const { from, to } = ends[scale];
    const values = ballots.map(({ scores }) => scores[at] ?? from);
    const { mean, low, high } = meanInterval(values, 0.95, { low: from, high: to });
    if (mean !== null && low !== null && high !== null)
      found[key] = { mean: round(mean), low: round(low), high: round(high) };
  }
  const place = statements.findIndex(({ key }) => key === recommend);
  return {
    statements: found,
    enps: place < 0 ? null : enpsOf(ballots.map(({ scores }) => scores[place] ?? 0)),
  };
}

function enpsOf(values: readonly number[]): Figures['enps'] {
  const among = (from: number, to: number) => values.filter((one) => one >= from && one <= to).length;
  const found = netPromoterScore({ promoters: among(9, 10), passives: among(7, 8), detractors: among(0, 6) });
  if (!found) return null;
  const { score, adjusted } = found;
  return { score: round(score), low: round(adjusted.low), high: round(adjusted.high) };
}
