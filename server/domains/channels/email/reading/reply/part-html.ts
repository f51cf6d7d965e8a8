import { parseDocument } from 'htmlparser2';
import { MARK, sanitiseWithMarks } from '../../../../../platform/html/index.ts';
import { htmlLines } from './html-lines.ts';
import type { HtmlNode } from './html-nodes.ts';
import { hintOf } from './marks.ts';
import { serialise } from './serialise.ts';
import { sortLines } from './sort-lines.ts';

/** Above this many lines a text is a table or a report rather than a letter, and is not parted. */
const MOST_LINES = 20_000;

export type PartedHtml = { whole: string; reply: string; quoted: string };

/**
 * Sanitises HTML as it came and parts it into the visible reply and the rest. Each word is in exactly one of them,
 * inside the elements it stood in.
 */
export function partHtml(html: string): PartedHtml {
  const nodes: HtmlNode[] = parseDocument(sanitiseWithMarks(html, hintOf)).children;
  const whole = serialise(nodes, () => true, [MARK]);
  const lines = htmlLines(nodes, MARK);
  if (lines.length > MOST_LINES) return { whole, reply: trimHtml(whole), quoted: '' };
  const isReply = sortLines(
    lines.map((line) => line.text),
    lines.map((line) => line.hint),
  );
  if (!isReply.includes(false)) return { whole, reply: trimHtml(whole), quoted: '' };
  const replied = new Set<HtmlNode>();
  for (const [at, line] of lines.entries())
    if (isReply[at]) for (const leaf of line.leaves) replied.add(leaf);
  return {
    whole,
    reply: trimHtml(serialise(nodes, (leaf) => replied.has(leaf), [MARK])),
    quoted: trimHtml(serialise(nodes, (leaf) => !replied.has(leaf), [MARK])),
  };
}

function trimHtml(html: string): string {
  return html.replace(/^(?:\s|<br \/>)+/, '').trimEnd();
}
