/** Six numbers of an affine map, as SVG writes them in `matrix(…)`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A colour as `#rrggbb`, and how much of it (0 to 1). */
export type Paint = { colour: string; opacity: number };

/** A part of a picture: a path as SVG writes it, or words on one line. */
export type Shape =
  | {
      kind: 'path';
      d: string;
      at: Matrix;
      fill: Paint | null;
      stroke: (Paint & { width: number; dash: readonly number[] }) | null;
      /** Path outside of which nothing of it is seen. */
      clip: string | null;
    }
  | {
      kind: 'text';
      text: string;
      at: Matrix;
      /** Where its middle line stands, and which of its ends stands at `x`. */
      x: number;
      y: number;
      anchor: 'start' | 'middle' | 'end';
      size: number;
      bold: boolean;
      colour: string;
    };

/** A picture in shapes, the same for a paper and for pixels. Sizes in points, from the top left. */
export type Picture = { width: number; height: number; shapes: Shape[]; about: string };

export const inPlace: Matrix = [1, 0, 0, 1, 0, 0];

/** The same shape, further right and down. */
export function moved(shape: Shape, x: number, y: number): Shape {
  const [a, b, c, d, e, f] = shape.at;
  const at: Matrix = [a, b, c, d, e + x, f + y];
  // What it is cut by is written where it was drawn: no picture moves a shape that is cut.
  if (shape.kind === 'path' && shape.clip !== null)
    return { ...shape, at, clip: movedPath(shape.clip, x, y) };
  return { ...shape, at };
}

/** Of the paths that cut, which begin once and go on by steps (`M x y l …`). */
function movedPath(d: string, x: number, y: number): string {
  return d.replace(
    /M\s*(-?[\d.]+)[\s,]+(-?[\d.]+)/g,
    (_, left, top) => `M${Number(left) + x} ${Number(top) + y}`,
  );
}
