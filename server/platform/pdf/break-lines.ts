/** Words of a language that writes without spaces are found by its dictionary; those of others by their spaces. */
const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Stands at no beginning of a line: what follows a word, as a point, a closing bracket, or the Thai mark of repetition. */
const follows = /^[\s.,;:!?%)\]}”’»…ฯๆ]+$/u;
/** Stands at no end of a line: what leads a word in. */
const leads = /[([{“‘«]$/u;

/**
 * Breaks a text into lines that are no wider than `width`, between words: in Thai between those that Intl.Segmenter finds. A word
 * that is wider than a line is broken between its letters, never between a letter and its marks. @param widthOf in the same unit.
 */
export function breakLines(text: string, width: number, widthOf: (part: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const part of partsOf(paragraph)) {
      if (widthOf((line + part).trimEnd()) <= width) {
        line += part;
        continue;
      }
      if (line.trim() !== '') lines.push(line.trimEnd());
      const pieces = widthOf(part.trimEnd()) > width ? breakWord(part, width, widthOf) : [part];
      lines.push(...pieces.slice(0, -1));
      line = (pieces.at(-1) ?? '').trimStart();
    }
    return [...lines, line.trimEnd()];
  });
}

/** What stays together: a word with what leads it in and what follows it. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of words.segment(text)) {
    const before = parts.at(-1);
    if (before !== undefined && (follows.test(segment) || leads.test(before)))
      parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  return parts;
}

const letters = new Intl.Segmenter('th', { granularity: 'grapheme' });

function breakWord(word: string, width: number, widthOf: (part: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of letters.segment(word)) {
    if (piece !== '' && widthOf(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
