export interface PickerItem {
  id: string;
  label: string;
  /** Said at the right, quieter. */
  hint?: string;
  chosen?: boolean;
}

/** The items whose words hold every typed word, whatever its case; an empty query keeps all. */
export function matching<T extends PickerItem>(items: readonly T[], query: string): T[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = `${item.label} ${item.hint ?? ''}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Where the mark goes after a key in a list of `count`, round the ends; null when the key moves nothing. */
export function movedMark(key: string, mark: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (mark + 1) % count;
  if (key === 'ArrowUp') return (mark - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
