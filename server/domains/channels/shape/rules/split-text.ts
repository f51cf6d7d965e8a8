/**
 * Cuts a text into pieces that a message of the channel holds (UTF-16 units): between paragraphs where there are some,
 * else lines, else words, and never within a character. No word is lost.
 */
export function splitText(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const at = cutOf(rest, most);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** A break that leaves less than this share of a piece is none: better a line than a piece of three words. */
const fullEnough = 0.5;

function cutOf(text: string, most: number): number {
  const part = text.slice(0, most + 1);
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = part.lastIndexOf(mark);
    if (at >= most * fullEnough) return at + mark.length <= most ? at + mark.length : at;
  }
  let at = most;
  for (const { index } of new Intl.Segmenter().segment(part)) if (index <= most && index > 0) at = index;
  return at;
}
