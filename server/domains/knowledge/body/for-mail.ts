import { type Body, type BodyNode, childrenOf, plainOf } from './node.ts';

/**
 * An article as it goes into a message: headings as bold lines, callouts as their words, tables line by line, and no
 * pictures, which stay where they are.
 */
export function forMail(body: Body): Body {
  return { ...body, content: childrenOf(body).flatMap(plainly) };
}

function plainly(node: BodyNode): BodyNode[] {
  switch (node.type) {
    case 'heading':
      return [{ type: 'paragraph', content: childrenOf(node).map(bold) }];
    case 'callout':
    case 'blockquote':
      return childrenOf(node).flatMap(plainly);
    case 'table':
      return childrenOf(node).map(rowAsLine);
    case 'image':
      return [];
    case 'listItem': {
      const content = childrenOf(node).flatMap(plainly);
      return content.length > 0 ? [{ ...node, content }] : [];
    }
    case 'bulletList':
    case 'orderedList':
      return [{ ...node, content: childrenOf(node).flatMap(plainly) }];
    default:
      return [node];
  }
}

function bold(node: BodyNode): BodyNode {
  if (node.type !== 'text' || node.marks?.some((mark) => mark.type === 'bold')) return node;
  return { ...node, marks: [...(node.marks ?? []), { type: 'bold' }] };
}

function rowAsLine(row: BodyNode): BodyNode {
  const text = childrenOf(row)
    .map((cell) => plainOf(cell).trim())
    .join(' – ');
  return { type: 'paragraph', content: text.trim() ? [{ type: 'text', text }] : [] };
}
