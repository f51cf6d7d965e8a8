import { countOf, type Vectors } from './vectors.ts';

/** One in so many of what is known already would be called new. */
const oneIn = 20;

/**
 * The likeness below which a text is new: that of the least fitting twentieth of the members, each compared with the
 * middle of the others, so that none is measured by itself. 0 when nobody can say.
 */
export function newBelow(vectors: Vectors, groups: ArrayLike<number>): number {
  const { width, values } = vectors;
  const count = Array.from(groups).reduce((most, group) => Math.max(most, group + 1), 0);
  const sums = new Float64Array(count * width);
  const sizes = new Int32Array(count);
  for (let row = 0; row < countOf(vectors); row += 1) {
    const group = groups[row] as number;
    if (group < 0) continue;
    sizes[group] = (sizes[group] as number) + 1;
    for (let at = 0; at < width; at += 1)
      sums[group * width + at] = (sums[group * width + at] as number) + (values[row * width + at] as number);
  }
  const likes: number[] = [];
  for (let row = 0; row < countOf(vectors); row += 1) {
    const group = groups[row] as number;
    if (group >= 0 && (sizes[group] as number) > 1) likes.push(likeOthers(vectors, row, sums, group));
  }
  likes.sort((a, b) => a - b);
  return Math.max(0, likes[Math.floor(likes.length / oneIn)] ?? 0);
}

function likeOthers({ width, values }: Vectors, row: number, sums: Float64Array, group: number): number {
  let product = 0;
  let squares = 0;
  for (let at = 0; at < width; at += 1) {
    const own = values[row * width + at] as number;
    const others = (sums[group * width + at] as number) - own;
    product += own * others;
    squares += others * others;
  }
  return squares > 0 ? product / Math.sqrt(squares) : 0;
}
