/** Two measures of one unit (a team), a value for each step (a month), null where there is none. */
export type PanelUnit = { unit: string; a: readonly (number | null)[]; b: readonly (number | null)[] };

/** From one step to the next; null where one of both is not known. */
export type Change = number | null;

/** The change of the first measure, and that of the second some steps later, which is `step`. */
export type Pair = { step: number; x: number; y: number };

/** What each step adds to the one before. */
export function changesOf(values: readonly (number | null)[]): Change[] {
  return values.slice(1).map((value, at) => {
    const before = values[at] ?? null;
    return value === null || before === null ? null : value - before;
  });
}

/** The changes of a, each with that of b `lag` steps later, where both are known. */
export function pairsAt(a: readonly Change[], b: readonly Change[], lag: number): Pair[] {
  return b.flatMap((y, step) => {
    const x = a[step - lag] ?? null;
    return x === null || y === null ? [] : [{ step, x, y }];
  });
}
