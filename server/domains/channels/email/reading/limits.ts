/** What one mail may cost before it is set aside instead of read. */
export const READING_LIMITS = {
  /** Milliseconds of work in the worker, counted from when it begins the mail, not from when it queues. */
  timeMs: 5_000,
  /** Bytes of the outermost header block. */
  headerBytes: 100 * 1024,
  /** How many multiparts may lie inside each other. */
  depth: 50,
  /** MIME parts of one mail, the outermost counted. */
  parts: 1_000,
  /** Parts that are kept as files. */
  attachments: 500,
  /** Bytes of one text that are shown; a longer one is shown by its beginning and kept whole as a file. */
  textBytes: 1024 * 1024,
  /** Heap of a worker in megabytes: the old and the young generation. */
  heapMb: 192,
  youngHeapMb: 24,
  /** Mails read at the same time. */
  workers: 2,
} as const;
