import { meanOf } from '../../../kernel/statistics/intervals.ts';

/** The five dimensions in the order of the 22 items, each with the place after its last item. */
export const dimensions = {
  tangibles: [0, 4],
  reliability: [4, 9],
  responsiveness: [9, 13],
  assurance: [13, 17],
  empathy: [17, 22],
} as const;
export type Dimension = keyof typeof dimensions;
export const dimensionNames: readonly Dimension[] = Object.keys(dimensions) as Dimension[];

type Item = number | null;
export type Questionnaire = {
  /** What an excellent company should do, 22 items from 1 to 7, null where not answered; left out for SERVPERF. */
  expectation?: readonly Item[] | undefined;
  /** What this company does, the same items. */
  perception: readonly Item[];
  /** A hundred points shared among the dimensions in their order, by importance. */
  points?: readonly number[] | undefined;
  /** Raw answers of the form of 1988, whose items 10 to 13 and 18 to 22 say the opposite. */
  reversed?: boolean | undefined;
};
export type ByDimension = Record<Dimension, number | null>;

/**
 * SERVQUAL (Parasuraman, Zeithaml & Berry 1988): for each dimension the mean of perception − expectation over its items,
 * from −6 to 6; without expectations the mean perception alone (SERVPERF, Cronin & Taylor 1992). `unweighted` is the mean
 * of the five dimensions, not of the 22 items; `weighted` goes by the points. A dimension of which fewer than half the items
 * were answered is null, and so is what needs it.
 */
export function servqual(asked: Questionnaire): {
  dimensions: ByDimension;
  expectations: ByDimension | null;
  perceptions: ByDimension;
  unweighted: number | null;
  weighted: number | null;
} {
  const turned = (items: readonly Item[]) => (asked.reversed ? items.map(turn) : items);
  const perception = turned(asked.perception);
  const expectation = asked.expectation ? turned(asked.expectation) : null;
  const gaps = expectation ? perception.map((item, i) => minus(item, expectation[i] ?? null)) : perception;
  const each = byDimension(gaps);
  const scores = dimensionNames.map((name) => each[name]);
  const known = scores.filter((score) => score !== null);
  const isWhole = known.length === scores.length;
  return {
    dimensions: each,
    expectations: expectation ? byDimension(expectation) : null,
    perceptions: byDimension(perception),
    unweighted: isWhole ? meanOf(known) : null,
    weighted:
      isWhole && asked.points
        ? known.reduce((sum, score, i) => sum + (score * (asked.points?.[i] ?? 0)) / 100, 0)
        : null,
  };
}

function turn(item: Item, index: number): Item {
  const isNegative = (index >= 9 && index < 13) || index >= 17;
  return item !== null && isNegative ? 8 - item : item;
}

function minus(perceived: Item, expected: Item): Item {
  return perceived === null || expected === null ? null : perceived - expected;
}

function byDimension(items: readonly Item[]): ByDimension {
  const scoreOf = (name: Dimension) => {
    const [from, to] = dimensions[name];
    const known = items.slice(from, to).filter((item) => item !== null);
    return known.length * 2 < to - from ? null : meanOf(known);
  };
  return {
    tangibles: scoreOf('tangibles'),
    reliability: scoreOf('reliability'),
    responsiveness: scoreOf('responsiveness'),
    assurance: scoreOf('assurance'),
    empathy: scoreOf('empathy'),
  };
}
