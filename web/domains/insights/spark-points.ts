/** Points of a small line: left to right, the largest value at the top, 2 px left free around it. */
export function sparkPoints(values: readonly number[], width: number, height: number): [number, number][] {
  const most = Math.max(...values, 1);
  const step = values.length > 1 ? (width - 4) / (values.length - 1) : 0;
  return values.map((value, index) => [
    round(2 + index * step),
    round(height - 2 - (value / most) * (height - 4)),
  ]);
}

const round = (value: number) => Math.round(value * 10) / 10;
