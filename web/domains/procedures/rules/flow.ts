import { theEnd } from '../../../../server/domains/procedures/rules/content.ts';
import type { Content, Step } from '../types.ts';

/** A way from one step to another, or to the end; `ways` are the branches that go it, by their keys. */
export interface Edge {
  from: string;
  to: string;
  ways: string[];
}

/** Where a step stands: the row from the top, and the middle of it in widths of a card from the left. */
export interface Node {
  key: string;
  row: number;
  column: number;
}

/** A way as it is drawn: the columns that it passes, one in each row from its beginning to its end. */
export interface Line extends Edge {
  top: number;
  columns: number[];
  /** It leads back up: to be done again. */
  isBack: boolean;
}

export interface Flow {
  nodes: Node[];
  lines: Line[];
  rows: number;
  columns: number;
}

/**
 * Where the steps of a procedure stand so that one sees its ways part and meet: each step below all that lead to it,
 * ways that pass a row keep a place in it, and everything as near as can be below what it comes from (the layers of
 * Sugiyama, Tagawa and Toda 1981, with the places of a row averaged as in isotonic regression).
 */
export function flowOf(content: Content): Flow {
  const edges = edgesOf(content);
  const keys = [...content.steps.map((one) => one.key), theEnd];
  const back = backEdges(keys, edges);
  const rowOf = rowsOf(
    keys,
    edges.filter((one) => !back.has(one)),
  );
  const { layers, chains } = layered(keys, edges, back, rowOf);
  const ordered = untangled(layers, chains);
  const columnOf = placed(ordered, chains);
  const nodes = keys.map((key) => ({ key, row: rowOf.get(key) ?? 0, column: columnOf.get(key) ?? 0 }));
  const lines = edges.map((edge) => {
    const chain = chains.find((one) => one.edge === edge)?.cells ?? [edge.from, edge.to];
    const isBack = back.has(edge);
    const columns = chain.map((cell) => columnOf.get(cell) ?? 0);
    return { ...edge, isBack, top: rowOf.get(edge.from) ?? 0, columns };
  });
  const all = [...columnOf.values()];
  return { nodes, lines, rows: layers.length, columns: all.length > 0 ? Math.max(...all) + 1 : 0 };
}

/** All ways of all steps, those between the same two drawn as one. Ways to a step that is not there are left out. */
export function edgesOf({ steps }: Content): Edge[] {
  const there = new Set([...steps.map((one) => one.key), theEnd]);
  const edges: Edge[] = [];
  for (const [place, step] of steps.entries()) {
    const below = steps[place + 1]?.key ?? theEnd;
    for (const { way, next } of waysOf(step)) {
      const to = next ?? below;
      if (!there.has(to) || to === step.key) continue;
      const same = edges.find((one) => one.from === step.key && one.to === to);
      if (same) same.ways.push(...(way ? [way] : []));
      else edges.push({ from: step.key, to, ways: way ? [way] : [] });
    }
  }
  return edges;
}

/** The ways of a step as they are written, with the key of the branch. */
export function waysOf(step: Step): { way: string | null; next: string | null }[] {
  if (step.kind === 'decide') return step.branches.map(({ key, next }) => ({ way: key, next }));
  const own = { way: step.kind === 'approve' ? 'approved' : null, next: step.next };
  return step.kind === 'approve' ? [own, { way: 'declined', next: step.declined ?? theEnd }] : [own];
}

/** Which ways lead back to where one has been: found by walking down from the first step, and then from the others. */
function backEdges(keys: readonly string[], edges: readonly Edge[]): Set<Edge> {
  const back = new Set<Edge>();
  const state = new Map<string, 'open' | 'done'>();
  const walk = (key: string) => {
    state.set(key, 'open');
    for (const edge of edges.filter((one) => one.from === key)) {
      if (state.get(edge.to) === 'open') back.add(edge);
      else if (!state.has(edge.to)) walk(edge.to);
    }
    state.set(key, 'done');
  };
  for (const key of keys) if (!state.has(key)) walk(key);
  return back;
}

/** Each step one row below the lowest that leads to it; the end below everything. */
function rowsOf(keys: readonly string[], edges: readonly Edge[]): Map<string, number> {
  const rows = new Map<string, number>();
  const rowOf = (key: string): number => {
    const known = rows.get(key);
    if (known !== undefined) return known;
    const above = edges.filter((one) => one.to === key).map((one) => rowOf(one.from) + 1);
    const row = Math.max(0, ...above);
    rows.set(key, row);
    return row;
  };
  const steps = keys.filter((key) => key !== theEnd);
  const [first] = steps;
  for (const key of steps) rowOf(key);
  // What nobody leads to stands below the first step, so that it is seen as something apart.
  for (const key of steps) if (key !== first && rows.get(key) === 0) shift(key, edges, rows);
  rows.set(theEnd, Math.max(0, ...steps.map((key) => (rows.get(key) ?? 0) + 1)));
  return rows;
}

function shift(key: string, edges: readonly Edge[], rows: Map<string, number>): void {
  rows.set(key, (rows.get(key) ?? 0) + 1);
  for (const { to } of edges.filter((one) => one.from === key && one.to !== theEnd))
    if ((rows.get(to) ?? 0) <= (rows.get(key) ?? 0)) shift(to, edges, rows);
}

interface Chain {
  edge: Edge;
  /** The step, a cell in each row between, and the step that it leads to. */
  cells: string[];
}

