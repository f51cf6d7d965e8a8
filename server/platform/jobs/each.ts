/** Under which name a failure is logged, and what the log says of the one that failed: ids only. */
export type Alarm<T> = { alarm: string; about: (item: T) => Record<string, string> };

/**
 * Does work for one thing after the other. One that fails keeps no other from its turn: its failure is an alarm in the
 * log, and all failures are given back when everything had its turn.
 */
export async function eachAlone<T, R>(
  items: Iterable<T>,
  { alarm, about }: Alarm<T>,
  work: (item: T) => Promise<R>,
): Promise<{ done: R[]; failures: unknown[] }> {
  const done: R[] = [];
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      done.push(await work(item));
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      console.error(JSON.stringify({ alarm, ...about(item), message }));
      failures.push(error);
    }
  }
  return { done, failures };
}
