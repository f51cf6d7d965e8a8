import { countOf, likeness, type Vectors } from './vectors.ts';

/** Who is beside whom and how alike: for each the others, each pair from both sides. */
export type Graph = Map<number, number>[];

/**
 * Joins every vector with its nearest others. A pair stands when one of the two counts the other among its nearest, so
 * that nobody is left alone who is like anybody.
 */
export function neighbourGraph(vectors: Vectors, nearestCount: number): Graph {
  const count = countOf(vectors);
  const graph: Graph = Array.from({ length: count }, () => new Map());
  const { places, likes } = nearestOfAll(vectors, count, nearestCount);
  for (let row = 0; row < count; row += 1) {
    for (let at = row * nearestCount; at < (row + 1) * nearestCount; at += 1) {
      const like = likes[at] as number;
      if (like <= 0) continue;
      graph[row]?.set(places[at] as number, like);
      graph[places[at] as number]?.set(row, like);
    }
  }
  return graph;
}

/** Every pair is looked at once; each row keeps its best in falling order. */
function nearestOfAll(vectors: Vectors, count: number, kept: number) {
  const places = new Int32Array(count * kept);
  const likes = new Float32Array(count * kept);
  const note = (row: number, other: number, like: number) => {
    const first = row * kept;
    let at = first + kept - 1;
    if (like <= (likes[at] as number)) return;
    for (; at > first && (likes[at - 1] as number) < like; at -= 1) {
      likes[at] = likes[at - 1] as number;
      places[at] = places[at - 1] as number;
    }
    likes[at] = like;
    places[at] = other;
  };
  for (let row = 0; row < count; row += 1) {
    for (let other = row + 1; other < count; other += 1) {
      const like = likeness(vectors, row, vectors, other);
      note(row, other, like);
      note(other, row, like);
    }
  }
  return { places, likes };
}
