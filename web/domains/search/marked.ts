/** A text in parts, those that a searched word begins marked; tags that the server put around hits fall away. */
export function markedParts(text: string, query: string): { at: number; text: string; hit: boolean }[] {
  const plain = text.replace(/<\/?(b|em|mark)>/g, '');
  const words = query
    .split(/\s+/)
    .filter((word) => word.length > 1)
    .map(escaped);
  if (!words.length) return [{ at: 0, text: plain, hit: false }];
  const parts: { at: number; text: string; hit: boolean }[] = [];
  let at = 0;
  for (const found of plain.matchAll(new RegExp(words.join('|'), 'giu'))) {
    if (found.index > at) parts.push({ at, text: plain.slice(at, found.index), hit: false });
    parts.push({ at: found.index, text: found[0], hit: true });
    at = found.index + found[0].length;
  }
  if (at < plain.length) parts.push({ at, text: plain.slice(at), hit: false });
  return parts;
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
