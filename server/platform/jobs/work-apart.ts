import { Piscina } from 'piscina';
import { Problem } from '../../kernel/problem.ts';

let pool: Piscina | null = null;

/** How many calls may wait for the threads, and how long an idle thread is kept (milliseconds). */
const limits = { threads: 1, waiting: 20, idleMs: 10_000, heapMb: 256 } as const;

/**
 * Runs the default export of a file on a task in a thread of its own, so that long sums hold nobody up. Task and answer are
 * copied over. The time counts from the asking on, in milliseconds.
 * @throws Problem 503 `calculation-busy` when too many wait, 422 `calculation-too-long` when it takes longer than `timeMs`.
 */
export async function workApart<Answer>(file: URL, task: object, timeMs: number): Promise<Answer> {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), timeMs);
  try {
    return await threads().run(task, { filename: file.href, signal: stop.signal });
  } catch (error) {
    throw asProblem(error);
  } finally {
    clearTimeout(clock);
  }
}

/** Ends all threads; the next work starts them again. For the end of the program and of tests. */
export async function stopWorkingApart(): Promise<void> {
  const ending = pool;
  pool = null;
  await ending?.destroy();
}

function threads(): Piscina {
  pool ??= new Piscina({
    minThreads: 0,
    maxThreads: limits.threads,
    maxQueue: limits.waiting,
    idleTimeout: limits.idleMs,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
  });
  return pool;
}

function asProblem(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.message === 'Task queue is at limit')
    return new Problem(503, 'calculation-busy', { retryAfter: 10 });
  const isTooMuch =
    error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
  return isTooMuch ? new Problem(422, 'calculation-too-long') : error;
}
