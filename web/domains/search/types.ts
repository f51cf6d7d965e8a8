import type { Status } from '../requests/types.ts';

export interface Hit {
  type: 'request' | 'message' | 'customer' | 'article';
  id: string;
  requestId: string | null;
  requestNumber: number | null;
  title: string;
  /** How the request stands, and who asks in it. */
  status: Status | null;
  customerName: string | null;
  at: string;
  snippet: string;
  /** Ranges of the snippet that hold the searched words, `[from, to)`. */
  highlights: [number, number][];
  score: number;
}
