/** Vectors of one width, one after the other. */
export type Vectors = { width: number; values: Float32Array };

export function countOf({ width, values }: Vectors): number {
  return values.length / width;
}

/** Brings every vector to length one in place; one that is nought stays so. */
export function toLengthOne(vectors: Vectors): Vectors {
  const { width, values } = vectors;
  for (let start = 0; start < values.length; start += width) {
    let squares = 0;
    for (let at = start; at < start + width; at += 1) squares += (values[at] as number) ** 2;
    if (squares === 0) continue;
    const factor = 1 / Math.sqrt(squares);
    for (let at = start; at < start + width; at += 1) values[at] = (values[at] as number) * factor;
  }
  return vectors;
}

/** How alike two vectors of length one are: 1 the same, 0 nothing in common. */
export function likeness(a: Vectors, rowA: number, b: Vectors, rowB: number): number {
  const { width, values: left } = a;
  const right = b.values;
  const fromA = rowA * width;
  const fromB = rowB * width;
  let sum = 0;
  for (let at = 0; at < width; at += 1) sum += (left[fromA + at] as number) * (right[fromB + at] as number);
  return sum;
}

/** The middle of each group, of length one. Rows whose group is below nought count nowhere. */
export function middlesOf(vectors: Vectors, groups: ArrayLike<number>, count: number): Vectors {
  const { width, values } = vectors;
  const sums = new Float32Array(count * width);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] as number;
    if (group < 0) continue;
    for (let at = 0; at < width; at += 1)
      sums[group * width + at] = (sums[group * width + at] as number) + (values[row * width + at] as number);
  }
  return toLengthOne({ width, values: sums });
}

/** The vector of `others` that a row is most like, and how much; place -1 where there is none. */
export function nearest(vectors: Vectors, row: number, others: Vectors): { place: number; like: number } {
  const best = { place: -1, like: 0 };
  for (let place = 0; place < countOf(others); place += 1) {
    const like = likeness(vectors, row, others, place);
    if (like > best.like) Object.assign(best, { place, like });
  }
  return best;
}
