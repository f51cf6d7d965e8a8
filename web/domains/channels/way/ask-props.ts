import type { ReplyWay } from './api.ts';

/** Whom a question with answers goes to, and by which way. */
export interface AskProps {
  requestId: string;
  /** The way back to the customer; null for mail and what else takes everything. */
  way: ReplyWay | null;
  channel: string;
  /** No free words may leave now. */
  isShut: boolean;
}
