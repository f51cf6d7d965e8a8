/** Bytes from which moving is worth it: below, a copy and the collector are quicker. */
const large = 256 * 1024;

/** Whether bytes are many and have a buffer to themselves, so that it can be handed over whole. */
export function isLarge({ buffer, byteLength }: Uint8Array): boolean {
  return buffer instanceof ArrayBuffer && byteLength >= large && buffer.byteLength === byteLength;
}

/** The bytes with a buffer to themselves: large ones that have it as they are, all others as a copy. */
export function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return isLarge(bytes) ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

/**
 * Gives the memory of large bytes back at once, where the collector would let several mails' worth pile up first.
 * They are empty afterwards: only for whoever holds them last.
 */
export function release(bytes: Uint8Array): void {
  if (isLarge(bytes) && bytes.buffer instanceof ArrayBuffer) bytes.buffer.transfer(0);
}
