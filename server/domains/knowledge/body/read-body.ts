import { z } from 'zod';
import { tidyText } from '../../../kernel/text.ts';
import type { Body, BodyNode, Mark } from './node.ts';
import { markShapes, shapes } from './shape.ts';

/** How deep parts may stand in each other, how many there may be, and how many letters in all. */
const deepest = 16;
const mostNodes = 20_000;
const mostLetters = 300_000;

const given = z.strictObject({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  content: z.array(z.unknown()).max(mostNodes).optional(),
  marks: z.array(z.unknown()).max(10).optional(),
  text: z.string().optional(),
});
const givenMark = z.strictObject({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).nullish(),
});

/** A body as it came from anywhere: it is exactly of our shape, or the place where it is not is named. */
export const bodyInput = z.unknown().transform((value, context): Body => {
  try {
    return readBody(value);
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error;
    context.addIssue({ code: 'custom', path: error.path, message: error.message });
    return z.NEVER;
  }
});

/** Where a body is not of our shape. */
export class BodyRefused extends Error {
  readonly path: (string | number)[];
  constructor(path: (string | number)[], message: string) {
    super(message);
    this.path = path;
  }
}

/** Takes a body of our shape, node by node; nothing unknown is kept. @throws BodyRefused. */
export function readBody(value: unknown): Body {
  const count = { nodes: 0, letters: 0 };
  const doc = readNode(value, { path: [], allowed: ['doc'], depth: 0, isPlain: false, count });
  return doc as Body;
}

type Place = {
  path: (string | number)[];
  allowed: readonly string[];
  depth: number;
  isPlain: boolean;
  count: { nodes: number; letters: number };
};

function readNode(value: unknown, place: Place): BodyNode {
  const parsed = given.safeParse(value);
  if (!parsed.success) throw new BodyRefused(place.path, 'not a node');
  const { type, attrs, content, marks, text } = parsed.data;
  place.count.nodes += 1;
  if (place.depth > deepest || place.count.nodes > mostNodes) throw new BodyRefused(place.path, 'too much');
  const shape = Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  if (!shape || !place.allowed.includes(type)) throw new BodyRefused(place.path, `no ${type} here`);
  if (type === 'text') return readText(text, marks, place);
  if (text !== undefined || (marks && marks.length > 0)) throw new BodyRefused(place.path, 'not a text');
  const node: BodyNode = { type, ...readAttributes(shape.attrs, attrs, place) };
  const children = (content ?? []).map((child, at) =>
    readNode(child, {
      path: [...place.path, 'content', at],
      allowed: shape.holds ?? [],
      depth: place.depth + 1,
      isPlain: shape.plain ?? false,
      count: place.count,
    }),
  );
  if (children.length < (shape.least ?? 0)) throw new BodyRefused(place.path, `an empty ${type}`);
  return children.length > 0 ? { ...node, content: children } : node;
}

function readText(text: string | undefined, marks: unknown[] | undefined, place: Place): BodyNode {
  const words = tidyText(text ?? '');
  place.count.letters += words.length;
  if (words === '') throw new BodyRefused(place.path, 'an empty text');
  if (place.count.letters > mostLetters) throw new BodyRefused(place.path, 'too much');
  const read = (marks ?? []).map((mark, at) => readMark(mark, [...place.path, 'marks', at]));
  if (read.length === 0) return { type: 'text', text: words };
  if (place.isPlain) throw new BodyRefused(place.path, 'marks in code');
  return { type: 'text', text: words, marks: read };
}

function readMark(value: unknown, path: (string | number)[]): Mark {
  const parsed = givenMark.safeParse(value);
  const type = parsed.data?.type ?? '';
  const shape = Object.hasOwn(markShapes, type) ? markShapes[type] : undefined;
  const attrs = shape?.safeParse(parsed.data?.attrs ?? undefined);
  if (!attrs?.success) throw new BodyRefused(path, 'no such mark');
  return attrs.data ? { type, attrs: attrs.data as Record<string, unknown> } : { type };
}

function readAttributes(shape: z.ZodType | undefined, attrs: unknown, { path }: Place): Partial<BodyNode> {
  if (!shape) {
    if (attrs && Object.keys(attrs).length > 0) throw new BodyRefused([...path, 'attrs'], 'no attributes');
    return {};
  }
  const parsed = shape.safeParse(attrs ?? {});
  if (!parsed.success) throw new BodyRefused([...path, 'attrs'], 'wrong attributes');
  return { attrs: parsed.data as Record<string, unknown> };
}
