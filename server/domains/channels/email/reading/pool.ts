import { threadsOf } from '../../../../platform/jobs/threads.ts';
import { READING_LIMITS } from './limits.ts';
import type { ReadMail, ReadMailOptions } from './mail.ts';
import { MailUnreadable } from './unreadable.ts';
import type { ReadOutcome, ReadTask } from './worker.ts';

let lastId = 0;
const onBegin = new Map<number, () => void>();
const readers = threadsOf({
  file: new URL('./worker.ts', import.meta.url),
  threads: READING_LIMITS.workers,
  heapMb: READING_LIMITS.heapMb,
  youngHeapMb: READING_LIMITS.youngHeapMb,
  onMessage: (message) => {
    const { begun } = message as { begun?: number };
    if (begun !== undefined) onBegin.get(begun)?.();
  },
});

/**
 * Reads a mail in a worker thread of its own for that time: a mail that is too slow or too greedy ends its worker
 * and no other mail. Throws `MailUnreadable` with a stable code.
 */
export function readMail(raw: Uint8Array, options: ReadMailOptions = {}): Promise<ReadMail> {
  return readMoving(new Uint8Array(raw), options);
}

/** The same without a copy: the bytes, alone in their buffer, move to the worker and are empty afterwards. */
export async function readMoving(
  raw: Uint8Array<ArrayBuffer>,
  options: ReadMailOptions = {},
): Promise<ReadMail> {
  lastId += 1;
  const id = lastId;
  const stop = new AbortController();
  let clock: NodeJS.Timeout | undefined;
  onBegin.set(id, () => {
    clock = setTimeout(() => stop.abort(), READING_LIMITS.timeMs);
  });
  try {
    const task: ReadTask = { id, raw, options };
    const outcome = await readers.run<ReadOutcome>(task, { signal: stop.signal, moves: [raw.buffer] });
    if ('code' in outcome) throw new MailUnreadable(outcome.code, outcome.message);
    return outcome.mail;
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    clearTimeout(clock);
    onBegin.delete(id);
  }
}

/** Ends all workers; the next mail starts them again. For the end of the program and of tests. */
export const stopReading = readers.stop;

function asUnreadable(error: unknown): MailUnreadable {
  if (error instanceof MailUnreadable) return error;
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'AbortError') return new MailUnreadable('too-slow', error);
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new MailUnreadable('out-of-memory', error);
  return new MailUnreadable('broken', error);
}
