/** The day of a moment in a zone: `2026-11-26`. */
export function dayIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);
}

const longest = 80;

/**
 * Words that were looked for as they are counted: small letters, one space between. Null where they say nothing, or
 * where they could name a person: addresses and long numbers are not kept.
 */
export function countedWords(typed: string): string | null {
  const words = typed.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (words.length < 2 || words.length > longest) return null;
  return /@|(?:\d[\s.-]?){5}/u.test(words) ? null : words;
}
