import { wordsOf } from './grouping/features.ts';

/** How many words tell what a group is about. */
const told = 3;
/** A word names a group only when so many of its requests say it: what one person alone wrote names nothing. */
const fewestSayers = 3;
/** And when at least this share of them does. */
const leastShare = 0.15;

/**
 * The words of each group, the most telling first: said by many of its texts and by few of the others. Numbers and
 * single letters tell nothing, nor does a second form of a word that is told already.
 */
export function nameGroups(texts: readonly string[], groups: ArrayLike<number>, count: number): string[][] {
  const everywhere = new Map<string, number>();
  const inGroup = Array.from({ length: count }, () => new Map<string, number>());
  const sizes = new Int32Array(count);
  texts.forEach((text, row) => {
    const group = groups[row] as number;
    const own = inGroup[group];
    if (own) sizes[group] = (sizes[group] as number) + 1;
    for (const word of new Set(wordsOf(text).filter(isTelling))) {
      everywhere.set(word, (everywhere.get(word) ?? 0) + 1);
      own?.set(word, (own.get(word) ?? 0) + 1);
    }
  });
  return inGroup.map((said, group) => best(said, sizes[group] as number, everywhere, texts.length));
}

function isTelling(word: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(word) && word.length > 2;
}

function best(
  said: ReadonlyMap<string, number>,
  size: number,
  everywhere: ReadonlyMap<string, number>,
  all: number,
): string[] {
  const scored = [...said].flatMap(([word, sayers]) => {
    const share = sayers / size;
    if (sayers < fewestSayers || share < leastShare) return [];
    const usual = (everywhere.get(word) ?? sayers) / all;
    return [{ word, score: (share - usual) * Math.log(1 + 1 / usual) }];
  });
  scored.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
  const words: string[] = [];
  for (const { word } of scored) {
    const isForm = words.some((other) => word.startsWith(other) || other.startsWith(word));
    if (!isForm && words.length < told) words.push(word);
  }
  return words;
}
