import { chanceFrom } from '../../../../kernel/statistics/chance.ts';
import { countOf, likeness, middlesOf, nearest, type Vectors } from './vectors.ts';

const rounds = 20;

/** Spreads vectors over so many groups (spherical k-means; the first middles far from each other). */
export function spread(vectors: Vectors, groupCount: number): Int32Array {
  const count = countOf(vectors);
  let middles = farApart(vectors, Math.min(groupCount, count));
  let groups = new Int32Array(count);
  for (let round = 0; round < rounds; round += 1) {
    const next = Int32Array.from({ length: count }, (_, row) =>
      Math.max(0, nearest(vectors, row, middles).place),
    );
    const moved = next.some((group, row) => group !== groups[row]);
    groups = next;
    if (!moved) break;
    middles = middlesOf(vectors, groups, countOf(middles));
  }
  return groups;
}

/** Vectors that are unlike those taken before, with luck in proportion (k-means++). */
function farApart(vectors: Vectors, wanted: number): Vectors {
  const { width, values } = vectors;
  const count = countOf(vectors);
  const next = chanceFrom(1);
  const out = new Float32Array(wanted * width);
  const taken: Vectors = { width, values: out };
  const apart = new Float32Array(count).fill(2);
  let pick = Math.floor(next() * count);
  for (let group = 0; group < wanted; group += 1) {
    out.set(values.subarray(pick * width, (pick + 1) * width), group * width);
    let all = 0;
    for (let row = 0; row < count; row += 1) {
      const far = Math.max(0, 1 - likeness(vectors, row, taken, group));
      apart[row] = Math.min(apart[row] as number, far);
      all += apart[row] as number;
    }
    let left = next() * all;
    for (pick = 0; pick < count - 1; pick += 1) {
      left -= apart[pick] as number;
      if (left <= 0) break;
    }
  }
  return taken;
}
