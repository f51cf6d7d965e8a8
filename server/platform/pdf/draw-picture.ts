import { middleOfLine } from '../pictures/read-svg.ts';
import type { Picture, Shape } from '../pictures/shapes.ts';
import { type Paper, setLine, widthOf } from './type.ts';

/** Draws a picture as lines and letters, never as pixels: sharp at any size, its words can be found and copied. */
export function drawPicture(
  paper: Paper,
  picture: Picture,
  at: { x: number; y: number; width: number },
): void {
  const scale = at.width / picture.width;
  paper.save();
  paper.translate(at.x, at.y).scale(scale);
  for (const shape of picture.shapes) {
    paper.save();
    if (shape.kind === 'path') drawPath(paper, shape);
    else drawWords(paper, shape);
    paper.restore();
  }
  paper.restore();
}

function drawPath(paper: Paper, shape: Extract<Shape, { kind: 'path' }>): void {
  const { fill, stroke } = shape;
  if (shape.clip !== null) paper.path(shape.clip).clip();
  paper.transform(...shape.at);
  if (fill) paper.path(shape.d).fillOpacity(fill.opacity).fill(fill.colour);
  if (!stroke) return;
  paper.path(shape.d).lineWidth(stroke.width).lineJoin('round').strokeOpacity(stroke.opacity);
  // A path is broken by lines and gaps in turn.
  const [line, gap = line] = stroke.dash;
  if (line !== undefined) paper.dash(line, { space: gap });
  else paper.undash();
  paper.stroke(stroke.colour);
}

function drawWords(paper: Paper, shape: Extract<Shape, { kind: 'text' }>): void {
  paper.transform(...shape.at).fillOpacity(1);
  const width = widthOf(paper, shape.text, shape);
  const left = { start: 0, middle: width / 2, end: width }[shape.anchor];
  // The top of a line is 1.1 of its size above its letters' line.
  const top = shape.y + shape.size * (middleOfLine - 1.1);
  setLine(paper, shape.text, { x: shape.x - left, y: top }, shape);
}
