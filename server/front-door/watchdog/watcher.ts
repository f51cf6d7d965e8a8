import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Heart } from './watch-heart.ts';

/**
 * The thread that watches the heart of this process. It counts seconds by its own sleep and by no clock: a process that
 * was stopped and goes on, or a machine that slept, is not taken for one that is stuck.
 */
const { beats, seconds }: Heart = workerData;
const bed = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
let seen = Atomics.load(beats, 0);
for (let still = 0; still < seconds; ) {
  Atomics.wait(bed, 0, 0, 1_000);
  const now = Atomics.load(beats, 0);
  still = now === seen ? still + 1 : 0;
  seen = now;
}
// What the console would say waits for the thread that is stuck.
writeSync(2, `${JSON.stringify({ alarm: 'event-loop-stuck', seconds })}\n`);
process.kill(process.pid, 'SIGKILL');
