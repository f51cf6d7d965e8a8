/** Bytes up to which the pieces themselves are kept. */
const few = 256 * 1024;
/** Bytes by which the place of many grows. */
const step = 1024 * 1024;

/**
 * Bytes that come in pieces. Many are copied into one place that grows where it stands: a large mail lies in memory
 * once, and what it took is given back at once.
 */
export class GatheredBytes {
  size = 0;
  readonly #most: number;
  #pieces: Uint8Array[] = [];
  #place: ArrayBuffer | null = null;

  /** At most so many bytes; room for them is named now and taken as they come. */
  constructor(most: number) {
    this.#most = most;
  }

  /** @throws RangeError beyond the most. */
  add(piece: Uint8Array): void {
    if (!this.#place && this.size + piece.length <= few) this.#pieces.push(piece);
    else this.#write(piece);
    this.size += piece.length;
  }

  /** All of it. It may be released by whoever needs it last (`kernel/bytes.ts`). */
  whole(): Buffer {
    if (!this.#place) return Buffer.concat(this.#pieces, this.size);
    this.#place.resize(this.size);
    return Buffer.from(this.#place);
  }

  /** Forgets it but for a copy of its first `bytes`. */
  drop(bytes: number): Buffer {
    const first = this.#place ? new Uint8Array(this.#place, 0, this.size) : Buffer.concat(this.#pieces);
    const kept = Buffer.from(first.subarray(0, bytes));
    this.#place?.resize(0);
    this.#place = null;
    this.#pieces = [];
    this.size = 0;
    return kept;
  }

  #write(piece: Uint8Array): void {
    const place = this.#place ?? this.#begin();
    const end = this.size + piece.length;
    if (end > place.byteLength) place.resize(Math.min(Math.max(end, place.byteLength + step), this.#most));
    new Uint8Array(place, this.size).set(piece);
  }

  #begin(): ArrayBuffer {
    const place = new ArrayBuffer(step, { maxByteLength: Math.max(this.#most, step) });
    new Uint8Array(place).set(Buffer.concat(this.#pieces, this.size));
    this.#pieces = [];
    this.#place = place;
    return place;
  }
}
