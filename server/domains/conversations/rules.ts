/** What stands where words were taken out. */
export const redactionMark = '█████';

/**
 * The text without the words, however spaces, dashes, invisible characters and tags lie between them:
 * “4111 1111” is also found as “4111-1111”, as “4111&nbsp;1111” or with markup in between.
 */
export function redact(text: string, words: string): string {
  const letters = [...words.normalize('NFC')].filter((one) => !/[\s\p{Pd}\p{Cf}]/u.test(one));
  if (letters.length === 0) return text;
  const between = '(?:[\\s\\p{Pd}\\p{Cf}]|&nbsp;|&#160;|&shy;|<[^<>]*>)*';
  const pattern = letters.map(escapeLetter).join(between);
  return text.replace(new RegExp(pattern, 'giu'), redactionMark);
}

function escapeLetter(letter: string): string {
  const entities: Record<string, string> = {
    '&': '(?:&amp;|&)',
    '<': '(?:&lt;|<)',
    '>': '(?:&gt;|>)',
    '"': '(?:&quot;|")',
  };
  return entities[letter] ?? letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The first words of a message for a list: one line, at most 160 characters, never cut inside a letter's marks. */
export function previewOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 160) return line;
  const letters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(line.slice(0, 400))];
  let preview = '';
  for (const { segment } of letters) {
    if (preview.length + segment.length > 159) break;
    preview += segment;
  }
  return `${preview}…`;
}
