import type { Readable } from 'node:stream';

/** What may be kept: bytes that are there, or bytes that are still coming. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>;

/** Where contents lie: keys are random, names never reach the disk. */
export type Storage = {
  /**
   * Keeps the bytes for good (synced to disk, or acknowledged by the object store) and returns their key. What fails
   * on the way leaves nothing behind.
   * @throws Problem 503 `storage-full`, `storage-unreachable`.
   */
  put(content: Content): Promise<string>;
  /** Keeps the bytes under a key that `put` made once: for a backup that is brought back. @throws as `put`. */
  putAt(key: string, content: Content): Promise<void>;
  /** @throws Problem 404 `file-not-found`, 503 `storage-unreachable`. */
  get(key: string): Promise<Buffer<ArrayBuffer>>;
  stream(key: string): Readable;
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** The keys of all contents, in no order. */
  list(): AsyncIterable<string>;
  /** Whether nobody else keeps contents here: an object store may be shared. */
  isOurs: boolean;
  /** @throws Problem 503 when nothing can be kept at this moment. */
  check(): Promise<void>;
};
