import { type HtmlNode, isElement, isText } from './html-nodes.ts';

const VOID = new Set(['br', 'hr', 'img', 'wbr', 'col']);

/** Writes the part of a tree whose leaves are wanted, inside the elements they stood in. */
export function serialise(nodes: HtmlNode[], isWanted: (leaf: HtmlNode) => boolean): string {
  return nodes.map((node) => serialiseNode(node, isWanted)).join('');
}

function serialiseNode(node: HtmlNode, isWanted: (leaf: HtmlNode) => boolean): string {
  if (isText(node)) return isWanted(node) ? escapeText(node.data) : '';
  if (!isElement(node)) return '';
  const open = `<${node.name}${attributes(node.attribs)}>`;
  if (VOID.has(node.name)) return isWanted(node) ? open : '';
  const inside = serialise(node.children, isWanted);
  return inside.trim() === '' ? inside : `${open}${inside}</${node.name}>`;
}

function attributes(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeText(value).replace(/"/g, '&quot;')}"`)
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
