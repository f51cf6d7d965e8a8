const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
/** Words shorter than this say little; in Thai and Chinese two signs are a word. */
const shortest = 2;

/** The words of a text, each once, in small letters; Thai is parted by its words, too. */
export function wordsOf(text: string): Set<string> {
  const parts = [...segmenter.segment(text.normalize('NFC').toLocaleLowerCase())];
  return new Set(
    parts.flatMap(({ segment, isWordLike }) => (isWordLike && segment.length >= shortest ? [segment] : [])),
  );
}

/** How far two sets of words are the same: twice the shared ones over all of both (Dice 1945), from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

/** From here on two ideas are shown as perhaps the same; how many at most. */
const alikeFrom = 0.34;
const most = 5;

/** Of these the ones that perhaps say the same as the words, the likest first. */
export function likest<T extends { title: string }>(words: string, all: readonly T[]): T[] {
  const asked = wordsOf(words);
  return all
    .map((one) => ({ one, like: likeness(asked, wordsOf(one.title)) }))
    .filter(({ like }) => like >= alikeFrom)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ one }) => one);
}
