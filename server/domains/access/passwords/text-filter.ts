/** Whether a text is among those that a filter was made of. */
export type TextFilter = { has(text: string): boolean; bytes: number };

/**
 * A filter of very many short texts: of each it keeps a number of 53 bits and not the text, sorted, 8 bytes each. A text
 * that is in is always found; one that is not is taken for one in fewer than one of ten thousand million tries.
 */
export function filterOf(texts: Iterable<string>): TextFilter {
  const numbers = Float64Array.from(
    [...texts].filter((one) => one !== ''),
    numberOf,
  ).sort();
  return { has: (text) => isIn(numbers, numberOf(text)), bytes: numbers.byteLength };
}

function isIn(sorted: Float64Array, wanted: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === wanted;
}

/** Two mixed sums of 32 bits (as in MurmurHash) put together to 53: quick, evenly spread, and no secret. */
function numberOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    high = Math.imul(high ^ letter, 2654435761);
    low = Math.imul(low ^ letter, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
