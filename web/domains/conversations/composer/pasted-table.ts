import { Node } from '@tiptap/core';

const spans = {
  colspan: { default: 1 },
  rowspan: { default: 1 },
};

const cell = (name: string, tag: string) =>
  Node.create({
    name,
    content: 'inline*',
    isolating: true,
    addKeyboardShortcuts() {
      // A new line in the cell, not another cell.
      return { Enter: ({ editor }) => editor.isActive(this.name) && editor.commands.setHardBreak() };
    },
    addAttributes: () => spans,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

/**
 * A table that somebody pastes stays one: it goes out so by mail, and where an app has none the composer says what becomes
 * of it. Without these its words would run into one another.
 */
export const pastedTable = [
  Node.create({
    name: 'table',
    group: 'block',
    content: 'tableRow+',
    isolating: true,
    parseHTML: () => [{ tag: 'table' }],
    renderHTML: () => ['table', ['tbody', 0]],
  }),
  Node.create({
    name: 'tableRow',
    content: '(tableCell | tableHeader)*',
    parseHTML: () => [{ tag: 'tr' }],
    renderHTML: () => ['tr', 0],
  }),
  cell('tableCell', 'td'),
  cell('tableHeader', 'th'),
];

/** Paragraphs within a cell as lines of it, for a cell holds words and no blocks: one would break the table in two. */
export const asLinesOfCells = (html: string): string =>
  html.replace(/<(t[dh])\b[\s\S]*?<\/\1>/gi, (one) =>
    one.replace(/<\/(?:p|div)>\s*<(?:p|div)\b[^>]*>/gi, '<br>').replace(/<\/?(?:p|div)\b[^>]*>/gi, ''),
  );
