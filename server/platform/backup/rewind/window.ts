/** How far back moments are kept, and how much of the disk they may take. */
export type Window = { days: number; bytes: number };

/** A copy of the server as the rule sees it: when it was made, and what it takes with the log that follows it. */
export type Weighed = { from: string; bytes: number };

const day = 86_400_000;

/**
 * Which copies are not needed any more, oldest first: those before the last one that is older than the window, and
 * more of the oldest while all together take more than the bound. The newest always stays.
 */
export function outOfWindow<T extends Weighed>(bases: readonly T[], window: Window, now: Date): T[] {
  const oldestFirst = bases.toSorted((a, b) => a.from.localeCompare(b.from));
  const begin = new Date(now.getTime() - window.days * day).toISOString();
  const lastBefore = oldestFirst.findLastIndex((one) => one.from <= begin);
  const dropped = oldestFirst.slice(0, Math.max(0, lastBefore));
  const rest = oldestFirst.slice(dropped.length);
  let bytes = rest.reduce((sum, one) => sum + one.bytes, 0);
  while (rest.length > 1 && bytes > window.bytes) {
    const [oldest] = rest.splice(0, 1);
    if (!oldest) break;
    bytes -= oldest.bytes;
    dropped.push(oldest);
  }
  return dropped;
}

/** Whether a new copy is made: once a day, and earlier when the log since the last takes a third of the bound. */
export function isBaseDue(
  last: { from: string; logBytes: number } | undefined,
  window: Window,
  now: Date,
): boolean {
  if (!last) return true;
  const age = now.getTime() - Date.parse(last.from);
  return age >= 23 * 3_600_000 || last.logBytes * 3 > window.bytes;
}
