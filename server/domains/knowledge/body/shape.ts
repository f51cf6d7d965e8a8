import { z } from 'zod';
import { isFollowable } from './rules/addresses.ts';
import { videoOf } from './rules/video.ts';

/** What a node may be: its attributes, and which nodes stand in it. */
type Shape = { attrs?: z.ZodType; holds?: readonly string[]; least?: number; plain?: boolean };

/** What Tiptap writes beside what we keep: dropped without a word. */
const dropped = z.unknown().optional();
const nothing = z.strictObject({}).optional();

export const calloutKinds = ['note', 'tip', 'warning'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

const inline = ['text', 'hardBreak'];
const lists = ['bulletList', 'orderedList'];
const simple = ['paragraph', ...lists, 'image', 'codeBlock'];
const blocks = [...simple, 'heading', 'blockquote', 'callout', 'video', 'table', 'horizontalRule'];

const cell: Shape = {
  attrs: z
    .strictObject({
      colspan: z.int().min(1).max(50).default(1),
      rowspan: z.int().min(1).max(500).default(1),
      colwidth: dropped,
      align: dropped,
    })
    .transform(({ colspan, rowspan }) => ({ colspan, rowspan })),
  holds: ['paragraph', ...lists, 'image', 'codeBlock'],
  least: 1,
};

/** Every node that an article may have. What is not here is refused. */
export const shapes: Readonly<Record<string, Shape>> = {
  doc: { holds: blocks, least: 1 },
  paragraph: { holds: inline },
  heading: { attrs: z.strictObject({ level: z.literal([2, 3, 4]) }), holds: inline },
  bulletList: { holds: ['listItem'], least: 1 },
  orderedList: {
    attrs: z
      .strictObject({ start: z.int().min(0).max(100_000).default(1), type: dropped })
      .transform(({ start }) => ({ start })),
    holds: ['listItem'],
    least: 1,
  },
  listItem: { holds: simple, least: 1 },
  blockquote: { holds: ['paragraph', ...lists], least: 1 },
  callout: { attrs: z.strictObject({ kind: z.enum(calloutKinds) }), holds: simple, least: 1 },
  codeBlock: {
    attrs: z.strictObject({
      language: z
        .string()
        .regex(/^[a-z0-9+#-]{1,30}$/i)
        .nullable()
        .default(null),
    }),
    holds: ['text'],
    plain: true,
  },
  image: { attrs: z.strictObject({ fileId: z.uuid(), alt: z.string().max(500).default('') }) },
  video: {
    attrs: z.strictObject({
      url: z
        .string()
        .max(300)
        .refine((url) => videoOf(url) !== null),
    }),
  },
  table: { holds: ['tableRow'], least: 1 },
  tableRow: { holds: ['tableHeader', 'tableCell'], least: 1 },
  tableHeader: cell,
  tableCell: cell,
  horizontalRule: {},
  hardBreak: {},
  text: {},
};

/** Every mark that words may have, with its attributes. */
export const markShapes: Readonly<Record<string, z.ZodType>> = {
  bold: nothing,
  italic: nothing,
  underline: nothing,
  strike: nothing,
  code: nothing,
  link: z
    .strictObject({
      href: z.string().max(2000).refine(isFollowable),
      target: dropped,
      rel: dropped,
      class: dropped,
      title: dropped,
    })
    .transform(({ href }) => ({ href })),
};
