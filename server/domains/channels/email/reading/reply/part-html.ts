import { parseDocument } from 'htmlparser2';
import { cleanForParting } from '../html/parting.ts';
import { sanitiseHtml } from '../html/sanitise.ts';
import { htmlLines } from './html-lines.ts';
import type { HtmlNode } from './html-nodes.ts';
import { serialise } from './serialise.ts';
import { sortLines } from './sort-lines.ts';

const MOST_LINES = 20_000;

/**
 * Parts HTML as it came into the visible reply and the rest, both sanitised. Each word is in exactly one of them,
 * inside the elements it stood in.
 */
export function partHtml(html: string): { reply: string; quoted: string } {
  const nodes: HtmlNode[] = parseDocument(cleanForParting(html), { decodeEntities: true }).children;
  const lines = htmlLines(nodes);
  if (lines.length > MOST_LINES) return { reply: sanitiseHtml(html), quoted: '' };
  const isReply = sortLines(
    lines.map((line) => line.text),
    lines.map((line) => line.hint),
  );
  const replied = new Set<HtmlNode>();
  for (const [at, line] of lines.entries())
    if (isReply[at]) for (const leaf of line.leaves) replied.add(leaf);
  return {
    reply: trimHtml(sanitiseHtml(serialise(nodes, (leaf) => replied.has(leaf)))),
    quoted: trimHtml(sanitiseHtml(serialise(nodes, (leaf) => !replied.has(leaf)))),
  };
}

function trimHtml(html: string): string {
  return html.replace(/^(?:\s|<br \/>)+|(?:\s|<br \/>)+$/g, '');
}
