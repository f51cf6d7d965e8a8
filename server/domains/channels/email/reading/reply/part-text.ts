import { sortLines } from './sort-lines.ts';

/** Above this many lines a text is a log or a data file rather than a letter, and is not parted. */
const MOST_LINES = 20_000;

/**
 * Parts a plain text into what was written this time and the rest (quotes, signature, footers of programs).
 * Every line is in exactly one of the two, in its order.
 */
export function partText(text: string): { reply: string; quoted: string } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (lines.length > MOST_LINES) return { reply: text, quoted: '' };
  const isReply = sortLines(lines);
  return {
    reply: trimLines(lines.filter((_line, at) => isReply[at])),
    quoted: trimLines(lines.filter((_line, at) => !isReply[at])),
  };
}

/** Empty lines around go; the indentation of the first line stays. */
function trimLines(lines: string[]): string {
  return lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
