import type { Flow, Line } from './flow.ts';

/** Sizes of what is drawn, in pixels. */
export const sizes = { card: 236, height: 84, edge: 24, plain: 40, parting: 104, corner: 12 } as const;

/** A flow in pixels: the top of every row, and how much room it takes. */
export interface Drawing {
  tops: number[];
  width: number;
  height: number;
  x: (column: number) => number;
  lines: Drawn[];
}

export interface Drawn {
  line: Line;
  /** The path of the line, for an SVG. */
  path: string;
  /** Where its words stand: the middle of their upper edge. */
  label: { x: number; y: number };
  tip: { x: number; y: number };
}

/** Draws a flow: rows that part have room for words, the others only for a tip. */
export function drawingOf(flow: Flow): Drawing {
  const x = (column: number) => sizes.edge + sizes.card / 2 + column * sizes.card;
  const tops: number[] = [];
  let y: number = sizes.edge;
  for (let row = 0; row < flow.rows; row += 1) {
    tops.push(y);
    y += sizes.height + roomBelow(flow, row);
  }
  const hasBack = flow.lines.some((one) => one.isBack);
  const width = flow.columns * sizes.card + sizes.edge * 2 + (hasBack ? 108 : 0);
  const lines = flow.lines.map((line) =>
    line.isBack ? back(line, flow, tops, x) : down(line, flow, tops, x),
  );
  return { tops, width, height: y - sizes.plain + sizes.edge, x, lines };
}

function roomBelow({ lines }: Flow, row: number): number {
  const here = lines.filter((one) => !one.isBack && one.top === row);
  if (here.some((one) => one.ways.length > 0)) return sizes.parting;
  const passing = lines.filter(
    (one) => !one.isBack && one.top <= row && row < one.top + one.columns.length - 1,
  );
  const isBent = passing.some((one) => one.columns[row - one.top] !== one.columns[row - one.top + 1]);
  return isBent ? sizes.plain + 16 : sizes.plain;
}

function down(line: Line, flow: Flow, tops: readonly number[], x: (column: number) => number): Drawn {
  const parts = flow.lines.filter((one) => one.from === line.from).length > 1;
  const points = line.columns.map((column, at) => ({ x: x(column), top: tops[line.top + at] ?? 0 }));
  const [first, second] = points;
  let path = `M${first?.x ?? 0} ${(first?.top ?? 0) + sizes.height}`;
  for (const [at, point] of points.entries()) {
    const from = points[at - 1];
    if (!from) continue;
    const start = from.top + sizes.height;
    // Ways part right below their step, and meet right above the one that they lead to.
    const bend = at === 1 && parts ? start + sizes.corner + 6 : point.top - sizes.corner - 10;
    path += elbow(from.x, point.x, bend);
    path += `V${at === points.length - 1 ? point.top - 2 : point.top + sizes.height}`;
  }
  const last = points.at(-1);
  return {
    ...{ line, path, tip: { x: last?.x ?? 0, y: last?.top ?? 0 } },
    label: { x: second?.x ?? 0, y: (first?.top ?? 0) + sizes.height + sizes.corner * 2 + 6 },
  };
}

/** Down to the bend, across with round corners, and on. */
function elbow(from: number, to: number, y: number): string {
  if (Math.abs(from - to) < 1) return '';
  const turn = Math.min(sizes.corner, Math.abs(from - to) / 2) * Math.sign(to - from);
  const depth = Math.abs(turn);
  return `V${y - depth}q0 ${depth} ${turn} ${depth}H${to - turn}q${turn} 0 ${turn} ${depth}`;
}

/** A way back up leaves below its step, runs on the right of everything, and comes down on the one that it leads to. */
function back(line: Line, flow: Flow, tops: readonly number[], x: (column: number) => number): Drawn {
  const [from = 0, to = 0] = line.columns.map(x);
  const target = flow.nodes.find((one) => one.key === line.to);
  const side = x(flow.columns - 1) + sizes.card / 2 + sizes.edge + sizes.corner;
  const start = (tops[line.top] ?? 0) + sizes.height;
  const end = tops[target?.row ?? 0] ?? 0;
  const turn = sizes.corner;
  const [low, high] = [start + 16, end - 22];
  const out = `M${from} ${start}V${low - turn}q0 ${turn} ${turn} ${turn}H${side - turn}q${turn} 0 ${turn} ${-turn}`;
  const home = `V${high + turn}q0 ${-turn} ${-turn} ${-turn}H${to + turn}q${-turn} 0 ${-turn} ${turn}V${end - 2}`;
  return { line, path: out + home, label: { x: side, y: (low + high) / 2 - 12 }, tip: { x: to, y: end } };
}
