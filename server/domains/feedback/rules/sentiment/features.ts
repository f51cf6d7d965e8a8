/** So many places there are for words and letters; two that fall on one place share it. */
export const places = 1 << 16;
/** Sequences of so many letters at most: they hold together what is written without spaces, and with endings. */
const longest = 4;
/** More of a text tells nothing new. */
const mostLetters = 2_000;
const prime = 16_777_619;

/**
 * What a text is made of, as places: its words, its pairs of words, and every sequence of one to four letters, each once.
 * No word can be read back from a place. Fit for languages without spaces, so Thai needs no cutting into words.
 */
export function featuresOf(text: string): Uint16Array {
  const plain = plainly(text);
  const found = new Set<number>();
  const words = plain.match(/[\p{L}\p{M}\p{N}]+|\S/gu) ?? [];
  for (const [at, word] of words.entries()) {
    found.add(placeOf(`w${word}`));
    if (at > 0) found.add(placeOf(`p${words[at - 1]} ${word}`));
  }
  const letters = ` ${plain} `;
  for (let from = 0; from < letters.length; from++) {
    let hash = 2_166_136_261;
    for (let length = 1; length <= longest && from + length <= letters.length; length++) {
      hash = Math.imul(hash ^ letters.charCodeAt(from + length - 1), prime);
      found.add(mixed(hash + length));
    }
  }
  return Uint16Array.from(found);
}

/** The text as it is compared: two that differ in capitals and blanks alone are one. */
export function plainly(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, mostLetters);
}

function placeOf(word: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), prime);
  return mixed(hash);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 12)) & (places - 1);
}
