export type Minimum = { at: number[]; value: number };

/**
 * The lowest point of a function that it finds going downhill from `start` (Nelder & Mead 1965, their coefficients). Values
 * that are not numbers count as endlessly high. Ends when all corners are equal to about `precision`, or after `steps`.
 */
export function nelderMead(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  { size = 0.5, precision = 1e-10, steps = 4000 }: { size?: number; precision?: number; steps?: number } = {},
): Minimum {
  const value = (at: number[]): Minimum => {
    const found = f(at);
    return { at, value: Number.isNaN(found) ? Number.POSITIVE_INFINITY : found };
  };
  const corners = [
    value([...start]),
    ...start.map((_, i) => value(start.map((x, j) => (i === j ? x + size : x)))),
  ];
  for (let step = 0; step < steps; step++) {
    corners.sort((a, b) => a.value - b.value);
    if (areClose(corners, precision)) break;
    replaceWorst(corners, value);
  }
  corners.sort((a, b) => a.value - b.value);
  return corners[0] ?? value([...start]);
}

function replaceWorst(corners: Minimum[], value: (at: number[]) => Minimum): void {
  const worst = corners[corners.length - 1] as Minimum;
  const best = corners[0] as Minimum;
  const second = corners[corners.length - 2] as Minimum;
  const others = corners.slice(0, -1);
  const middle = worst.at.map(
    (_, i) => others.reduce((sum, one) => sum + (one.at[i] ?? 0), 0) / others.length,
  );
  const along = (far: number) => value(middle.map((m, i) => m + far * ((worst.at[i] ?? 0) - m)));
  const mirrored = along(-1);
  const last = corners.length - 1;
  if (mirrored.value < best.value) {
    const further = along(-2);
    corners[last] = further.value < mirrored.value ? further : mirrored;
  } else if (mirrored.value < second.value) {
    corners[last] = mirrored;
  } else {
    const nearer = mirrored.value < worst.value ? along(-0.5) : along(0.5);
    if (nearer.value < Math.min(mirrored.value, worst.value)) corners[last] = nearer;
    else shrink(corners, best, value);
  }
}

function shrink(corners: Minimum[], best: Minimum, value: (at: number[]) => Minimum): void {
  for (let i = 1; i < corners.length; i++)
    corners[i] = value(best.at.map((b, j) => b + ((corners[i]?.at[j] ?? b) - b) / 2));
}

/** Near in value and in place: on a flat ridge equal values alone say little. */
function areClose(corners: readonly Minimum[], precision: number): boolean {
  const [best] = corners;
  const worst = corners[corners.length - 1];
  if (!best || !worst) return true;
  if (!Number.isFinite(worst.value)) return false;
  if (worst.value - best.value > precision * (Math.abs(best.value) + precision)) return false;
  return corners.every((one) => one.at.every((x, i) => Math.abs(x - (best.at[i] ?? x)) < 1e-5));
}
