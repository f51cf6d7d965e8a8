const consonant = 'ก-ฮ';
const mark = 'ัิ-ฺ็-๎';
const tone = '่-๋';

/** Orders of signs that no Thai word has: the pattern, and what to say of it. */
const impossible: readonly [pattern: RegExp, problem: string][] = [
  [/[\u200b-\u200d\u2060\ufeff\u00ad]/, 'holds an invisible sign'],
  [/[\u0e80-\u0eff]/, 'holds a Lao letter'],
  [/[\u0370-\u04ff]/, 'holds a Greek or Cyrillic letter'],
  [/เเ/, 'writes two เ for one แ'],
  [/ํา|ํ[่-๋]า/, 'writes ำ in two signs'],
  [/ำ[่-๋]/, 'writes the tone mark after ำ; it stands before'],
  [new RegExp(`[${tone}][ัิ-ฺ]`), 'writes the tone mark before the vowel; it stands after'],
  [new RegExp(`([${mark}])\\1`), 'doubles a mark'],
  [new RegExp(`[${tone}][${tone}]`), 'has two tone marks in a row'],
  [/[ัิ-ู][ัิ-ู]/, 'has two vowels on one letter'],
  [new RegExp(`(^|[^${consonant}${mark}])[${mark}]`), 'has a mark without a letter'],
  [new RegExp(`[เ-ไ](?![${consonant}])`), 'has a leading vowel without a letter after it'],
  [new RegExp(`(^|[^${consonant}ฤ${tone}])[าำ]`), 'has a vowel without a letter before it'],
  [/[ก-๎][A-Za-z]|[A-Za-z][ก-๎]/, 'needs a space between Thai and Latin letters'],
];

/** What stands alone by right: the ๆ of repetition, the ฯ of abbreviation, “at” and “also”. */
const alone = /^([ๆฯณ]|ก็)$/;
/** A lone letter with no vowel, a part that begins with a sign of the letter before it, one that ends in เ แ โ ใ ไ. */
const fragment = new RegExp(`^([${consonant}][ั็-์]*|[ะาำๅ${mark}].*|.*[เ-ไ])$`);

/**
 * Signs of misspelling in the words of a Thai sentence. The segmenter knows the words of its dictionary; a misspelt
 * word falls into fragments that cannot stand alone. `known` holds reviewed words that it does not know.
 */
export function findThaiMistakes(words: string, known: ReadonlySet<string>): string[] {
  const normal = words === words.normalize('NFC') ? [] : ['is not in the composed form (NFC)'];
  const order = impossible.filter(([pattern]) => pattern.test(words)).map(([, problem]) => problem);
  if (order.length > 0) return [...normal, ...order];
  return [
    ...normal,
    ...fragments(words, known).map((part) => `holds “${part}”, which is no word; review it`),
  ];
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

function fragments(words: string, known: ReadonlySet<string>): string[] {
  const text = [...known]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ' '), words);
  return [...segmenter.segment(text)]
    .map(({ segment }) => segment)
    .filter((segment) => /[ก-๎]/.test(segment) && !alone.test(segment) && fragment.test(segment));
}
