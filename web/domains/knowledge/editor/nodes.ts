import { goToNextCell, tableEditing } from '@tiptap/pm/tables';
import { mergeAttributes, Node } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';

/** What may stand in boxes, cells and list items: the same as the server keeps. */
const simple = '(paragraph|bulletList|orderedList|image|codeBlock)+';
const holds: Readonly<Record<string, string>> = {
  listItem: simple,
  blockquote: '(paragraph|bulletList|orderedList)+',
};

/** The usual nodes, with what they hold narrowed to what an article may have. */
const Words = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((one) =>
      holds[one.name] && one.type === 'node' ? one.extend({ content: holds[one.name] }) : one,
    );
  },
});

/** A box that is set off from the words around it. */
const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: simple,
  defining: true,
  addAttributes: () => ({
    kind: {
      default: 'note',
      parseHTML: (element) => element.getAttribute('data-kind') ?? 'note',
      renderHTML: ({ kind }) => ({ 'data-kind': kind, class: `callout callout-${kind}` }),
    },
  }),
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes, 0],
});

/** A film at a house that we know. Nothing is loaded from there; readers follow the link. */
const Film = Node.create({
  name: 'video',
  group: 'block',
  atom: true,
  addAttributes: () => ({ url: { default: '' } }),
  parseHTML: () => [{ tag: 'p[data-video]', getAttrs: (element) => ({ url: element.dataset.video ?? '' }) }],
  renderHTML: ({ HTMLAttributes: { url } }) => [
    'p',
    { class: 'video', 'data-video': url },
    ['span', {}, String(url)],
  ],
});

/** A picture by its file; where it is, is asked when it is drawn. */
const picture = (addressOf: (fileId: string) => string | undefined) =>
  Node.create({
    name: 'image',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({
      fileId: { default: '', parseHTML: (element) => element.getAttribute('data-file') ?? '' },
      alt: { default: '' },
    }),
    parseHTML: () => [{ tag: 'img[data-file]' }],
    renderHTML: ({ HTMLAttributes: { fileId, alt } }) => [
      'img',
      { src: addressOf(String(fileId)) ?? '', alt, 'data-file': fileId },
    ],
  });

const spans = {
  colspan: { default: 1, parseHTML: (cell: HTMLElement) => Number(cell.getAttribute('colspan') ?? 1) },
  rowspan: { default: 1, parseHTML: (cell: HTMLElement) => Number(cell.getAttribute('rowspan') ?? 1) },
  colwidth: { default: null, rendered: false },
};
const cell = (name: string, tag: 'th' | 'td', tableRole: string) =>
  Node.create({
    name,
    content: simple,
    isolating: true,
    extendNodeSchema: ({ name: of }) => (of === name ? { tableRole } : {}),
    addAttributes: () => spans,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  });
const Row = Node.create({
  name: 'tableRow',
  content: '(tableCell|tableHeader)*',
  extendNodeSchema: ({ name }) => (name === 'tableRow' ? { tableRole: 'row' } : {}),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});
const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => (name === 'table' ? { tableRole: 'table' } : {}),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const go = (by: 1 | -1) => () => {
      const { state, view } = this.editor;
      return goToNextCell(by)(state, view.dispatch);
    };
    return { Tab: go(1), 'Shift-Tab': go(-1) };
  },
});

/** Every node of an article; `addressOf` says where a picture is. */
export const nodesOf = (addressOf: (fileId: string) => string | undefined) => [
  Words.configure({
    heading: { levels: [2, 3, 4] },
    link: { openOnClick: false, defaultProtocol: 'https' },
  }),
  Callout,
  Film,
  picture(addressOf),
  Table,
  Row,
  cell('tableHeader', 'th', 'header_cell'),
  cell('tableCell', 'td', 'cell'),
];
