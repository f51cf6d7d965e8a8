import { Problem } from '../../kernel/problem.ts';
import { threadsOf } from './threads.ts';

const calculators = threadsOf({ threads: 1, waiting: 20, heapMb: 256 });

/**
 * Runs the default export of a file on a task in a thread of its own, so that long sums hold nobody up. Task and answer are
 * copied over. The time counts from the asking on, in milliseconds.
 * @throws Problem 503 `calculation-busy` when too many wait, 422 `calculation-too-long` when it takes longer than `timeMs`.
 */
export async function workApart<Answer>(file: URL, task: object, timeMs: number): Promise<Answer> {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), timeMs);
  try {
    return await calculators.run<Answer>(task, { file, signal: stop.signal });
  } catch (error) {
    throw asProblem(error);
  } finally {
    clearTimeout(clock);
  }
}

/** Ends all threads; the next work starts them again. For the end of the program and of tests. */
export const stopWorkingApart = calculators.stop;

function asProblem(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.message === 'Task queue is at limit')
    return new Problem(503, 'calculation-busy', { retryAfter: 10 });
  const isTooMuch =
    error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
  return isTooMuch ? new Problem(422, 'calculation-too-long') : error;
}
