import { chanceFrom, shuffled } from '../../../../kernel/statistics/chance.ts';
import type { Graph } from './neighbours.ts';

const levels = 20;
const roundsOfLevel = 30;

/** A graph whose points may stand for several: `inside` is what their own lines among themselves weigh. */
type Level = { lines: Graph; inside: Float64Array };

/**
 * Finds what hangs together in a graph (Louvain; Blondel and others 2008): points go to the neighbours with whom they
 * share more than chance would give, then each group becomes one point, until nothing moves. `fineness` weighs chance:
 * the higher, the smaller the groups. Answers the group of each point, numbered from nought.
 */
export function communities(graph: Graph, fineness: number): Int32Array<ArrayBuffer> {
  const next = chanceFrom(1);
  let level: Level = { lines: graph, inside: new Float64Array(graph.length) };
  let member = Int32Array.from({ length: graph.length }, (_, at) => at);
  for (let depth = 0; depth < levels; depth += 1) {
    const { groups, count } = settle(level, fineness, next);
    member = member.map((point) => groups[point] as number);
    if (count === level.lines.length) break;
    level = drawTogether(level, groups, count);
  }
  return member;
}

function settle(level: Level, fineness: number, next: () => number) {
  const { lines, inside } = level;
  const weights = lines.map((line, at) => {
    let sum = inside[at] as number;
    for (const weight of line.values()) sum += weight;
    return sum;
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const groups = Int32Array.from({ length: lines.length }, (_, at) => at);
  const totals = Float64Array.from(weights);
  const order = shuffled(lines.length, next);
  const move = (point: number): boolean => {
    const weight = weights[point] as number;
    const here = groups[point] as number;
    const shared = sharedWith(lines[point] ?? new Map(), groups);
    totals[here] = (totals[here] as number) - weight;
    const worth = (group: number, lineWeight: number) =>
      lineWeight - (fineness * weight * (totals[group] as number)) / all;
    let best = here;
    let most = worth(here, shared.get(here) ?? 0);
    for (const [group, lineWeight] of shared) {
      const gain = worth(group, lineWeight);
      if (gain > most + 1e-12) [best, most] = [group, gain];
    }
    totals[best] = (totals[best] as number) + weight;
    groups[point] = best;
    return best !== here;
  };
  let moved = true;
  for (let round = 0; moved && round < roundsOfLevel; round += 1) {
    moved = false;
    for (const point of order) if (move(point)) moved = true;
  }
  return numbered(groups);
}

/** What the lines of a point weigh, by the group at their other end. */
function sharedWith(line: ReadonlyMap<number, number>, groups: Int32Array): Map<number, number> {
  const shared = new Map<number, number>();
  for (const [other, weight] of line) {
    const group = groups[other] as number;
    shared.set(group, (shared.get(group) ?? 0) + weight);
  }
  return shared;
}

/** Numbers groups from nought in the order in which they are met. */
function numbered(groups: Int32Array): { groups: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  const renamed = groups.map((group) => {
    const known = numbers.get(group) ?? numbers.size;
    numbers.set(group, known);
    return known;
  });
  return { groups: renamed, count: numbers.size };
}

function drawTogether({ lines, inside }: Level, groups: Int32Array, count: number): Level {
  const drawn: Level = {
    lines: Array.from({ length: count }, () => new Map()),
    inside: new Float64Array(count),
  };
  lines.forEach((line, point) => {
    const from = groups[point] as number;
    let own = (drawn.inside[from] as number) + (inside[point] as number);
    for (const [other, weight] of line) {
      const to = groups[other] as number;
      if (to === from) own += weight;
      else drawn.lines[from]?.set(to, (drawn.lines[from]?.get(to) ?? 0) + weight);
    }
    drawn.inside[from] = own;
  });
  return drawn;
}
