export interface Hit {
  type: 'request' | 'message' | 'customer' | 'article';
  id: string;
  requestId: string | null;
  requestNumber: number | null;
  title: string;
  snippet: string;
  /** Ranges of the snippet that hold the searched words, `[from, to)`. */
  highlights: [number, number][];
  score: number;
}
