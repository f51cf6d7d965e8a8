/** A row of a tree. */
export type Twig = { id: string; parentId: string | null };

/** The id and all that it stands under, nearest first; ends where the rows make a circle. */
export function pathTo(rows: readonly Twig[], id: string | null): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const path: string[] = [];
  for (let at = id; at !== null && !path.includes(at); at = byId.get(at)?.parentId ?? null) path.push(at);
  return path;
}

/** Whether something may be put under `parentId`: not under itself, nor under what stands under it. */
export function mayStandUnder(rows: readonly Twig[], id: string, parentId: string | null): boolean {
  return !pathTo(rows, parentId).includes(id);
}

/** How many levels stand below a row, itself included. */
export function heightOf(rows: readonly Twig[], id: string, seen: readonly string[] = []): number {
  if (seen.includes(id)) return 0;
  const below = rows.filter((row) => row.parentId === id);
  return 1 + Math.max(0, ...below.map((row) => heightOf(rows, row.id, [...seen, id])));
}

/**
 * The order of siblings after one is put at a place among them, counted from 0; places beyond the end are the end.
 */
export function placed(siblings: readonly string[], id: string, place: number): string[] {
  const others = siblings.filter((one) => one !== id);
  return [...others.slice(0, Math.max(0, place)), id, ...others.slice(Math.max(0, place))];
}
