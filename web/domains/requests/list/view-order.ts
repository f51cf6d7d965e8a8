/** The list with one of its items at another place; the same when the place is none of it. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const [one] = items.slice(from, from + 1);
  if (one === undefined || from < 0 || to < 0 || to >= items.length) return [...items];
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}
