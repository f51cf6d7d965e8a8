import { Parser } from 'htmlparser2';
import { inPlace, type Matrix, type Paint, type Shape } from './shapes.ts';

type Attributes = Record<string, string>;

/**
 * Reads the SVG that our own charts are drawn in, which is a small part of the language. @throws Error for what stands in none
 * of them, so that nothing is left out of a picture in silence.
 */
export function readSvg(svg: string): Shape[] {
  const clips = clipsIn(svg);
  const shapes: Shape[] = [];
  const clipped: (string | null)[] = [];
  let inDefinition = 0;
  let text: { attributes: Attributes; words: string } | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'defs' || name === 'style') inDefinition += 1;
        if (name === 'g') clipped.push(clipOf(attributes, clips) ?? clipped.at(-1) ?? null);
        if (inDefinition > 0 || structure.has(name)) return;
        if (name === 'text') text = { attributes, words: '' };
        else shapes.push(pathOf(name, attributes, clipOf(attributes, clips) ?? clipped.at(-1) ?? null));
      },
      ontext(words) {
        if (text) text.words += words;
      },
      onclosetag(name) {
        if (name === 'defs' || name === 'style') inDefinition -= 1;
        if (name === 'g') clipped.pop();
        if (name !== 'text' || !text) return;
        if (text.words.trim() !== '') shapes.push(textOf(text.attributes, text.words));
        text = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return shapes;
}

const structure = new Set(['svg', 'g', 'defs', 'style', 'clipPath', 'title', 'desc']);

/** The paths that cut, by name; they may stand after what they cut. */
function clipsIn(svg: string): Map<string, string> {
  const clips = new Map<string, string>();
  let name: string | null = null;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'clipPath') name = attributes.id ?? null;
        else if (name !== null) clips.set(name, dOf(tag, attributes));
      },
      onclosetag(tag) {
        if (tag === 'clipPath') name = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return clips;
}

function clipOf(attributes: Attributes, clips: ReadonlyMap<string, string>): string | null {
  const name = /^url\(#(.+)\)$/.exec(attributes['clip-path'] ?? '')?.[1];
  return name === undefined ? null : (clips.get(name) ?? null);
}

function pathOf(name: string, attributes: Attributes, clip: string | null): Shape {
  const stroke = paintOf(attributes, 'stroke', null);
  return {
    ...{ kind: 'path', d: dOf(name, attributes), at: matrixOf(attributes.transform), clip },
    fill: paintOf(attributes, 'fill', '#000000'),
    stroke: stroke && {
      ...stroke,
      width: Number(attributes['stroke-width'] ?? 1),
      dash: (attributes['stroke-dasharray'] ?? '')
        .split(/[\s,]+/)
        .map(Number)
        .filter((one) => one > 0),
    },
  };
}

function dOf(name: string, a: Attributes): string {
  if (name === 'path') return a.d ?? '';
  if (name === 'rect') return `M${a.x ?? 0} ${a.y ?? 0}h${a.width}v${a.height}h-${a.width}Z`;
  if (name === 'polyline') return `M${a.points}`;
  if (name === 'polygon') return `M${a.points}Z`;
  if (name === 'circle') {
    const [x, y, r] = [Number(a.cx), Number(a.cy), Number(a.r)];
    return `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`;
  }
  throw new Error(`A chart drew <${name}>, which no paper knows`);
}

function textOf(attributes: Attributes, words: string): Shape {
  const style = attributes.style ?? '';
  const size = Number(/font-size:\s*([\d.]+)px/.exec(style)?.[1] ?? 12);
  const anchors = { start: 'start', middle: 'middle', end: 'end' } as const;
  return {
    ...{ kind: 'text', text: words, at: matrixOf(attributes.transform), size },
    x: Number(attributes.x ?? 0),
    y: Number(attributes.y ?? 0) + (attributes['dominant-baseline'] === 'central' ? 0 : -size * middleOfLine),
    anchor: anchors[(attributes['text-anchor'] ?? 'start') as keyof typeof anchors],
    bold: /font-weight:\s*(bold|[6-9]00)/.test(style),
    colour: paintOf(attributes, 'fill', '#000000')?.colour ?? '#000000',
  };
}

/** How far above the line of the letters their middle is, in parts of their size. */
export const middleOfLine = 0.36;

function paintOf(attributes: Attributes, name: 'fill' | 'stroke', usual: string | null): Paint | null {
  const given = attributes[name] ?? usual;
  if (given === null || given === 'none' || given === 'transparent') return null;
  const opacity = Number(attributes[`${name}-opacity`] ?? 1) * Number(attributes.opacity ?? 1);
  return { colour: hexOf(given), opacity };
}

function hexOf(colour: string): string {
  if (/^#[\da-f]{6}$/i.test(colour)) return colour;
  if (/^#[\da-f]{3}$/i.test(colour)) return `#${[...colour.slice(1)].map((one) => one + one).join('')}`;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  if (!parts) throw new Error(`A chart has the colour ${colour}, which no paper knows`);
  return `#${parts
    .slice(1, 4)
    .map((one) => Number(one).toString(16).padStart(2, '0'))
    .join('')}`;
}

function matrixOf(transform: string | undefined): Matrix {
  if (!transform) return inPlace;
  const found = /^(matrix|translate)\(([^)]*)\)$/.exec(transform.trim());
  const numbers = (found?.[2] ?? '').split(/[\s,]+/).map(Number);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  if (found?.[1] === 'translate' && numbers.length === 2) return [1, 0, 0, 1, a, b];
  if (found?.[1] === 'matrix' && numbers.length === 6) return [a, b, c, d, e, f];
  throw new Error(`A chart is placed by ${transform}, which no paper knows`);
}
