import { type Body, type BodyNode, childrenOf, plainOf } from './node.ts';
import { videoOf } from './rules/video.ts';

/** The pictures of an article, each once. */
export function pictureIdsOf(node: BodyNode): string[] {
  const own = node.type === 'image' && typeof node.attrs?.fileId === 'string' ? [node.attrs.fileId] : [];
  return [...new Set([...own, ...childrenOf(node).flatMap(pictureIdsOf)])];
}

/** The words of an article, a block a line: what is searched, compared and counted. */
export function linesOf(body: Body): string[] {
  return childrenOf(body).flatMap((node) => linesIn(node, ''));
}

/** The words of an article as one text. */
export function textOf(body: Body): string {
  return linesOf(body).join('\n');
}

const containers = new Set(['bulletList', 'orderedList', 'blockquote', 'callout', 'table']);

function linesIn(node: BodyNode, before: string): string[] {
  if (node.type === 'listItem') return childrenOf(node).flatMap((child) => linesIn(child, `${before}• `));
  if (node.type === 'tableRow')
    return [
      childrenOf(node)
        .map((one) => textIn(one))
        .join(' | '),
    ];
  if (containers.has(node.type)) return childrenOf(node).flatMap((child) => linesIn(child, before));
  if (node.type === 'image') return named(before, String(node.attrs?.alt ?? ''));
  if (node.type === 'video') return named(before, videoOf(String(node.attrs?.url ?? ''))?.url ?? '');
  return plainOf(node)
    .split('\n')
    .flatMap((line) => named(before, line));
}

const textIn = (node: BodyNode) =>
  childrenOf(node)
    .flatMap((child) => linesIn(child, ''))
    .join(' ');

const named = (before: string, words: string) => (words.trim() ? [before + words.trim()] : []);
