import { sha256Head } from './sha256.ts';

/** So many tries until the page gets its turn again. */
const inOneGo = 2000;

/**
 * Solves the task of a mark: an answer whose hash, with the mark before it, begins with so many zero bits. It costs a
 * reader a blink while they write, and whoever sends thousands a lot. It stops when `stop` says so.
 */
export async function solve(mark: string, bits: number, stop: AbortSignal): Promise<string> {
  for (let next = 0; !stop.aborted; next += inOneGo) {
    for (let one = next; one < next + inOneGo; one += 1)
      if (sha256Head(`${mark}.${one}`) >>> (32 - bits) === 0) return String(one);
    await new Promise((done) => setTimeout(done));
  }
  return '';
}
