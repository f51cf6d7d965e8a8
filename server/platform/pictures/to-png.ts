import { createCanvas, GlobalFonts, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { fontFiles, newRuler, type Paper, partsOf, widthOf } from '../pdf/type.ts';
import { middleOfLine } from './read-svg.ts';
import type { Picture, Shape } from './shapes.ts';

/** Pixels to a point: sharp on a screen that shows two for one. */
export const pixelsPerPoint = 2;

let ruler: Paper | null = null;

/** Draws a picture as a PNG on white, each word in the fonts and at the places that it has on paper. Runs in a thread of its own. */
export async function toPng(picture: Picture): Promise<Uint8Array> {
  if (!ruler) for (const [name, file] of fontFiles) GlobalFonts.registerFromPath(file, `paper-${name}`);
  ruler ??= newRuler();
  const canvas = createCanvas(
    Math.ceil(picture.width * pixelsPerPoint),
    Math.ceil(picture.height * pixelsPerPoint),
  );
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.scale(pixelsPerPoint, pixelsPerPoint);
  for (const shape of picture.shapes) {
    brush.save();
    if (shape.kind === 'path') drawPath(brush, shape);
    else drawWords(brush, ruler, shape);
    brush.restore();
  }
  return canvas.encode('png');
}

function drawPath(brush: SKRSContext2D, shape: Extract<Shape, { kind: 'path' }>): void {
  if (shape.clip !== null) brush.clip(new Path2D(shape.clip));
  brush.transform(...shape.at);
  const path = new Path2D(shape.d);
  if (shape.fill) {
    brush.fillStyle = shape.fill.colour;
    brush.globalAlpha = shape.fill.opacity;
    brush.fill(path);
  }
  if (!shape.stroke) return;
  brush.strokeStyle = shape.stroke.colour;
  brush.globalAlpha = shape.stroke.opacity;
  brush.lineWidth = shape.stroke.width;
  brush.lineJoin = 'round';
  brush.setLineDash([...shape.stroke.dash]);
  brush.stroke(path);
}

function drawWords(brush: SKRSContext2D, measure: Paper, shape: Extract<Shape, { kind: 'text' }>): void {
  brush.transform(...shape.at);
  brush.fillStyle = shape.colour;
  const width = widthOf(measure, shape.text, shape);
  let x = shape.x - { start: 0, middle: width / 2, end: width }[shape.anchor];
  for (const part of partsOf(shape.text, shape.bold)) {
    brush.font = `${shape.size}px "paper-${part.font}"`;
    brush.fillText(part.text, x, shape.y + shape.size * middleOfLine);
    x += measure.font(part.font).fontSize(shape.size).widthOfString(part.text);
  }
}
