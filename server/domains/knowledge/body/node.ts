/** A mark on words: bold, a link. */
export type Mark = { type: string; attrs?: Record<string, unknown> };

/** A part of an article, as ProseMirror writes it. Which there are and what they hold is said in `shape.ts`. */
export type BodyNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: BodyNode[];
  marks?: Mark[];
  text?: string;
};

/** A whole article: blocks under one `doc`. Only `readBody` and the importers make one. */
export type Body = BodyNode & { type: 'doc' };

/** An article with nothing in it. */
export const emptyBody: Body = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The children of a node. */
export function childrenOf(node: BodyNode): readonly BodyNode[] {
  return node.content ?? [];
}

/** The words in a node and everything below it, without marks. */
export function plainOf(node: BodyNode): string {
  if (node.type === 'hardBreak') return '\n';
  return (node.text ?? '') + childrenOf(node).map(plainOf).join('');
}
