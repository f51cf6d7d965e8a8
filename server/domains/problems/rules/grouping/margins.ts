import { countOf, type Vectors } from './vectors.ts';

/** How like each row is to the others of its group, and to the group beside that it is most like; 0 for no group. */
export type Margins = { own: Float32Array; next: Float32Array };

type Sums = { width: number; sums: Float64Array; lengths: Float64Array; sizes: Int32Array };

/** Each row is compared with the middle of the others of its group, so that none is measured by itself. */
export function marginsOf(vectors: Vectors, groups: ArrayLike<number>): Margins {
  const all = sumsOf(vectors, groups);
  const count = countOf(vectors);
  const margins = { own: new Float32Array(count), next: new Float32Array(count) };
  for (let row = 0; row < count; row += 1) {
    const group = groups[row] as number;
    if (group < 0) continue;
    for (let other = 0; other < all.sizes.length; other += 1) {
      const product = productOf(vectors, row, all, other);
      if (other === group) margins.own[row] = likeOthers(product, all, group);
      else {
        const like = product / (all.lengths[other] || 1);
        if (like > (margins.next[row] as number)) margins.next[row] = like;
      }
    }
  }
  return margins;
}

/** By how much rows are more like their own group than like the one beside it, on average. */
export function meanMargin({ own, next }: Margins): number {
  let sum = 0;
  for (let row = 0; row < own.length; row += 1) sum += (own[row] as number) - (next[row] as number);
  return own.length > 0 ? sum / own.length : 0;
}

function sumsOf(vectors: Vectors, groups: ArrayLike<number>): Sums {
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
  const lengths = Float64Array.from(sizes, (_size, group) =>
    Math.hypot(...sums.subarray(group * width, (group + 1) * width)),
  );
  return { width, sums, lengths, sizes };
}

function productOf({ width, values }: Vectors, row: number, { sums }: Sums, group: number): number {
  let product = 0;
  for (let at = 0; at < width; at += 1)
    product += (values[row * width + at] as number) * (sums[group * width + at] as number);
  return product;
}

/** The row, of length one, against the sum without it. Alone in its group it is like nobody. */
function likeOthers(product: number, { lengths, sizes }: Sums, group: number): number {
  if ((sizes[group] as number) < 2) return 0;
  const squares = (lengths[group] as number) ** 2 - 2 * product + 1;
  return squares > 1e-9 ? (product - 1) / Math.sqrt(squares) : 0;
}
