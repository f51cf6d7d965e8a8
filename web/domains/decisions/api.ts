import { queryOptions } from '@tanstack/react-query';
import type { Words } from '../../../server/kernel/words.ts';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';

type Person = { id: string; name: string } | null;
export type Outcome = 'keep' | 'change' | 'exception';
export type Cause = 'marked' | 'low-rating' | 'reopened';

interface OfClause {
  policyId: string;
  names: Words;
  clauseKey: string;
  number: string;
  title: Words;
  text: Words;
}

/** That something on a request was decided under a clause. */
export interface Decision extends OfClause {
  id: string;
  note: string;
  runId: string | null;
  by: Person;
  decidedAt: string;
  toldAt: string | null;
  exceptionAt: string | null;
  complaints: { reviewId: string; cause: Cause; at: string; outcome: Outcome | null }[];
}

interface OfReview extends OfClause {
  id: string;
  openedAt: string;
  dueAt: string;
  isLate: boolean;
  outcome: Outcome | null;
  answer: string;
  endedBy: Person;
  endedAt: string | null;
}
export interface ListedReview extends OfReview {
  complaints: number;
}
export interface CustomerValue {
  requests: number;
  since: string | null;
  reopened: number;
  rated: number;
  score: number | null;
  promisesKept: number;
  promisesBroken: number;
  valueMinor: number | null;
}
export interface Review extends OfReview {
  currency: string;
  used: { decisions: number; complained: number; customers: number; valueMinor: number | null };
  hidden: number;
  complaints: {
    id: string;
    cause: Cause;
    words: string;
    at: string;
    by: Person;
    request: { id: string; number: number; subject: string };
    customer: { id: string; name: string };
    value: CustomerValue | null;
  }[];
}
export interface PolicyRecord {
  decisions: number;
  followedPolicy: number;
  complained: number;
  open: number;
  kept: number;
  changed: number;
  exceptions: number;
}

export const decisionsQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['decisions', 'of', requestId],
    queryFn: async () => (await call<Page<Decision>>('GET', `/requests/${requestId}/decisions`)).items,
  });
export const tellingQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', 'words', id],
    queryFn: () => call<{ text: string; language: string; wanted: string }>('GET', `/decisions/${id}/words`),
    gcTime: 0,
    // What is being changed by hand is not replaced under it.
    staleTime: Number.POSITIVE_INFINITY,
  });
export const reviewsQuery = (state: 'open' | 'ended') =>
  queryOptions({
    queryKey: ['decisions', 'reviews', state],
    queryFn: async () =>
      (await call<Page<ListedReview>>('GET', '/clause-reviews', { query: { state } })).items,
  });
export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', 'review', id],
    queryFn: () => call<Review>('GET', `/clause-reviews/${id}`),
  });
export const recordQuery = queryOptions({
  queryKey: ['decisions', 'record'],
  queryFn: () => call<PolicyRecord>('GET', '/policy-record'),
});

export const decide = (requestId: string, body: { policyId: string; clauseKey: string; note: string }) =>
  call<{ id: string }>('POST', `/requests/${requestId}/decisions`, { body });
export const withdraw = (id: string) => call<void>('DELETE', `/decisions/${id}`);
export const tellCustomer = (id: string, body: string) =>
  call<{ messageId: string }>('PUT', `/decisions/${id}/telling`, { body: { body, sendAfterSeconds: 10 } });
export const complain = (id: string, words: string) =>
  call<{ reviewId: string }>('POST', `/decisions/${id}/complaints`, { body: { words } });
export const endReview = (
  id: string,
  body: { outcome: Outcome; answer: string; language: string; text: string },
) => call<void>('PUT', `/clause-reviews/${id}/end`, { body });
