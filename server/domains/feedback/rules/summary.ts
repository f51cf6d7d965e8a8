import { newcombe, wilson } from '../../../kernel/statistics/intervals.ts';
import type { SurveyKind } from '../schema.ts';
import { effort, satisfaction } from './ratings.ts';
import { netPromoterScore } from './recommendation.ts';

/** How often each value of a scale was given. */
export type Counts = readonly { value: number; n: number }[];
/** `share` from 0 to 1, `nps` from −100 to 100, `mean` on the scale itself. */
export type Measure = 'share' | 'nps' | 'mean';
export type Summary = {
  measure: Measure;
  n: number;
  score: number | null;
  low: number | null;
  high: number | null;
};

/** With fewer answers than this nothing is said but how many there are. */
export const fewestAnswers = 10;
/** A score of one person is shown from so many answers on. */
export const fewestOfPerson = 30;

const totalOf = (counts: Counts) => counts.reduce((sum, { n }) => sum + n, 0);
const spreadOut = (counts: Counts) => counts.flatMap(({ value, n }) => Array<number>(n).fill(value));

/**
 * The figure of one question: the net promoter score for NPS, the mean for CES, and for other scales the share of the top
 * two boxes, each with the interval that belongs to it (science: 3). Null below `fewest` answers.
 */
export function summarise(kind: SurveyKind, to: number, counts: Counts, fewest = fewestAnswers): Summary {
  const n = totalOf(counts);
  const measure: Measure =
    kind === 'nps' && to === 10
      ? 'nps'
      : (kind === 'ces' || kind === 'servperf') && to === 7
        ? 'mean'
        : 'share';
  const nothing = { measure, n, score: null, low: null, high: null };
  if (n < fewest) return nothing;
  if (measure === 'nps') {
    const among = (from: number, upTo: number) =>
      totalOf(counts.filter(({ value }) => value >= from && value <= upTo));
    const found = netPromoterScore({
      promoters: among(9, 10),
      passives: among(7, 8),
      detractors: among(0, 6),
    });
    if (!found) return nothing;
    const { low, high } = found.adjusted;
    return { measure, n, score: found.score, low, high };
  }
  const { score, low, high } =
    measure === 'mean' ? effort(spreadOut(counts)) : satisfaction(spreadOut(counts), to - 1);
  return { measure, n, score, low, high };
}

/** The difference of the top two boxes between two times, with Newcombe's interval; null where either is too small. */
export function changeOf(to: number, now: Counts, before: Counts, fewest = fewestAnswers) {
  const of = (counts: Counts) => ({
    successes: totalOf(counts.filter(({ value }) => value >= to - 1)),
    n: totalOf(counts),
  });
  const [a, b] = [of(now), of(before)];
  return a.n < fewest || b.n < fewest ? null : newcombe(a, b);
}

/**
 * What is known of all who were asked, from the share of those who answered: if all others were content, and if none were
 * (science: 3, response bias).
 */
export function bounds(rate: number, share: number): { low: number; high: number } {
  return { low: rate * share, high: rate * share + 1 - rate };
}

/** How many of those whom the question reached answered it, with Wilson's interval. */
export const responseRate = (answered: number, sent: number) => wilson(answered, sent);
