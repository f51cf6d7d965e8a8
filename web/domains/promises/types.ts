import type { Precision, PromiseState } from '../../../server/domains/promises/schema.ts';

export type { Precision, PromiseState };

/** A date given to a customer, as the API tells it. */
export interface PromiseItem {
  id: string;
  state: PromiseState;
  dueAt: string;
  precision: Precision;
  words: string;
  request: { id: string; number: number; subject: string; status: 'open' | 'waiting' | 'solved' | 'closed' };
  customer: { name: string };
  owner: { id: string; name: string } | null;
  team: { id: string; name: string } | null;
  messageId: string | null;
  followsId: string | null;
  createdAt: string;
  settledAt: string | null;
  customerToldAt: string | null;
}

export interface PromiseSettings {
  tellCustomers: boolean;
  remindMinutes: number;
  /** The zone of the workspace: days of promises are days there. */
  zone: string;
}

/** What can be asked of the list of promises. */
export interface PromiseFilters {
  member?: string;
  team?: string;
  state?: PromiseState;
  due?: 'today' | 'overdue';
}

export interface NewPromise {
  /** An instant, or a day as YYYY-MM-DD. */
  at: string;
  words?: string;
  messageId?: string;
}
