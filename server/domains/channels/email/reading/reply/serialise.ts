import { type HtmlNode, isElement, isText } from './html-nodes.ts';

const VOID = new Set(['br', 'hr', 'img', 'wbr', 'col']);

/**
 * Writes the part of a sanitised tree whose leaves are wanted, inside the elements they stood in, the way the
 * sanitiser writes it. Attributes in `without` are left out.
 */
export function serialise(
  nodes: HtmlNode[],
  isWanted: (leaf: HtmlNode) => boolean,
  without: string[] = [],
): string {
  return nodes.map((node) => serialiseNode(node, isWanted, without)).join('');
}

function serialiseNode(node: HtmlNode, isWanted: (leaf: HtmlNode) => boolean, without: string[]): string {
  if (isText(node)) return isWanted(node) ? escapeText(node.data) : '';
  if (!isElement(node)) return '';
  const open = `<${node.name}${attributes(node.attribs, without)}`;
  if (VOID.has(node.name)) return isWanted(node) ? `${open} />` : '';
  const inside = serialise(node.children, isWanted, without);
  const wasEmpty = node.children.length === 0 && isWanted(node);
  return inside.trim() === '' && !wasEmpty ? inside : `${open}>${inside}</${node.name}>`;
}

function attributes(values: Record<string, string>, without: string[]): string {
  return Object.entries(values)
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => ` ${name}="${escapeText(value).replace(/"/g, '&quot;')}"`)
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
