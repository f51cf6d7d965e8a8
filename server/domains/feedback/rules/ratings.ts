import { meanInterval, wilson } from '../../../kernel/statistics/intervals.ts';

export type Estimate = { score: number | null; low: number | null; high: number | null };

/** The share of ratings in the top boxes, 4 and 5 of five, with Wilson's interval. Null of none. */
export function satisfaction(
  ratings: readonly number[],
  from = 4,
  confidence = 0.95,
): Estimate & { n: number } {
  const { estimate, low, high } = wilson(
    ratings.filter((rating) => rating >= from).length,
    ratings.length,
    confidence,
  );
  return { score: estimate, low, high, n: ratings.length };
}

/**
 * Customer effort, "the company made it easy for me" from 1 (not at all) to 7: the mean with Student's interval, and the
 * share that agrees (5 to 7) with Wilson's.
 */
export function effort(
  ratings: readonly number[],
  confidence = 0.95,
): Estimate & { agree: Estimate; n: number } {
  const { mean, low, high } = meanInterval(ratings, confidence, { low: 1, high: 7 });
  const { n, ...agree } = satisfaction(ratings, 5, confidence);
  return { score: mean, low, high, agree, n };
}

export type Weights = readonly [number, number, number];
const equal: Weights = [1 / 3, 1 / 3, 1 / 3];

/**
 * An index in the manner of the American Customer Satisfaction Index: three ratings from 1 to 10 (satisfied, against
 * expectation, against the ideal), weighted and drawn to 0 to 100; the mean over all who answered, with Student's interval
 * where there are two or more. The weights of the ACSI itself are not public; equal ones unless said. They sum to 1.
 */
export function satisfactionIndex(
  answers: readonly (readonly number[])[],
  weights: Weights = equal,
  confidence = 0.95,
): Estimate & { n: number } {
  const each = answers.map((answer) => {
    const weighted = answer.reduce((sum, rating, i) => sum + (rating - 1) * (weights[i] ?? 0), 0);
    return (weighted / 9) * 100;
  });
  const { mean, low, high } = meanInterval(each, confidence, { low: 0, high: 100 });
  return { score: mean, low, high, n: answers.length };
}
