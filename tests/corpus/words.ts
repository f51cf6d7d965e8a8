/** Texts are compared after all blank space is made single. */
export function sameWords(left: string, right: string): boolean {
  return normal(left) === normal(right);
}

export function normal(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

/** How many words of `text` are missing from `others`, each counted as often as it stands there. */
export function missingWords(text: string, others: string): { missing: number; of: number } {
  const left = new Map<string, number>();
  for (const word of wordsOf(others)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsOf(text);
  let missing = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) missing += 1;
    else left.set(word, count - 1);
  }
  return { missing, of: words.length };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
