/** What stands where words were taken out. */
export const redactionMark = '█████';

/**
 * The text without the words, however spaces, dashes and invisible characters lie between their letters:
 * “4111 1111” is also found as “4111-1111”. In HTML tags and entities may lie between too, and attributes are
 * searched as well; tags that stood inside the words are kept. Costs time in proportion to the text.
 */
export function redact(
  text: string,
  words: string,
  form: 'text' | 'html' = 'text',
  mark = redactionMark,
): string {
  const wanted = lettersOnly(words);
  if (wanted === '') return text;
  const shown = form === 'html' ? cutOut(text, lettersOf(text, inHtml), wanted, mark) : text;
  return cutOut(shown, lettersOf(shown, /[\s\S]/gu), wanted, mark);
}

/** What counts of words when they are looked for: no spaces, dashes or invisible characters, and no capitals. */
export function lettersOnly(words: string): string {
  return lettersOf(words, /[\s\S]/gu)
    .map(({ fold }) => fold)
    .join('');
}

/** A line that says what happened is a code with values: only the values can hold words of a person. */
export function redactSystemLine(text: string, words: string): string {
  return JSON.stringify(JSON.parse(text), (key, value) =>
    typeof value === 'string' && key !== 'code' ? redact(value, words) : value,
  );
}

const inHtml = /<[^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|[\s\S]/giu;

/** A character that counts, as it is compared, and where it stands in the text. */
type Letter = { fold: string; start: number; end: number };

function lettersOf(text: string, pattern: RegExp): Letter[] {
  const letters: Letter[] = [];
  for (const { 0: written, index } of text.matchAll(pattern)) {
    const fold = foldOf(written);
    if (fold !== '') letters.push({ fold, start: index, end: index + written.length });
  }
  return letters;
}

const named = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', ' '],
  ['&shy;', ''],
]);

/** Empty for what may lie between letters: spaces, dashes, invisible characters, tags. */
function foldOf(written: string): string {
  if (written.length > 1 && written.startsWith('<')) return '';
  const number = /^&#(x?)([\da-f]+);$/i.exec(written);
  const code = number ? Number.parseInt(number[2] ?? '', number[1] ? 16 : 10) : 0;
  const plain = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (named.get(written) ?? written);
  return /^[\s\p{Pd}\p{Cf}]?$/u.test(plain) ? '' : plain.toLowerCase();
}

function cutOut(text: string, letters: Letter[], wanted: string, mark: string): string {
  const whole = letters.map((letter) => letter.fold).join('');
  const owner = letters.flatMap((letter) => Array<Letter>(letter.fold.length).fill(letter));
  let clean = '';
  let kept = 0;
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length)) {
    const start = owner[at]?.start ?? 0;
    const end = owner[at + wanted.length - 1]?.end ?? text.length;
    if (start < kept) continue;
    const tags = text.slice(start, end).match(/<[^<>]*>/g) ?? [];
    clean += text.slice(kept, start) + mark + tags.join('');
    kept = end;
  }
  return clean + text.slice(kept);
}
