const longest = 80;

/**
 * The words of a title as they may stand in an address: small letters and digits of any script, joined by `-`. Thai
 * stays Thai, with its vowels and tones.
 */
export function slugOf(title: string, without: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  const joined = [...(words ?? []).join('-')].slice(0, longest).join('').normalize('NFC');
  return joined.replace(/-+$/, '') || without;
}

/** The first of `slug`, `slug-2`, `slug-3` … that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** Whether a text is an address as `slugOf` makes them. */
export function isSlug(text: string): boolean {
  return text.length <= 2 * longest && slugOf(text, '') === text;
}
