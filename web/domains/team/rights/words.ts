/** Permission words by their room, both in alphabetical order. */
export function byRoom(words: readonly string[]): [room: string, words: string[]][] {
  const rooms = Map.groupBy(words, (word) => word.split(':')[0] ?? '');
  return [...rooms].toSorted(([a], [b]) => a.localeCompare(b));
}
