import { meanInterval, meanOf } from '../../../kernel/statistics/intervals.ts';
import { type Dimension, dimensions } from '../../policies/index.ts';

/** One answer about one clause. */
export type Answer = { clauseKey: string; experienced: number | null; expected: number | null };
/** A clause that is asked about. */
export type Asked = { clauseKey: string; dimension: Dimension };

/** Below so many answers a score says nothing and is not shown. */
export const fewest = 10;

/** A mean from 1 to 7 with its interval at 95 %; null below ten answers. */
export type Mean = { n: number; mean: number | null; low: number | null; high: number | null };

/**
 * Experience by SERVPERF (Cronin & Taylor 1992): the mean of what was experienced. Where it was asked too what was
 * expected, the gap of SERVQUAL (Parasuraman, Zeithaml & Berry 1988): perceived less expected of the same person, so from
 * −6 to 6. Both parts stand beside the gap, because differences are less reliable than what they are made of.
 * The score of a dimension is the mean over its clauses, the whole the mean over the dimensions that have one.
 */
export function scoreExperience(asked: readonly Asked[], answers: readonly Answer[]) {
  const clauses = asked.map(({ clauseKey, dimension }) => {
    const own = answers.filter((one) => one.clauseKey === clauseKey);
    const both = own.flatMap(({ experienced, expected }) =>
      experienced === null || expected === null ? [] : [experienced - expected],
    );
    return {
      ...{ clauseKey, dimension },
      experienced: meanFrom(
        own.flatMap(({ experienced }) => experienced ?? []),
        1,
        7,
      ),
      expected: meanFrom(
        own.flatMap(({ expected }) => expected ?? []),
        1,
        7,
      ),
      gap: meanFrom(both, -6, 6),
    };
  });
  const byDimension = dimensions.map((dimension) => {
    const own = clauses.filter((one) => one.dimension === dimension);
    return {
      dimension,
      experienced: meanOfKnown(own.map((one) => one.experienced.mean)),
      gap: meanOfKnown(own.map((one) => one.gap.mean)),
    };
  });
  return {
    clauses,
    dimensions: byDimension,
    experienced: meanOfKnown(byDimension.map((one) => one.experienced)),
    gap: meanOfKnown(byDimension.map((one) => one.gap)),
  };
}

function meanFrom(values: readonly number[], least: number, most: number): Mean {
  const n = values.length;
  if (n < fewest) return { n, mean: null, low: null, high: null };
  return { n, ...meanInterval(values, 0.95, { low: least, high: most }) };
}

function meanOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((one) => one !== null);
  return known.length === 0 ? null : meanOf(known);
}
