/**
 * Runs `work` on all items side by side, but on items that share a key one after the other, in their order. Waits for
 * all of them, whatever happens, and then throws the first failure.
 */
export async function inLanes<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const last = new Map<string, Promise<void>>();
  const all = items.map((item) => {
    const keys = keysOf(item);
    const before = new Set(keys.flatMap((key) => last.get(key) ?? []));
    // What failed before ends the whole; that it was waited for is enough here.
    const done = Promise.allSettled(before).then(() => work(item));
    for (const key of keys) last.set(key, done);
    return done;
  });
  const ends = await Promise.allSettled(all);
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}
