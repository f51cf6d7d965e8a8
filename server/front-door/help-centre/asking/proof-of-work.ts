import { createHash } from 'node:crypto';

/** Leading zero bits of the hash: some 30,000 tries, a blink for one reader, a cost for whoever sends thousands. */
export const workBits = 15;

/** Whether the SHA-256 of mark, dot and answer begins with so many zero bits. @param work at most 20 characters. */
export function isWorkDone(mark: string, work: string, bits: number = workBits): boolean {
  if (work.length > 20) return false;
  const hash = createHash('sha256').update(`${mark}.${work}`).digest();
  return hash.readUInt32BE(0) >>> (32 - bits) === 0;
}
