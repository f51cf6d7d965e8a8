import type { Lag, Point } from './types.ts';

/** A scatter plot in a frame: where each point stands, the line through them and the band in which it may lie at 95 %. */
export interface Scatter {
  points: { x: number; y: number; point: Point }[];
  line: [number, number, number, number] | null;
  band: string | null;
  /** The least and the most change along the foot. */
  from: number;
  to: number;
}

/** Standard errors that the band reaches from the line. */
const reach = 1.96;
const cuts = 24;

/** Places in a frame of `width` by `height`, the second measure's change upwards. Null without two different points. */
export function scatterOf(
  points: readonly Point[],
  best: Lag | null,
  width: number,
  height: number,
): Scatter | null {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (points.length < 2 || left === right || low === high) return null;
  const edge = 6;
  const placeX = (x: number) => edge + ((x - left) / (right - left)) * (width - 2 * edge);
  const placeY = (y: number) => height - edge - ((y - low) / (high - low)) * (height - 2 * edge);
  const placed = points.map((point) => ({ x: round(placeX(point.x)), y: round(placeY(point.y)), point }));
  const fit = fitOf(points, best);
  if (!fit) return { points: placed, line: null, band: null, from: left, to: right };
  const at = (x: number) => fit.meanY + fit.slope * (x - fit.meanX);
  const off = (x: number) =>
    reach * Math.sqrt(fit.errorOfMean ** 2 + (fit.slopeError * (x - fit.meanX)) ** 2);
  const along = Array.from({ length: cuts + 1 }, (_, cut) => left + ((right - left) * cut) / cuts);
  const edgeOf = (side: 1 | -1) =>
    along.map((x) => `${round(placeX(x))} ${round(placeY(at(x) + side * off(x)))}`);
  return {
    points: placed,
    line: [placeX(left), placeY(at(left)), placeX(right), placeY(at(right))].map(round) as Scatter['line'],
    band: `M${edgeOf(1).join(' L')} L${edgeOf(-1).toReversed().join(' L')}Z`,
    from: left,
    to: right,
  };
}

function fitOf(points: readonly Point[], best: Lag | null) {
  if (!best || best.slope === null || best.slopeError === null || !best.nEffective) return null;
  const meanOf = (values: number[]) => values.reduce((all, value) => all + value, 0) / values.length;
  const [meanX, meanY] = [meanOf(points.map(({ x }) => x)), meanOf(points.map(({ y }) => y))];
  const spread = points.reduce((all, { x }) => all + (x - meanX) ** 2, 0);
  // What the points lie off the line, as the error of the slope knows it.
  const errorOfMean = (best.slopeError * Math.sqrt(spread)) / Math.sqrt(best.nEffective);
  return { meanX, meanY, slope: best.slope, slopeError: best.slopeError, errorOfMean };
}

const round = (value: number) => Math.round(value * 10) / 10;
