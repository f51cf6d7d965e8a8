import { Worker } from 'node:worker_threads';

/** What the watcher is given: a number that grows while the event loop turns, and how long it may stand still. */
export type Heart = { beats: Int32Array<SharedArrayBuffer>; seconds: number };

const beat = 500;

/**
 * Ends this process when its event loop has not turned for so many seconds: it answers nobody and does no job, so that
 * whoever started it had better start it anew, while other nodes take over. A second thread watches, because a loop
 * that stands still cannot watch itself. Nought watches nothing.
 */
export function watchHeart(seconds: number): void {
  if (seconds === 0) return;
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  setInterval(() => Atomics.add(beats, 0, 1), beat).unref();
  const workerData: Heart = { beats, seconds };
  const watcher = new Worker(new URL('./watcher.ts', import.meta.url), { workerData, resourceLimits });
  watcher.unref();
  watcher.on('error', (error) =>
    console.error(JSON.stringify({ alarm: 'watchdog-gone', message: error.message })),
  );
}

/** It adds up two numbers: it is to cost next to nothing. */
const resourceLimits = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 };
