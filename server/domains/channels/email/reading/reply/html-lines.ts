import { type HtmlElement, type HtmlNode, isElement, isText } from './html-nodes.ts';
import type { Hint } from './items.ts';

export type HtmlLine = { text: string; hint: Hint; leaves: HtmlNode[] };

/** A picture counts as a word of the reply. */
const PICTURE = '\uFFFC';

const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'blockquote',
  'ul',
  'ol',
  'pre',
]);
const BLOCKS = new Set([
  ...PARAGRAPHS,
  ...[
    'address',
    'article',
    'center',
    'dd',
    'div',
    'dl',
    'dt',
    'figure',
    'footer',
    'header',
    'li',
    'main',
    'section',
    'tr',
  ],
]);

/**
 * Reads a document as lines of words, each knowing the leaves of the tree that it came from; `mark` is the attribute
 * that holds what is known of an element.
 */
export function htmlLines(nodes: HtmlNode[], mark: string): HtmlLine[] {
  const reader = new LineReader(mark);
  for (const node of nodes) reader.read(node, null);
  reader.endLine();
  return reader.lines;
}

class LineReader {
  readonly lines: HtmlLine[] = [];
  private current: HtmlLine = emptyLine();
  private readonly mark: string;

  constructor(mark: string) {
    this.mark = mark;
  }

  read(node: HtmlNode, hint: Hint): void {
    if (isText(node)) this.addLeaf(node, node.data, hint);
    else if (!isElement(node)) return;
    else if (node.name === 'br') this.readBreak(node, hint);
    else if (node.name === 'hr') this.readRule(node, hint);
    else if (node.name === 'img') this.addLeaf(node, PICTURE, hint);
    else this.readElement(node, hint);
  }

  private readElement(node: HtmlElement, hint: Hint): void {
    const own = (node.attribs[this.mark] as Hint | undefined) ?? hint;
    const isBlock = BLOCKS.has(node.name);
    if (isBlock || own !== hint) this.endLine();
    if (PARAGRAPHS.has(node.name)) this.addEmptyLine();
    for (const child of node.children) this.read(child, own);
    if (/^mailto:/i.test(node.attribs.href ?? '')) this.current.text += ` <${node.attribs.href?.slice(7)}>`;
    if (isBlock || own !== hint) this.endLine();
  }

  endLine(): void {
    if (this.current.leaves.length > 0) this.lines.push(this.current);
    this.current = emptyLine();
  }

  private readBreak(node: HtmlNode, hint: Hint): void {
    this.addLeaf(node, '', hint);
    this.endLine();
  }

  private readRule(node: HtmlNode, hint: Hint): void {
    this.endLine();
    this.addLeaf(node, '', hint);
    this.endLine();
  }

  private addLeaf(leaf: HtmlNode, words: string, hint: Hint): void {
    this.current.leaves.push(leaf);
    this.current.text += words.replace(/[\s\u00A0]+/g, ' ').replace(/[\u200B-\u200F\u202A-\u202E]/g, '');
    if (hint !== null && words.trim() !== '') this.current.hint = hint;
    else if (this.current.text.trim() === '') this.current.hint = hint;
  }

  private addEmptyLine(): void {
    if (this.lines.length > 0) this.lines.push(emptyLine());
  }
}

function emptyLine(): HtmlLine {
  return { text: '', hint: null, leaves: [] };
}
