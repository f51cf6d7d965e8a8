/** A text in parts, those within the ranges marked; ranges are `[from, to)` in UTF-16 units, in order. */
export function markedParts(
  text: string,
  ranges: readonly (readonly [number, number])[],
): { at: number; text: string; hit: boolean }[] {
  const parts: { at: number; text: string; hit: boolean }[] = [];
  let at = 0;
  const take = (to: number, hit: boolean) => {
    if (to > at) parts.push({ at, text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const [from, to] of ranges) {
    take(Math.min(from, text.length), false);
    take(Math.min(to, text.length), true);
  }
  take(text.length, false);
  return parts;
}
