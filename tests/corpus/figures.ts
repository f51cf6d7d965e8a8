/** One line of the report. Without `passed` it only informs. */
export type Figure = { name: string; value: string; passed?: boolean };

export function informs(name: string, value: string | number): Figure {
  return { name, value: String(value) };
}

/** A count that must be nought. */
export function mustBeNone(name: string, count: number): Figure {
  return { name, value: String(count), passed: count === 0 };
}

/** Hits of a set; passed as said, so that sets of any size can be judged. */
export function ratio(name: string, hits: number, of: number, passed?: boolean): Figure {
  return { name, value: `${hits}/${of}`, passed };
}

/** A share with two decimals, cut rather than rounded so that 0.996 never reads as 1.00. */
export function share(name: string, value: number, atLeast?: number): Figure {
  const shown = (Math.floor(value * 100 + 1e-9) / 100).toFixed(2);
  return { name, value: shown, passed: atLeast === undefined ? undefined : value >= atLeast };
}

/** Prints every figure and the sum; true when nothing failed. */
export function report(figures: Figure[]): boolean {
  for (const { name, value, passed } of figures) {
    console.log(`${name} ${value}${passed === false ? ' FAILED' : ''}`);
  }
  const judged = figures.filter((figure) => figure.passed !== undefined);
  const failed = judged.filter((figure) => figure.passed === false).length;
  console.log(`${judged.length - failed} passed, ${failed} failed`);
  return failed === 0;
}
