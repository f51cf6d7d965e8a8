/** What is told of a turn that failed: the code of the alarm, and ids that say whose turn it was. */
type Alarm = { alarm: string } & Record<string, string>;

/**
 * Does the work for one after another. One that fails is told as an alarm and keeps no other from its turn; that
 * some failed is said when all have had theirs. @throws AggregateError.
 */
export async function eachAlone<T>(
  items: Iterable<T> | AsyncIterable<T>,
  alarmOf: (item: T) => Alarm,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = [];
  let last: Alarm | null = null;
  for await (const item of items)
    try {
      await work(item);
    } catch (error) {
      last = alarmOf(item);
      console.error(JSON.stringify({ ...last, message: wordsOf(error) }));
      failures.push(error);
    }
  if (last) throw new AggregateError(failures, `${last.alarm}: ${failures.length} had no good turn`);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