/** Rows of cells: the steps, and a cell for each way that passes. */
function layered(
  keys: readonly string[],
  edges: readonly Edge[],
  back: ReadonlySet<Edge>,
  rowOf: ReadonlyMap<string, number>,
): { layers: string[][]; chains: Chain[] } {
  const layers: string[][] = Array.from({ length: Math.max(...rowOf.values()) + 1 }, () => []);
  for (const key of keys) layers[rowOf.get(key) ?? 0]?.push(key);
  const chains = edges
    .filter((edge) => !back.has(edge))
    .map((edge) => {
      const cells = [edge.from];
      for (let row = (rowOf.get(edge.from) ?? 0) + 1; row < (rowOf.get(edge.to) ?? 0); row += 1) {
        const cell = `${edge.from} ${edge.to} ${row}`;
        layers[row]?.push(cell);
        cells.push(cell);
      }
      return { edge, cells: [...cells, edge.to] };
    });
  return { layers, chains };
}

/** The order in each row that lets the fewest ways cross, found by going down and up and standing below the middle. */
function untangled(layers: readonly string[][], chains: readonly Chain[]): string[][] {
  const { above, below } = neighbours(chains);
  let rows = layers.map((row) => [...row]);
  let best = rows;
  for (let round = 0; round < 6; round += 1) {
    const down = round % 2 === 0;
    const beside = down ? above : below;
    const order = down ? [...rows.keys()] : [...rows.keys()].reverse();
    const next = [...rows];
    for (const at of order) {
      const held = next[down ? at - 1 : at + 1] ?? [];
      const row = next[at] ?? [];
      const middle = (cell: string) =>
        meanOf(
          (beside.get(cell) ?? []).map((one) => held.indexOf(one)),
          row.indexOf(cell),
        );
      next[at] = row.toSorted((one, other) => middle(one) - middle(other));
    }
    rows = next;
    if (crossings(rows, chains) < crossings(best, chains)) best = rows;
  }
  return best;
}

/** How often ways cross between neighbouring rows. */
function crossings(rows: readonly string[][], chains: readonly Chain[]): number {
  const place = new Map(rows.flatMap((row, at) => row.map((cell, index) => [cell, { at, index }] as const)));
  const hops = chains.flatMap(({ cells }) =>
    cells.slice(1).map((cell, at) => [place.get(cells[at] ?? ''), place.get(cell)] as const),
  );
  let count = 0;
  for (const [at, [from, to]] of hops.entries())
    for (const [otherFrom, otherTo] of hops.slice(at + 1))
      if (from && to && otherFrom && otherTo && from.at === otherFrom.at)
        count += (from.index - otherFrom.index) * (to.index - otherTo.index) < 0 ? 1 : 0;
  return count;
}

/** The middle of each cell in widths of a card, the leftmost at 0. */
function placed(rows: readonly string[][], chains: readonly Chain[]): Map<string, number> {
  const { above, below } = neighbours(chains);
  const at = new Map(
    rows.flatMap((row) => row.map((cell, index) => [cell, index - (row.length - 1) / 2] as const)),
  );
  for (let round = 0; round < 8; round += 1) {
    const down = round % 2 === 0;
    const beside = down ? above : below;
    for (const row of down ? rows : rows.toReversed()) {
      const wish = (cell: string) =>
        meanOf(
          (beside.get(cell) ?? []).map((one) => at.get(one) ?? 0),
          at.get(cell) ?? 0,
        );
      for (const [index, place] of apart(row, row.map(wish)).entries()) at.set(row[index] ?? '', place);
    }
  }
  const left = Math.min(...at.values());
  return new Map([...at].map(([cell, place]) => [cell, Math.round((place - left) * 16) / 16]));
}

/** As near to the wishes as the order and the room between cells let be: wishes that clash meet in their middle. */
function apart(row: readonly string[], wishes: readonly number[]): number[] {
  const starts: number[] = [];
  for (const [index, cell] of row.entries())
    starts.push(index === 0 ? 0 : (starts[index - 1] ?? 0) + gap(row[index - 1] ?? '', cell));
  const blocks: { sum: number; count: number }[] = [];
  for (const [index, wish] of wishes.entries()) {
    blocks.push({ sum: wish - (starts[index] ?? 0), count: 1 });
    for (
      let last = blocks.at(-1), one = blocks.at(-2);
      last && one && one.sum / one.count > last.sum / last.count;
    ) {
      blocks.splice(-2, 2, { sum: one.sum + last.sum, count: one.count + last.count });
      last = blocks.at(-1);
      one = blocks.at(-2);
    }
  }
  return blocks
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((place, index) => place + (starts[index] ?? 0));
}

/** How far the middles of two cells must be from each other: two ways that pass need less room than a card. */
const gap = (one: string, other: string) => (one.includes(' ') && other.includes(' ') ? 0.625 : 1.125);

function neighbours(chains: readonly Chain[]): {
  above: Map<string, string[]>;
  below: Map<string, string[]>;
} {
  const above = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  for (const { cells } of chains)
    for (const [at, cell] of cells.entries()) {
      const next = cells[at + 1];
      if (next === undefined) continue;
      above.set(next, [...(above.get(next) ?? []), cell]);
      below.set(cell, [...(below.get(cell) ?? []), next]);
    }
  return { above, below };
}

const meanOf = (values: readonly number[], otherwise: number) =>
  values.length === 0 ? otherwise : values.reduce((sum, one) => sum + one, 0) / values.length;
