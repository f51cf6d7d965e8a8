/** One limit for all points, or one for each. */
export type Limit = number | readonly number[];
export type Signal = {
  /** Place in the values, from 0. */
  index: number;
  /** The same place as people count, from 1. */
  point: number;
  value: number;
  rule: Rule;
};

/** The Western Electric rules (1956) by what they see; each one more adds false alarms. */
export const rules = ['beyond-limits', 'two-of-three', 'four-of-five', 'run-of-eight'] as const;
export type Rule = (typeof rules)[number];
/** What is watched unless other rules are asked for. */
export const usualRules: readonly Rule[] = ['beyond-limits', 'run-of-eight'];

/**
 * The points that are no chance: beyond a limit; two of three beyond two thirds of the way to it, four of five beyond one
 * third, eight in a row on one side of the centre. A point is named once per rule, at the end of its run.
 */
export function signalsOf(
  values: readonly number[],
  centre: number,
  limits: { upper: Limit; lower: Limit },
  watched: readonly Rule[] = usualRules,
): Signal[] {
  const sides = values.map((value, i) => sideOf(value, centre, at(limits.upper, i), at(limits.lower, i)));
  return values.flatMap((value, index) =>
    watched
      .filter((rule) => isSeen[rule](sides, index, value, at(limits.upper, index), at(limits.lower, index)))
      .map((rule) => ({ index, point: index + 1, value, rule })),
  );
}

export function at(limit: Limit, index: number): number {
  return typeof limit === 'number' ? limit : (limit[index] ?? Number.NaN);
}

type Side = { sign: number; thirds: number };

/** On which side of the centre, and how many thirds of the way to the limit of that side. */
function sideOf(value: number, centre: number, upper: number, lower: number): Side {
  const off = value - centre;
  const whole = off >= 0 ? upper - centre : centre - lower;
  return { sign: Math.sign(off), thirds: whole > 0 ? (3 * Math.abs(off)) / whole : 0 };
}

type Sees = (sides: readonly Side[], index: number, value: number, upper: number, lower: number) => boolean;

const isSeen: Record<Rule, Sees> = {
  'beyond-limits': (_, __, value, upper, lower) => value > upper || value < lower,
  'two-of-three': (sides, index) => isRun(sides, index, { of: 3, need: 2, beyond: 2 }),
  'four-of-five': (sides, index) => isRun(sides, index, { of: 5, need: 4, beyond: 1 }),
  'run-of-eight': (sides, index) => isRun(sides, index, { of: 8, need: 8, beyond: 0 }),
};

function isRun(
  sides: readonly Side[],
  index: number,
  { of, need, beyond }: { of: number; need: number; beyond: number },
): boolean {
  const here = sides[index];
  if (!here || here.sign === 0 || here.thirds <= beyond || index + 1 < need) return false;
  const window = sides.slice(Math.max(0, index + 1 - of), index + 1);
  return window.filter((one) => one.sign === here.sign && one.thirds > beyond).length >= need;
}
