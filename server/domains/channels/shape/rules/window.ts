const hour = 3_600_000;
/** So long before it closes somebody is reminded, in milliseconds. */
const ahead = 2 * hour;

/** Until when free words may be sent; null: always. A customer who has never written has opened no window. */
export function windowEnd(windowHours: number | null, lastWordsAt: Date | null): Date | null {
  if (windowHours === null) return null;
  return new Date((lastWordsAt?.getTime() ?? 0) + windowHours * hour);
}

/** When somebody is reminded that the window is about to close; null where there is none, or it is too short. */
export function remindAt(windowHours: number | null, lastWordsAt: Date): Date | null {
  const end = windowEnd(windowHours, lastWordsAt);
  return end === null ? null : new Date(end.getTime() - ahead);
}
